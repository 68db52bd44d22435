import type { Indicator, Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { message, publicLimitOf } from '@kvalreg/rendering';
import type { PublicChoice } from './public-choice.js';

const limitKeys = {
  outcome: 'public.limits',
  parts: 'public.limits.parts',
  cases: 'public.limits.cases',
} as const;

/** What must be known to read the figures of a measure, and nothing that is true of others only. */
export function publicNotes(
  { pathway, indicator, published }: PublicChoice,
  language: Language,
): readonly string[] {
  const declared = pathway.indicators[indicator];
  if (!declared) return [];
  const hasIntervals = published.results.some(
    (result) => result.indicator === indicator && hasInterval(result),
  );
  return [
    ...(hasIntervals ? [message(language, 'figure.interval')] : []),
    message(language, limitKeys[publicLimitOf(declared)], published.limits),
    ...unadjusted(declared, language),
  ];
}

/** The shares of options stand without theirs. */
function hasInterval({ low, difference, balance, parts, movements, curve }: DisclosedResult): boolean {
  const figures = [{ low }, difference, balance, ...(parts ?? []), ...(movements ?? []), ...(curve ?? [])];
  return figures.some((figure) => typeof figure?.low === 'number');
}

/** How many cases there are says nothing of the care, whoever the patients are. */
function unadjusted({ kind, better }: Indicator, language: Language): readonly string[] {
  if (kind === 'count') return [];
  return [message(language, better === undefined ? 'public.unadjusted' : `public.unadjusted.${better}`)];
}
