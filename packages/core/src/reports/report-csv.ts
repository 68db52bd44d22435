import { textIn, type Figure, type FigureSource, type Language } from '@kvalreg/declaration';
import { partsOfResult, type DisclosedResult } from '@kvalreg/engine';
import type { ReportAnswer } from './report.js';

const header = [
  'figure',
  'indicator',
  'title',
  'dimension',
  'code',
  'group',
  'unit',
  'part',
  'population',
  'excluded',
  'unknown',
  'n',
  'k',
  'value',
  'low',
  'high',
  'sd',
  'suppressed',
  'as_of',
  'incomplete',
  'across',
  'across_code',
  'as_of_time',
  'at_risk',
];
type Cell = string | number | null | undefined;

/**
 * Every number of a tab for a program to read: one estimate a row, decimal points, shares from 0 to 1, unrounded.
 * `excluded` lists what each exclusion took out, separated by a space.
 */
export function reportCsv(answer: ReportAnswer, source: FigureSource, language: Language): string {
  const groups = [
    { name: 'own', unit: answer.unit?.id ?? null, results: answer.own },
    { name: 'nation', unit: null, results: answer.nation },
  ];
  const rows = answer.figures.flatMap((figure) =>
    figure.indicators.flatMap((indicator) =>
      groups.flatMap(({ name, unit, results }) =>
        results
          .filter((result) => result.indicator === indicator && isRowOf(result, figure))
          .flatMap((result) =>
            estimatesOf(result).map(({ part, n, atRisk, k, value, low, high, sd }): readonly Cell[] => [
              textIn(figure.title, language),
              indicator,
              textIn(source.indicators[indicator]?.title ?? {}, language),
              figure.by ?? null,
              figure.by === undefined ? null : result.group[figure.by],
              name,
              unit,
              part,
              result.population,
              result.excluded?.join(' '),
              result.unknown,
              n === undefined ? result.n : n,
              k,
              value,
              low,
              high,
              sd,
              result.suppressed,
              result.asOf,
              result.short ? 'short' : result.incomplete && 'incomplete',
              ...panelOf(result, figure),
              answer.asOfTime,
              atRisk,
            ]),
          ),
      ),
    ),
  );
  return [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** Whether a result is one of the figure's rows, or of one of its panels. */
function isRowOf({ group }: DisclosedResult, { by, across }: Figure): boolean {
  const dimensions = Object.keys(group);
  const rows = by === undefined ? [] : [by];
  const panels = across === undefined ? rows : [...rows, across];
  return [rows, panels].some(
    (names) => names.length === dimensions.length && names.every((name) => dimensions.includes(name)),
  );
}

/** Which panel of a figure a result is in, if any. */
function panelOf({ group }: DisclosedResult, { across }: Figure): readonly Cell[] {
  return across !== undefined && across in group ? [across, group[across]] : [null, null];
}

interface Estimate {
  readonly part: string | null;
  /** Where it is not that of the figure. */
  readonly n?: number | null;
  /** Of a day of a curve: who is still followed, where n is all who were from the beginning. */
  readonly atRisk?: number;
  readonly k: Cell;
  readonly value: Cell;
  readonly low: Cell;
  readonly high: Cell;
  readonly sd: Cell;
}

function estimatesOf(result: DisclosedResult): readonly Estimate[] {
  if (result.options) {
    const { balance } = result;
    return [
      ...result.options.map(({ code, k, value, low, high }) => ({
        part: code,
        k,
        value,
        low,
        high,
        sd: null,
      })),
      ...(balance
        ? [
            {
              part: 'balance',
              k: null,
              value: balance.mean,
              low: balance.low,
              high: balance.high,
              sd: balance.sd,
            },
          ]
        : []),
    ];
  }
  const { k, value, low, high, sd } = result;
  if (result.before && result.after && result.difference) {
    const parts = { before: result.before, after: result.after, difference: result.difference };
    const told =
      value === result.difference.mean ? [] : [{ part: 'value', k: null, value, low, high, sd: null }];
    return [
      ...Object.entries(parts).map(([part, { mean, ...limits }]) => ({
        part,
        k: null,
        value: mean,
        low: limits.low,
        high: limits.high,
        sd: limits.sd,
      })),
      ...told,
    ];
  }
  return [
    { part: null, k, value, low, high, sd },
    ...partsOfResult(result).map((one) => ({ ...one, sd: null })),
  ];
}

function written(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
