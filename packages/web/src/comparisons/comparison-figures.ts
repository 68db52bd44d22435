import type { ComparisonAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { ComparedResult, DisclosedResult } from '@kvalreg/engine';
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
} from '@kvalreg/rendering';

const points: NumberStyle = { percent: false, decimals: 1 };

/** All comparisons in one table, and the differences of shares in one chart beside it. */
export function comparisonFigure(answer: ComparisonAnswer, language: Language): FigureView {
  const names = {
    first: textIn(answer.first.name, language),
    second: textIn(answer.second.name, language),
  };
  const title = message(language, 'comparison.sides', names);
  const column = (key: 'result' | 'unknown' | 'difference' | 'ratio' | 'p'): ColumnView => ({
    label: message(language, `comparison.${key}`),
    numeric: true,
  });
  const side = [column('result'), { label: 'n', numeric: true }, column('unknown')];
  const tested = answer.results.filter(({ pValue }) => pValue !== null).length;
  const chart = differencesChart(answer, names, language);
  return {
    id: 'comparison',
    title,
    headingLevel: 3,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables: [
      {
        id: 'comparison-table',
        caption: title,
        captionHidden: true,
        columnGroups: [
          { label: '', span: 1 },
          { label: names.first, span: 3 },
          { label: names.second, span: 3 },
          { label: '', span: 3 },
        ],
        rowHeaders: [message(language, 'comparison.indicator')],
        columns: [...side, ...side, column('difference'), column('ratio'), column('p')],
        sections: [
          {
            title: null,
            rows: answer.results.map((one) => ({
              headers: [titleOf(answer, one, language)],
              strong: one.finding === 'higher' || one.finding === 'lower',
              cells: cellsOf(answer, one, language),
            })),
          },
        ],
      },
    ],
    notes: [
      message(language, 'comparison.method', { n: formatCount(tested, language) }),
      ...(answer.against === 'nation' ? [message(language, 'comparison.overlap')] : []),
    ],
    definitions: [],
  };
}

export function titleOf(
  { source }: Pick<ComparisonAnswer, 'source'>,
  { indicator }: Pick<ComparedResult, 'indicator'>,
  language: Language,
): string {
  return textIn(source.indicators[indicator]?.title ?? {}, language);
}

function cellsOf(
  answer: ComparisonAnswer,
  { indicator, first, second, difference, ratio, adjustedP }: ComparedResult,
  language: Language,
): readonly CellView[] {
  const declared = answer.source.indicators[indicator];
  const style = declared ? styleOf(declared) : points;
  const scale = style.percent ? 100 : 1;
  const side = (result: DisclosedResult): readonly CellView[] => {
    const note = result.suppressed ? message(language, 'suppressed.mark') : null;
    return [
      cell(formatEstimate(result, style, language), result.value, note),
      countCell(result.n, language, note),
      countCell(result.unknown, language, note),
    ];
  };
  const scaled = difference && {
    value: difference.value * scale,
    low: difference.low === null ? null : difference.low * scale,
    high: difference.high === null ? null : difference.high * scale,
  };
  const plain = { percent: false, decimals: style.percent ? 1 : Math.max(1, style.decimals) };
  return [
    ...side(first),
    ...side(second),
    cell(scaled ? formatEstimate(scaled, plain, language) : noValue, scaled?.value ?? null),
    cell(
      ratio ? formatEstimate(ratio, { percent: false, decimals: 2 }, language) : noValue,
      ratio?.value ?? null,
    ),
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
  names: { readonly first: string; readonly second: string },
  language: Language,
): FigureView['charts'][number] | null {
  const rows = answer.results.flatMap((one) => {
    const declared = answer.source.indicators[one.indicator];
    if (!one.difference || !declared || !styleOf(declared).percent) return [];
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
      rows,
      reference: { label: message(language, 'comparison.noDifference'), value: 0 },
    },
    { id: 'comparison-differences', title, description: message(language, 'figure.chartTable') },
  );
}
