import type { GoalTableAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type FilterView, type GoalTableView } from '@kvalreg/rendering';
import { asOfText } from '../../platform/pages/as-of-text.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { selectFilter } from '../../platform/pages/select-filter.js';
import { goalTableView } from './goal-table-view.js';

/** The whole page of a goal table at a path; its columns lie below it. */
export function goalTablePage(answer: GoalTableAnswer, language: Language, path: string): GoalTableView {
  const year = String(answer.year);
  return {
    ...goalTableView(answer, language, ({ heading }) =>
      hrefWith(`${path}/${encodeURIComponent(heading)}`, { year }),
    ),
    asOf: [asOfText(answer.asOfTime, language)],
    action: path,
    filters: [yearFilter(answer, language)],
    hidden: [],
    clearHref: null,
    csvHref: hrefWith(`${path}/csv`, { year }),
  };
}

export function yearFilter({ years, year }: GoalTableAnswer, language: Language): FilterView {
  return selectFilter({
    name: 'year',
    label: message(language, 'goal.year'),
    all: null,
    options: years.map((one) => ({ code: String(one), label: String(one) })),
    chosen: String(year),
  });
}

/** The year in an address; undefined where there is none, NaN (which is refused) where it is no number. */
export function yearIn(query: Readonly<Record<string, unknown>>): number | undefined {
  const { year } = query;
  return typeof year === 'string' && year !== '' ? Number(year) : undefined;
}
