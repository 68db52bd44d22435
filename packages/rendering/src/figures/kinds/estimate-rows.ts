import { textIn, type Indicator, type Language, type Option } from '@kvalreg/declaration';
import type { DisclosedResult, MeanFigure } from '@kvalreg/engine';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import { headerOf } from './value-header.js';

/** One estimate of a figure, with the name of its part where there are several. */
export interface EstimateRow {
  readonly part: string | null;
  /** Where it is not that of the figure. */
  readonly n?: number;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd: number | null;
}

/** Every number of a figure, one estimate a row, in words. */
export function estimateRows(
  result: DisclosedResult,
  indicator: Indicator,
  language: Language,
): readonly EstimateRow[] {
  const { k = null, value, low, high, sd = null } = result;
  const own: EstimateRow = { part: null, k, value, low, high, sd };
  switch (indicator.kind) {
    case 'distribution': {
      if (!result.options) return [own];
      const options = result.options.map(({ code, ...share }) =>
        withoutSd(labelOf(indicator.options, code, language), share),
      );
      const { balance } = result;
      if (!balance) return options;
      return [...options, meanRow(textIn(indicator.balance?.title ?? {}, language), balance)];
    }
    case 'change': {
      const { before, after, difference } = result;
      if (!before || !after || !difference) return [own];
      return [
        meanRow(message(language, 'figure.beforeShort'), before),
        meanRow(message(language, 'figure.afterShort'), after),
        meanRow(message(language, 'figure.differenceShort'), difference),
        ...(indicator.as === 'percentage' || indicator.as === 'effect-size'
          ? [{ ...own, part: message(language, headerOf(indicator)), sd: null }]
          : []),
      ];
    }
    case 'quantile':
      return [
        own,
        ...(result.quartiles
          ? (
              [
                ['kind.lowerQuartile', result.quartiles.lower],
                ['kind.medianShort', result.quartiles.median],
                ['kind.upperQuartile', result.quartiles.upper],
              ] as const
            ).map(([key, quartile]) =>
              withoutSd(message(language, key), { k: null, value: quartile, low: null, high: null }),
            )
          : []),
      ];
    case 'composite':
      return [
        own,
        ...(result.parts ?? []).map((part, at) =>
          withoutSd(textIn(indicator.parts[at]?.title ?? {}, language), part),
        ),
      ];
    case 'transition':
      return [
        ...(result.movements ?? []).map(({ direction, ...movement }) =>
          withoutSd(message(language, `kind.${direction}`), movement),
        ),
        ...(result.transitions ?? []).map(({ from, to, ...share }) =>
          withoutSd(
            `${labelOf(indicator.options, from, language)} → ${labelOf(indicator.options, to, language)}`,
            share,
          ),
        ),
        // Withheld, or too few cases for a value: how many there are is told all the same.
        ...(result.movements ? [] : [own]),
      ];
    case 'time-to-event':
      return [
        ...(result.curve ?? []).map(({ day, atRisk, ...point }) => ({
          ...withoutSd(message(language, 'kind.day', { days: formatCount(day, language) }), point),
          n: atRisk,
        })),
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

function withoutSd(part: string, row: Omit<EstimateRow, 'part' | 'sd'>): EstimateRow {
  return { part, ...row, sd: null };
}

function meanRow(part: string, { mean, low, high, sd }: MeanFigure): EstimateRow {
  return { part, k: null, value: mean, low, high, sd };
}
