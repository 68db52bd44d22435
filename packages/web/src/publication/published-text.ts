import type { PublicGoalTable, PublishedFigures } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { formatDate, message } from '@kvalreg/rendering';
import { clockTime, dayOf } from '../platform/pages/date-time.js';

/** Whether figures are frozen, under what name and by which definitions, and as of when they are. */
export function publishedText(
  { release, asOfTime }: Pick<PublishedFigures, 'release' | 'asOfTime'>,
  language: Language,
): string {
  const moment = { date: formatDate(dayOf(asOfTime), language), time: clockTime(asOfTime) };
  if (!release) return message(language, 'public.living', moment);
  const { title, registerVersion: version } = release;
  return message(language, 'public.frozen', { ...moment, title, version });
}

/** What is frozen of the sources of a table that is counted now. */
export function frozenBeside(
  { frozen }: Pick<PublicGoalTable, 'frozen'>,
  language: Language,
): readonly string[] {
  return frozen.map(({ of, release: { title, cutAt, registerVersion: version } }) =>
    message(language, 'goal.frozenBeside', {
      source: textIn(of.title, language),
      title,
      date: formatDate(dayOf(cutAt), language),
      version,
    }),
  );
}
