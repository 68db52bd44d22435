import {
  textIn,
  type FigureSource,
  type Indicator,
  type Language,
  type Pathway,
  type Period,
} from '@kvalreg/declaration';
import { awaitedOccasions } from '@kvalreg/engine';
import type { Node } from '@kvalreg/expression';
import { counted, message } from '../messages/message.js';
import { eventWords } from './field-words.js';

/** When a case counts, how far back a period reaches, and when it is complete. */
export function timeSentences(
  source: FigureSource,
  indicator: Indicator,
  language: Language,
  words: (node: Node) => string,
): readonly string[] {
  const { basis, date, lookBack, completeAfter } = indicator;
  const period = (of: Period) => periodWords(of, language);
  const occasions = awaitedTitles(source, indicator, language);
  return [
    basis === 'snapshot'
      ? message(language, 'explain.time.snapshot')
      : date
        ? message(language, 'explain.time.date', { date: words(date) })
        : message(language, 'explain.time.index', { date: eventWords(source, 'date', language) }),
    ...(lookBack ? [message(language, 'explain.time.lookBack', { period: period(lookBack) })] : []),
    completeAfter
      ? message(language, 'explain.time.completeAfter', { period: period(completeAfter) })
      : occasions.length > 0
        ? message(language, 'explain.time.completeOccasions', {
            occasions: new Intl.ListFormat(language, { type: 'conjunction' }).format(occasions),
          })
        : message(language, 'explain.time.complete'),
  ];
}

function awaitedTitles(source: FigureSource, indicator: Indicator, language: Language): readonly string[] {
  if (!('occasions' in source)) return [];
  const { occasions } = source as Pathway;
  return awaitedOccasions(source, indicator).map(({ occasion }) =>
    textIn(occasions[occasion]?.title ?? {}, language),
  );
}

/** A length of time as one says it: `1 year and 2 months`. */
function periodWords({ years = 0, months = 0, weeks = 0, days = 0 }: Period, language: Language): string {
  const parts = [
    ...(years > 0 ? [counted(language, 'explain.years', years)] : []),
    ...(months > 0 ? [counted(language, 'explain.months', months)] : []),
    ...(weeks > 0 ? [counted(language, 'explain.weeks', weeks)] : []),
    ...(days > 0 ? [counted(language, 'explain.days', days)] : []),
  ];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
