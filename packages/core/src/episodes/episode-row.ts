import { occasionStatus } from '@kvalreg/engine';
import type { Pathway } from '@kvalreg/declaration';
import type { Channel, Episode, OccasionState } from './episode.js';

export interface EpisodeRow {
  readonly id: string;
  readonly register_id: string;
  readonly pathway: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly opened_on: string;
  readonly index_date: string | null;
}
export interface OccasionRow {
  readonly name: string;
  readonly form: string;
  readonly due_on: string | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly answered_on: string | null;
  readonly channel: Channel | null;
  readonly revision: number | null;
}

/** Columns of an episode; `e` is the episode and `u` its unit. */
export const episodeColumns =
  'e.id, e.register_id, e.pathway, e.person_id, e.unit_id, u.name as unit_name, e.opened_on, e.index_date';
/** Columns of an occasion `o`. */
export const occasionColumns =
  'o.name, o.form, o.due_on, o.opens_on, o.closes_on, o.answered_on, o.channel, o.revision';

export function episodeOf(row: EpisodeRow): Episode {
  return {
    id: row.id,
    registerId: row.register_id,
    pathway: row.pathway,
    personId: row.person_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    openedOn: row.opened_on,
    indexDate: row.index_date,
  };
}

export function occasionOf(row: OccasionRow, pathway: Pathway, today: string): OccasionState {
  const dates = {
    dueOn: row.due_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    answeredOn: row.answered_on,
  };
  return {
    occasion: row.name,
    form: row.form,
    respondent: pathway.forms[row.form]?.respondent ?? 'patient',
    status: occasionStatus(dates, today),
    ...dates,
    channel: row.channel,
    revision: row.revision ?? 0,
  };
}
