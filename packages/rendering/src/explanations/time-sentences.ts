import {
  awaitedBy,
  textIn,
  type FigureSource,
  type Indicator,
  type Language,
  type Pathway,
  type Period,
} from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { counted, message } from '../messages/message.js';
import { eventWords, isFeed } from './field-words.js';

const caseKeys = {
  snapshot: 'explain.time.snapshot',
  date: 'explain.time.date',
  index: 'explain.time.index',
  awaited: 'explain.time.completeOccasions',
} as const;

/** A row has a date and begins nowhere. */
const rowKeys = {
  snapshot: 'explain.time.snapshotOfRows',
  date: 'explain.time.dateOfRow',
  index: 'explain.time.row',
  awaited: 'explain.time.completeOccasionsOfRows',
} as const;

/** When a case counts, how far back a period reaches, and when it is complete. */
export function timeSentences(
  source: FigureSource,
  indicator: Indicator,
  language: Language,
  words: (node: Node) => string,
): readonly string[] {
  const { basis, date, lookBack, completeAfter } = indicator;
  const period = (of: Period) => periodWords(of, language);
  const awaited = awaitedTitles(source, indicator, language);
  const isUnbounded = awaitedBy(source, indicator).unbounded.length > 0;
  const keys = isFeed(source) ? rowKeys : caseKeys;
  return [
    basis === 'snapshot'
      ? message(language, keys.snapshot)
      : date
        ? message(language, keys.date, { date: words(date) })
        : message(language, keys.index, { date: eventWords(source, 'date', language) }),
    ...(lookBack ? [message(language, 'explain.time.lookBack', { period: period(lookBack) })] : []),
    completeAfter
      ? message(language, 'explain.time.completeAfter', { period: period(completeAfter) })
      : isUnbounded
        ? // The lint lets no such declaration pass; one that was frozen earlier may be.
          message(language, 'explain.time.completeNever')
        : awaited.length > 0
          ? message(language, keys.awaited, {
              occasions: new Intl.ListFormat(language, { type: 'conjunction' }).format(awaited),
            })
          : message(language, 'explain.time.complete'),
  ];
}

/** What is waited for: occasions by their titles, and the days that a time to event is followed. */
function awaitedTitles(source: FigureSource, indicator: Indicator, language: Language): readonly string[] {
  const occasions = 'occasions' in source ? (source as Pathway).occasions : {};
  return awaitedBy(source, indicator).awaited.map(({ occasion, steps }) =>
    occasion === undefined
      ? message(language, 'explain.time.followed', {
          period: new Intl.ListFormat(language).format(steps.map((step) => periodWords(step, language))),
        })
      : textIn(occasions[occasion]?.title ?? {}, language),
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
