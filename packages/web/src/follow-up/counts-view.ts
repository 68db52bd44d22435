import type { FollowUpCount } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { occasionStatuses } from '@kvalreg/engine';
import { message, type FollowUpsView } from '@kvalreg/rendering';

/** How many stand how at each clinic, and at all together; null when there is nothing to count. */
export function countsView(
  counts: readonly FollowUpCount[],
  hrefOf: (unitId: string) => string,
  language: Language,
): FollowUpsView['counts'] {
  if (counts.length === 0) return null;
  const units = new Map(counts.map(({ unitId, unitName }) => [unitId, unitName]));
  const sum = (of: readonly FollowUpCount[]) =>
    occasionStatuses.map((status) => of.reduce((total, { counts: one }) => total + one[status], 0));
  const rows = [...units].map(([id, unit]) => ({
    unit,
    href: hrefOf(id),
    total: false,
    numbers: sum(counts.filter(({ unitId }) => unitId === id)),
  }));
  return {
    statuses: occasionStatuses.map((status) => message(language, `status.${status}`)),
    // The total of one clinic would repeat it.
    rows:
      rows.length === 1
        ? rows
        : [...rows, { unit: message(language, 'word.total'), href: null, total: true, numbers: sum(counts) }],
  };
}
