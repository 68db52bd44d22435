import type { Occasion, Pathway } from '@kvalreg/declaration';
import { addDays, addPeriod } from './add-period.js';

export interface EpisodeDates {
  readonly openedOn: string;
  readonly indexDate: string | null;
}
/** The dates of one occasion; null where they depend on an index date that is not known yet. */
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
 * is known the window decides; what opened with the episode stays open from that day.
 */
function occasionDates(occasion: Occasion, { openedOn, indexDate }: EpisodeDates): OccasionDates {
  const withEpisode = occasion.opens === 'episode';
  if (indexDate === null) {
    return withEpisode
      ? { dueOn: addPeriod(openedOn, occasion.due), opensOn: openedOn, closesOn: null }
      : { dueOn: null, opensOn: null, closesOn: null };
  }
  const dueOn = addPeriod(indexDate, occasion.due);
  const windowOpens = addDays(dueOn, -occasion.window.before);
  return {
    dueOn,
    opensOn: withEpisode && openedOn < windowOpens ? openedOn : windowOpens,
    closesOn: addDays(dueOn, occasion.window.after),
  };
}
