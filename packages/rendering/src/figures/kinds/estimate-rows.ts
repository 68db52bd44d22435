import { textIn, type Indicator, type Language, type Option } from '@kvalreg/declaration';
import type { DisclosedResult, MeanFigure } from '@kvalreg/engine';
import { formatCount, formatExact } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import { headingOf, isRate } from './value-header.js';

/** One estimate of a figure, with the name of its part where there are several. */
export interface EstimateRow {
  readonly part: string | null;
  /** Null where the estimate rests on an exposure instead of cases. */
  readonly n: number | null;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd: number | null;
  /** Of a rate: what the numerator is divided by, the sum over its rows. */
  readonly exposure: number | null;
  /** Of a curve: who is still followed on the day. */
  readonly atRisk: number | null;
}
/** What parts differ in; the rest is that of the figure. */
type Part = Pick<EstimateRow, 'k' | 'value' | 'low' | 'high'> &
  Partial<Pick<EstimateRow, 'n' | 'sd' | 'atRisk'>>;

/** Every number of a figure, one estimate a row, in words. */
export function estimateRows(
  result: DisclosedResult,
  indicator: Indicator,
  language: Language,
): readonly EstimateRow[] {
  const { k = null, value, low, high, sd = null } = result;
  const own: EstimateRow = isRate(indicator)
    ? { part: null, n: null, k, value, low, high, sd, exposure: result.n, atRisk: null }
    : { part: null, n: result.n, k, value, low, high, sd, exposure: null, atRisk: null };
  const partOf = (
    part: string,
    { k: events, value: share, low: from, high: to, ...more }: Part,
  ): EstimateRow => ({
    ...own,
    part,
    k: events,
    value: share,
    low: from,
    high: to,
    n: more.n ?? own.n,
    sd: more.sd ?? null,
    atRisk: more.atRisk ?? null,
  });
  const meanOf = (part: string, { mean, ...figure }: MeanFigure): EstimateRow =>
    partOf(part, { ...figure, k: null, value: mean });
  switch (indicator.kind) {
    case 'distribution': {
      if (!result.options) return [own];
      const options = result.options.map(({ code, ...share }) =>
        partOf(labelOf(indicator.options, code, language), share),
      );
      const { balance } = result;
      if (!balance) return options;
      return [...options, meanOf(textIn(indicator.balance?.title ?? {}, language), balance)];
    }
    case 'change': {
      const { before, after, difference } = result;
      if (!before || !after || !difference) return [own];
      return [
        meanOf(message(language, 'figure.beforeShort'), before),
        meanOf(message(language, 'figure.afterShort'), after),
        meanOf(message(language, 'figure.differenceShort'), difference),
        ...(indicator.as === 'percentage' || indicator.as === 'effect-size'
          ? [{ ...own, part: headingOf(indicator, language), sd: null }]
          : []),
      ];
    }
    case 'quantile': {
      const { probability = 0.5 } = indicator;
      const place = formatExact(probability * 100, language);
      const named =
        probability === 0.5
          ? message(language, 'kind.medianShort')
          : message(language, 'chart.axis.percentile', { place });
      const { lower, median, upper } = result.quartiles ?? {};
      // The median has its interval in the row of its own, and stands in no other.
      const quartiles = [
        ['kind.lowerQuartile', lower],
        ['kind.medianShort', probability === 0.5 ? undefined : median],
        ['kind.upperQuartile', upper],
      ] as const;
      return [
        { ...own, part: named },
        ...quartiles.flatMap(([key, quartile]) =>
          quartile === undefined
            ? []
            : [partOf(message(language, key), { k: null, value: quartile, low: null, high: null })],
        ),
      ];
    }
    case 'composite':
      return [
        own,
        ...(result.parts ?? []).map((part, at) =>
          partOf(textIn(indicator.parts[at]?.title ?? {}, language), part),
        ),
      ];
    case 'transition':
      return [
        ...(result.movements ?? []).map(({ direction, ...movement }) =>
          partOf(message(language, `kind.${direction}`), movement),
        ),
        ...(result.transitions ?? []).map(({ from, to, ...share }) =>
          partOf(
            `${labelOf(indicator.options, from, language)} → ${labelOf(indicator.options, to, language)}`,
            share,
          ),
        ),
        // Withheld, or too few cases for a value: how many there are is told all the same.
        ...(result.movements ? [] : [own]),
      ];
    case 'time-to-event':
      return [
        ...(result.curve ?? []).map(({ day, ...point }) =>
          partOf(message(language, 'kind.day', { days: formatCount(day, language) }), point),
        ),
        ...(result.curve ? [] : [own]),
      ];
    default:
      return [own];
  }
}

function labelOf(options: readonly Option[], code: string, language: Language): string {
  const option = options.find((one) => one.code === code);
  return option ? textIn(option.label, language) : code;
}
