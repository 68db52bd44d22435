import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';
import { unitOf } from './indicator-style.js';
import { isRate } from './kinds/value-header.js';

/** What values are numbers of: once where it holds for all measures of the figure, otherwise for each. */
export function unitNotes(indicators: readonly Indicator[], language: Language): readonly string[] {
  const units = indicators.map((indicator) => ({ indicator, unit: unitOf(indicator, language) }));
  const [first] = units;
  if (first?.unit && units.every(({ unit }) => unit === first.unit)) {
    // The unit of a rate is what it is per: "per 1 000 inhabitants and month".
    const areRates = indicators.every((indicator) => isRate(indicator));
    return [message(language, areRates ? 'kind.perUnit' : 'figures.inUnit', { unit: first.unit })];
  }
  return units.flatMap(({ indicator, unit }) =>
    unit === null
      ? []
      : [
          message(language, 'figure.directionOf', {
            title: textIn(indicator.title, language),
            direction: unit,
          }),
        ],
  );
}

/** What a file says of the period of a figure; null where it is complete. */
export function periodState(
  { incomplete, short }: Pick<DisclosedResult, 'incomplete' | 'short'>,
  language: Language,
): string | null {
  if (short) return message(language, 'figure.state.short');
  return incomplete ? message(language, 'figure.state.incomplete') : null;
}

/** What a reader must know before judging: that periods can still change, and why some values are not given. */
export function judgingNotes(
  results: readonly DisclosedResult[],
  indicators: readonly Pick<Indicator, 'smallestN'>[],
  language: Language,
): readonly string[] {
  const limits = [...new Set(indicators.flatMap(({ smallestN }) => smallestN ?? []))];
  return [
    ...(results.some(({ incomplete, short }) => incomplete && !short)
      ? [message(language, 'figures.incompleteNote')]
      : []),
    ...(results.some(({ short }) => short) ? [message(language, 'figures.shortNote')] : []),
    ...(results.some(({ clipped }) => clipped) ? [message(language, 'figures.clippedNote')] : []),
    ...(results.some(({ few }) => few)
      ? limits.map((n) => message(language, 'figures.fewNote', { n: formatCount(n, language) }))
      : []),
  ];
}
