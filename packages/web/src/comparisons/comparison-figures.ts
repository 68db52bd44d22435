import type { ComparisonAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { findingWords, type ComparedResult, type DisclosedResult } from '@kvalreg/engine';
import {
  drawChart,
  formatCount,
  formatEstimate,
  formatNumber,
  message,
  noValue,
  styleOf,
  type CellView,
  type ColumnView,
  type FigureView,
  type NumberStyle,
  type TableView,
} from '@kvalreg/rendering';

const points: NumberStyle = { percent: false, decimals: 1 };

/** What was found of each comparison beside a chart of the shares, and the results of both sides below. */
export function comparisonFigures(answer: ComparisonAnswer, language: Language): readonly FigureView[] {
  const names = {
    first: textIn(answer.first.name, language),
    second: textIn(answer.second.name, language),
  };
  return [differencesFigure(answer, names, language), resultsFigure(answer, names, language)];
}

interface Names {
  readonly first: string;
  readonly second: string;
}

function differencesFigure(answer: ComparisonAnswer, names: Names, language: Language): FigureView {
  const title = message(language, 'comparison.differencesOf');
  const tested = answer.results.filter(({ pValue }) => pValue !== null);
  const chart = differencesChart(answer, names, language);
  return {
    ...emptyFigure('differences', title),
    charts: chart ? [chart] : [],
    tables:
      tested.length === 0
        ? []
        : [
            {
              ...tableOf('differences', title, language),
              columns: (['difference', 'ratio', 'p'] as const).map((key) => numberColumn(key, language)),
              sections: [
                {
                  title: null,
                  rows: tested.map((one) => ({
                    headers: [titleOf(answer, one, language)],
                    strong: isFound(one),
                    cells: differenceCells(answer, one, language),
                  })),
                },
              ],
            },
          ],
    notes: [
      message(language, 'comparison.method', { n: formatCount(tested.length, language) }),
      ...(tested.some(({ difference }) => difference === null)
        ? [message(language, 'comparison.distributions')]
        : []),
      ...(tested.some(({ difference, ratio }) => difference !== null && ratio === null)
        ? [message(language, 'comparison.noRatios')]
        : []),
      ...(answer.against === 'nation' ? [message(language, 'comparison.overlap')] : []),
    ],
  };
}

function resultsFigure(answer: ComparisonAnswer, names: Names, language: Language): FigureView {
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
    tables: [
      {
        ...tableOf('results', title, language),
        columnGroups: sideGroups(names, 3, language),
        columns: [...side, ...side],
        sections: [
          {
            title: null,
            rows: answer.results.map((one) => ({
              headers: [titleOf(answer, one, language)],
              strong: false,
              cells: [one.first, one.second].flatMap((result) => sideCells(answer, one, result, language)),
            })),
          },
        ],
      },
      ...distributions.flatMap((one, at) => optionsTable(answer, one, names, at, language)),
    ],
  };
}

function sideGroups(names: Names, span: number, language: Language): TableView['columnGroups'] {
  return [
    { label: '', span: 1 },
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
      columnGroups: sideGroups(names, 2, language),
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

function isFound({ finding }: ComparedResult): boolean {
  return finding === 'higher' || finding === 'lower' || finding === 'differs';
}

/** Comparisons of which the same is to be said, in one line each: first what differs. */
export function findingLines(
  answer: ComparisonAnswer,
  language: Language,
): readonly { readonly title: string; readonly text: string }[] {
  const names = {
    first: textIn(answer.first.name, language),
    second: textIn(answer.second.name, language),
  };
  const order = ['higher', 'lower', 'differs', 'no-clear-difference', 'not-tested'];
  const lines = new Map<string, string[]>();
  for (const one of answer.results.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding))) {
    const text = findingWords(one, names, language);
    lines.set(text, [...(lines.get(text) ?? []), titleOf(answer, one, language)]);
  }
  return [...lines].map(([text, titles]) => ({ title: titles.join('; '), text }));
}

function emptyFigure(id: string, title: string): FigureView {
  return {
    id,
    title,
    headingLevel: 3,
    charts: [],
    severalCharts: false,
    tables: [],
    notes: [],
    definitions: [],
  };
}

function tableOf(
  id: string,
  caption: string,
  language: Language,
): Pick<TableView, 'id' | 'caption' | 'captionHidden' | 'columnGroups' | 'rowHeaders'> {
  return {
    id: `${id}-table`,
    caption,
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'comparison.indicator')],
  };
}

/** A side as a heading: `the other units` is written within sentences. */
export function headed(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function numberColumn(
  key: 'result' | 'number' | 'unknown' | 'difference' | 'ratio' | 'p',
  language: Language,
): ColumnView {
  return { label: message(language, `comparison.${key}`), numeric: true };
}

export function titleOf(
  { source }: Pick<ComparisonAnswer, 'source'>,
  { indicator }: Pick<ComparedResult, 'indicator'>,
  language: Language,
): string {
  return textIn(source.indicators[indicator]?.title ?? {}, language);
}

function styleIn({ source }: ComparisonAnswer, { indicator }: ComparedResult): NumberStyle {
  const declared = source.indicators[indicator];
  return declared ? styleOf(declared) : points;
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

function differenceCells(
  answer: ComparisonAnswer,
  one: ComparedResult,
  language: Language,
): readonly CellView[] {
  const { difference, ratio, adjustedP } = one;
  const style = styleIn(answer, one);
  const scale = style.percent ? 100 : 1;
  const scaled = difference && {
    value: difference.value * scale,
    low: difference.low === null ? null : difference.low * scale,
    high: difference.high === null ? null : difference.high * scale,
  };
  const plain = { percent: false, decimals: style.percent ? 1 : Math.max(1, style.decimals) };
  const ratioText = ratio ? formatEstimate(ratio, { percent: false, decimals: 2 }, language) : noValue;
  return [
    cell(scaled ? formatEstimate(scaled, plain, language) : noValue, scaled?.value ?? null),
    cell(ratioText, ratio?.value ?? null),
    cell(adjustedP === null ? noValue : pText(adjustedP, language), adjustedP),
  ];
}

/** A p value as people write it: not more digits than it has. */
export function pText(p: number, language: Language): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(p, p < 0.1 ? 3 : 2, language);
}

function cell(text: string, value: number | null, note: string | null = null): CellView {
  return { text, numeric: true, note, ...(value !== null && { sort: String(value) }) };
}

function countCell(value: number | null, language: Language, note: string | null): CellView {
  return cell(value === null ? noValue : formatCount(value, language), value, note);
}

function differencesChart(
  answer: ComparisonAnswer,
  names: Names,
  language: Language,
): FigureView['charts'][number] | null {
  const rows = answer.results.flatMap((one) => {
    const declared = answer.source.indicators[one.indicator];
    if (!one.difference || one.pValue === null || !declared || !styleOf(declared).percent) return [];
    const { value, low, high } = one.difference;
    return [
      {
        label: titleOf(answer, one, language),
        tone: one.finding === 'no-clear-difference' ? ('other' as const) : ('own' as const),
        estimate: {
          value: value * 100,
          low: low === null ? null : low * 100,
          high: high === null ? null : high * 100,
        },
      },
    ];
  });
  if (rows.length === 0) return null;
  const farthest = Math.max(
    ...rows.flatMap(({ estimate }) =>
      [estimate.value, estimate.low, estimate.high].map((value) => Math.abs(value ?? 0)),
    ),
  );
  const end = Math.max(10, Math.ceil(farthest / 10) * 10);
  const title = message(language, 'comparison.differences', names);
  return drawChart(
    {
      kind: 'units',
      language,
      style: { percent: false, decimals: 0 },
      range: [-end, end],
      axes: { value: message(language, 'comparison.points') },
      rows,
      reference: { label: message(language, 'comparison.noDifferenceInPoints'), value: 0 },
    },
    { id: 'comparison-differences', title, description: message(language, 'figure.chartTable') },
  );
}
