import type { Occasion, Pathway } from '@kvalreg/declaration';
import { addDays, addPeriod } from './add-period.js';
import { dueDateOf, type EpisodeDates } from './episode-dates.js';

/** The dates of one occasion; null where they depend on an index date or an anchor that is not known yet. */
export interface OccasionDates {
  readonly dueOn: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}
export interface ScheduledOccasion extends OccasionDates {
  readonly occasion: string;
  readonly form: string;
}

/** When each occasion of an episode opens, is due and closes, in declared order. */
export function scheduleEpisode(pathway: Pathway, dates: EpisodeDates): readonly ScheduledOccasion[] {
  return Object.entries(pathway.occasions).map(([name, occasion]) => ({
    occasion: name,
    form: occasion.form,
    ...occasionDates(occasion, dates),
  }));
}

/**
 * Before the index date is known, what opens with the episode is due from the opening day and never closes. Once it
 * is known the window decides; what opened with the episode stays open from that day. What hangs on an anchor has no
 * dates until the anchor is answered, and never gets any where it never is.
 */
function occasionDates(occasion: Occasion, dates: EpisodeDates): OccasionDates {
  const { openedOn } = dates;
  const withEpisode = occasion.opens === 'episode';
  const dueOn = dueDateOf(occasion, dates);
  if (dueOn === null) {
    return withEpisode
      ? { dueOn: addPeriod(openedOn, occasion.due), opensOn: openedOn, closesOn: null }
      : { dueOn: null, opensOn: null, closesOn: null };
  }
  const windowOpens = addDays(dueOn, -occasion.window.before);
  return {
    dueOn,
    opensOn: withEpisode && openedOn < windowOpens ? openedOn : windowOpens,
    closesOn: addDays(dueOn, occasion.window.after),
  };
}
