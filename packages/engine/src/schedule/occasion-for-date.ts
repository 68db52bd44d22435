import type { Pathway } from '@kvalreg/declaration';
import { addDays, daysBetweenDates } from './add-period.js';
import { dueDateOf, type AnchorDates } from './episode-dates.js';

/**
 * The occasion that an answer of a form counts for when it is dated `date`: the one whose window holds the date, the
 * nearest due date first. The occasion that holds the index date itself has no other to be confused with and is
 * found on any date; before the index date is known, so is what opens with the episode. Null when the date lies in
 * no window; an occasion whose anchor is unknown has none.
 */
export function occasionForDate(
  pathway: Pathway,
  formName: string,
  indexDate: string | null,
  date: string,
  anchors: AnchorDates = {},
): string | null {
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  for (const [name, occasion] of Object.entries(pathway.occasions)) {
    if (occasion.form !== formName) continue;
    if (name === pathway.index[0]) return name;
    if (indexDate === null && occasion.opens === 'episode') return name;
    const due = dueDateOf(occasion, { indexDate, anchors });
    if (due === null) continue;
    const { before, after } = occasion.window;
    if (date < addDays(due, -before) || date > addDays(due, after)) continue;
    const distance = Math.abs(daysBetweenDates(due, date));
    if (nearest === null || distance < nearest.distance) nearest = { name, distance };
  }
  return nearest?.name ?? null;
}
