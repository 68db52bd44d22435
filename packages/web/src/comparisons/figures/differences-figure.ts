import type { ComparisonAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import type { ComparedResult } from '@kvalreg/engine';
import {
  drawChart,
  formatCount,
  formatEstimate,
  message,
  noValue,
  styleOf,
  type CellView,
  type FigureView,
} from '@kvalreg/rendering';
import {
  cell,
  emptyFigure,
  namesOf,
  numberColumn,
  readingCell,
  readingColumn,
  styleIn,
  tableOf,
  titleOf,
  type Names,
} from './comparison-parts.js';
import { differenceReading, valueReading } from './measure-words.js';
import { pText } from './p-text.js';

/** What each test found, beside a chart of the differences of shares. */
export function differencesFigure(answer: ComparisonAnswer, language: Language): FigureView {
  const names = namesOf(answer, language);
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
              columns: [
                readingColumn(language),
                ...(['difference', 'ratio', 'p'] as const).map((key) => numberColumn(key, language)),
              ],
              sections: [
                {
                  title: null,
                  rows: tested.map((one) => ({
                    headers: [titleOf(answer, one, language)],
                    strong: isFound(one),
                    cells: [
                      readingCell(answer, one, one.difference ? differenceReading : valueReading, language),
                      ...differenceCells(answer, one, language),
                    ],
                  })),
                },
              ],
            },
          ],
    notes: [
      message(language, 'comparison.method', { n: formatCount(tested.length, language) }),
      ...(tested.some(({ difference, test }) => difference === null && test === 'chi-square')
        ? [message(language, 'comparison.distributions')]
        : []),
      ...(tested.some(({ test }) => test === 'rank-sum') ? [message(language, 'comparison.ranks')] : []),
      ...(tested.some(({ difference, ratio }) => difference !== null && ratio === null)
        ? [message(language, 'comparison.noRatios')]
        : []),
      ...(answer.against === 'nation' ? [message(language, 'comparison.overlap')] : []),
    ],
  };
}

function isFound({ finding }: ComparedResult): boolean {
  return finding === 'higher' || finding === 'lower' || finding === 'differs';
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
