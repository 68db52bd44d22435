import type { ComparisonAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { ComparedResult, DisclosedResult } from '@kvalreg/engine';
import {
  formatEstimate,
  message,
  noValue,
  type CellView,
  type FigureView,
  type TableView,
} from '@kvalreg/rendering';
import {
  cell,
  countCell,
  emptyFigure,
  headed,
  namesOf,
  numberColumn,
  readingCell,
  readingColumn,
  styleIn,
  tableOf,
  titleOf,
  type Names,
} from './comparison-parts.js';
import { definitionsOf, valueReading, type Explained } from './measure-words.js';

/** The results of both sides, and of a distribution the share of each option. */
export function resultsFigure(
  answer: ComparisonAnswer,
  explained: Explained,
  language: Language,
): FigureView {
  const names = namesOf(answer, language);
  const title = message(language, 'comparison.results');
  const side = [
    numberColumn('result', language),
    { label: 'n', numeric: true },
    numberColumn('unknown', language),
  ];
  const distributions = answer.results.filter((one) => isDistribution(answer, one));
  const isAnyDash = answer.results.some((one) =>
    [one.first, one.second].some((result) => result.n === null || (result.value === null && !result.options)),
  );
  return {
    ...emptyFigure('results', title),
    notes: isAnyDash ? [message(language, 'comparison.dashes')] : [],
    definitions: definitionsOf(
      answer.source,
      answer.results.map(({ indicator }) => indicator),
      explained,
      language,
    ),
    tables: [
      {
        ...tableOf('results', title, language),
        columnGroups: sideGroups(names, { before: 2, each: 3 }, language),
        columns: [readingColumn(language), ...side, ...side],
        sections: [
          {
            title: null,
            rows: answer.results.map((one) => ({
              headers: [titleOf(answer, one, language)],
              strong: false,
              cells: [
                readingCell(answer, one, valueReading, language),
                ...[one.first, one.second].flatMap((result) => sideCells(answer, one, result, language)),
              ],
            })),
          },
        ],
      },
      ...distributions.flatMap((one, at) => optionsTable(answer, one, names, at, language)),
    ],
  };
}

function sideGroups(
  names: Names,
  { before, each: span }: { readonly before: number; readonly each: number },
  language: Language,
): TableView['columnGroups'] {
  return [
    { label: '', span: before },
    { label: headed(names.first, language), span },
    { label: headed(names.second, language), span },
  ];
}

function isDistribution({ source }: ComparisonAnswer, { indicator }: ComparedResult): boolean {
  return source.indicators[indicator]?.kind === 'distribution';
}

/** What a distribution has instead of a value: the share of each option on both sides. */
function optionsTable(
  answer: ComparisonAnswer,
  one: ComparedResult,
  names: Names,
  at: number,
  language: Language,
): readonly TableView[] {
  const declared = answer.source.indicators[one.indicator];
  if (declared?.kind !== 'distribution' || (!one.first.options && !one.second.options)) return [];
  const title = message(language, 'comparison.optionsOf', { title: titleOf(answer, one, language) });
  const side = [numberColumn('result', language), numberColumn('number', language)];
  return [
    {
      ...tableOf(`options-${String(at + 1)}`, title, language),
      captionHidden: false,
      columnGroups: sideGroups(names, { before: 1, each: 2 }, language),
      rowHeaders: [message(language, 'comparison.option')],
      columns: [...side, ...side],
      sections: [
        {
          title: null,
          rows: declared.options.map(({ code, label }) => ({
            headers: [textIn(label, language)],
            strong: false,
            cells: [one.first, one.second].flatMap((result) => {
              const option = result.options?.find((each) => each.code === code);
              const note = option ? null : message(language, 'suppressed.mark');
              return [
                cell(
                  option ? formatEstimate(option, styleIn(answer, one), language) : noValue,
                  option?.value ?? null,
                  note,
                ),
                countCell(option?.k ?? null, language, note),
              ];
            }),
          })),
        },
      ],
    },
  ];
}

function sideCells(
  answer: ComparisonAnswer,
  one: ComparedResult,
  result: DisclosedResult,
  language: Language,
): readonly CellView[] {
  const note = result.suppressed ? message(language, 'suppressed.mark') : null;
  const value = result.options
    ? message(language, 'comparison.byOption')
    : formatEstimate(result, styleIn(answer, one), language);
  return [
    cell(value, result.value, note),
    countCell(result.n, language, note),
    countCell(result.unknown, language, note),
  ];
}
