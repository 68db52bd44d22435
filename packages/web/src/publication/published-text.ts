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

/** The same for a table of several sources, of each of which something may be frozen by itself. */
export function goalTexts(
  { columns, beside }: Pick<PublicGoalTable, 'columns' | 'beside'>,
  language: Language,
): readonly string[] {
  const states = new Map<string, { readonly text: string; readonly sources: Set<string> }>();
  for (const { source, of, frozen, asOfTime } of columns) {
    const release = frozen && frozen.release;
    // Of two sources that were frozen under one name, each has a moment of its own.
    const key = release ? `${source} ${release.cutAt}` : '';
    const state = states.get(key) ?? {
      text: publishedText({ release, asOfTime }, language),
      sources: new Set(),
    };
    state.sources.add(textIn(of.title, language));
    states.set(key, state);
  }
  const texts = [...states.values()].map(({ text, sources }) =>
    states.size === 1 ? text : message(language, 'goal.ofSource', { sources: [...sources].join(', '), text }),
  );
  return [...texts, ...frozenBeside(beside, language)];
}

/** What is frozen of sources of which a table has figures that are not. */
function frozenBeside(beside: PublicGoalTable['beside'], language: Language): readonly string[] {
  return beside.map(({ of, release: { title, cutAt, registerVersion: version } }) =>
    message(language, 'goal.frozenBeside', {
      source: textIn(of.title, language),
      title,
      date: formatDate(dayOf(cutAt), language),
      version,
    }),
  );
}
