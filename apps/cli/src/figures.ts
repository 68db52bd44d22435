import { figureSourcesOf, textIn, type Indicator, type Register } from '@kvalreg/declaration';
import { partsOfResult, type DisclosedResult, type MeanFigure } from '@kvalreg/engine';
import { csvText } from './terminal/csv-text.js';
import { textTable } from './terminal/table.js';

export interface PathwayResult {
  readonly pathway: string;
  readonly result: DisclosedResult;
}

const meanColumns = ['mean', 'sd', 'low', 'high'] as const satisfies readonly (keyof MeanFigure)[];
const changeParts = ['before', 'after', 'difference'] as const;

interface FigureRow {
  readonly code: string;
  /** Where it is not that of the figure. */
  readonly n?: number;
  /** Of a day of a curve: who is still followed. */
  readonly atRisk?: number;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Every number with full precision, one row for each figure and for each option or part of it. */
export function figureCsv(by: readonly string[], results: readonly PathwayResult[]): string {
  const header = [
    ...['pathway', 'indicator', 'kind'],
    ...by,
    ...['option', 'population', 'excluded', 'unknown', 'n', 'k', 'value', 'low', 'high', 'sd'],
    ...changeParts.flatMap((part) => meanColumns.map((column) => `${part}_${column}`)),
    'suppressed',
    'as_of',
    'incomplete',
    'at_risk',
  ];
  const rows = results.flatMap(({ pathway, result }) => {
    const start = [
      pathway,
      result.indicator,
      result.kind,
      ...by.map((dimension) => result.group[dimension] ?? ''),
    ];
    const counts = [result.population, result.excluded?.join('|') ?? null, result.unknown];
    const own = { code: '', k: result.k ?? null, value: result.value, low: result.low, high: result.high };
    const parts = partsOfResult(result).map(({ part, ...numbers }) => ({ code: part, ...numbers }));
    const options: readonly FigureRow[] = result.options ?? [own, ...parts];
    const means = changeParts.flatMap((part) => meanColumns.map((column) => result[part]?.[column] ?? null));
    return options.map(({ code, n = result.n, atRisk = null, k, value, low, high }) => [
      ...start,
      ...[code, ...counts, n, k, value, low, high, result.sd ?? null],
      ...means,
      result.suppressed ?? '',
      result.asOf ?? '',
      periodMark(result) ?? '',
      atRisk,
    ]);
  });
  return csvText(header, rows);
}

/** Of a period that is not complete, or that begins before the first case. */
function periodMark({ incomplete, short }: DisclosedResult): string | null {
  if (short) return 'short';
  return incomplete ? 'incomplete' : null;
}

/** The figures as people read them: percentages, rounded means, intervals. */
export function figureTable(
  register: Register,
  by: readonly string[],
  results: readonly PathwayResult[],
): string {
  if (results.length === 0) return 'No cases.\n';
  const sources = figureSourcesOf(register);
  const several = new Set(results.map(({ pathway }) => pathway)).size > 1;
  const rows = results.flatMap(({ pathway, result }) => {
    const indicator = sources[pathway]?.indicators[result.indicator];
    const start = [
      ...(several ? [pathway] : []),
      result.indicator,
      ...by.map((dimension) => result.group[dimension] ?? ''),
    ];
    const open = periodMark(result) ?? '';
    return figuresOf(result, indicator).map(([n, value, limits, note]) => [
      ...start,
      n,
      value,
      limits,
      [note, open].filter((part) => part !== '').join(', '),
    ]);
  });
  return textTable(
    [...(several ? ['pathway'] : []), 'indicator', ...by, 'n', 'value', '95 % interval', 'note'],
    rows,
  );
}

type Cells = readonly [n: string, value: string, interval: string, note: string];

function figuresOf(result: DisclosedResult, indicator: Indicator | undefined): readonly Cells[] {
  if (result.suppressed !== undefined) return [['', '–', '', result.suppressed]];
  const n = String(result.n);
  if (result.few) return [[n, '–', '', 'too few cases']];
  const decimals = indicator !== undefined && 'decimals' in indicator ? indicator.decimals : 1;
  const unknown = (result.unknown ?? 0) > 0 ? `${String(result.unknown ?? 0)} unknown` : '';
  switch (result.kind) {
    case 'count':
      return [[n, String(result.value ?? 0), '', '']];
    case 'proportion':
      return [[n, percent(result.value), interval(result.low, result.high, percent), unknown]];
    case 'distribution':
      return (result.options ?? []).map(({ code, value, low, high }) => [
        n,
        percent(value),
        interval(low, high, percent),
        labelOf(indicator, code),
      ]);
    case 'composite':
    case 'transition':
    case 'time-to-event':
      return [
        [n, percent(result.value), interval(result.low, result.high, percent), unknown],
        ...partsOfResult(result).map((one): Cells => [
          String(one.n ?? result.n),
          percent(one.value),
          interval(one.low, one.high, percent),
          one.atRisk === undefined ? one.part : `${one.part}, ${String(one.atRisk)} at risk`,
        ]),
      ];
    default: {
      const number = (value: number | null): string => (value === null ? '–' : value.toFixed(decimals));
      const told = toldBy(indicator, number);
      const quartiles = result.quartiles
        ? `quartiles ${number(result.quartiles.lower)} and ${number(result.quartiles.upper)}`
        : '';
      const change =
        result.before && result.after && result.n > 0
          ? `${number(result.before.mean)} → ${number(result.after.mean)}`
          : '';
      return [
        [
          n,
          told(result.value),
          interval(result.low, result.high, told),
          [quartiles, change, unknown].filter((part) => part !== '').join(', '),
        ],
      ];
    }
  }
}

/** A change may be told in per cent or in standard deviations, beside the means that it is made of. */
function toldBy(
  indicator: Indicator | undefined,
  number: (value: number | null) => string,
): (value: number | null) => string {
  if (indicator?.kind !== 'change') return number;
  if (indicator.as === 'percentage') return percent;
  return indicator.as === 'effect-size' ? (value) => (value === null ? '–' : value.toFixed(2)) : number;
}

function labelOf(indicator: Indicator | undefined, code: string): string {
  if (indicator?.kind !== 'distribution') return code;
  const label = indicator.options.find((option) => option.code === code)?.label;
  return label === undefined ? code : textIn(label, 'en');
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

function interval(low: number | null, high: number | null, text: (value: number | null) => string): string {
  return low === null || high === null ? '' : `${text(low)} – ${text(high)}`;
}
