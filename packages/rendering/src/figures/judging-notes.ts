import type { Indicator, Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';

/** What a reader must know before judging: that periods can still change, and why some values are not given. */
export function judgingNotes(
  results: readonly DisclosedResult[],
  indicators: readonly Pick<Indicator, 'smallestN'>[],
  language: Language,
): readonly string[] {
  const limits = [...new Set(indicators.flatMap(({ smallestN }) => smallestN ?? []))];
  return [
    ...(results.some(({ incomplete }) => incomplete) ? [message(language, 'figures.incompleteNote')] : []),
    ...(results.some(({ few }) => few)
      ? limits.map((n) => message(language, 'figures.fewNote', { n: formatCount(n, language) }))
      : []),
  ];
}
