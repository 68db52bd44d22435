import type { FigureSource, Indicator, Language, Period } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { counted, message } from '../messages/message.js';
import { eventWords } from './field-words.js';

/** When a case counts, how far back a period reaches, and when it is complete. */
export function timeSentences(
  source: FigureSource,
  { basis, date, lookBack, completeAfter }: Indicator,
  language: Language,
  words: (node: Node) => string,
): readonly string[] {
  const period = (of: Period) => periodWords(of, language);
  return [
    basis === 'snapshot'
      ? message(language, 'explain.time.snapshot')
      : date
        ? message(language, 'explain.time.date', { date: words(date) })
        : message(language, 'explain.time.index', { date: eventWords(source, 'date', language) }),
    ...(lookBack ? [message(language, 'explain.time.lookBack', { period: period(lookBack) })] : []),
    completeAfter
      ? message(language, 'explain.time.completeAfter', { period: period(completeAfter) })
      : message(language, 'explain.time.complete'),
  ];
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
