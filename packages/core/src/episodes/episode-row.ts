import { occasionStatus, type OccasionStatus } from '@kvalreg/engine';
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
  readonly ended_on: string | null;
  readonly end_reason: string | null;
}
/** What the status of an occasion follows from. */
export interface StatusRow {
  readonly due_on: string | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly answered_on: string | null;
  readonly scheduled_on: string | null;
  readonly cut_by_end: string | null;
  readonly cut_by_stop: string | null;
}
export interface OccasionRow extends StatusRow {
  readonly name: string;
  readonly form: string;
  readonly channel: Channel | null;
  readonly revision: number | null;
}

/** Columns of an episode; `e` is the episode and `u` its unit. */
export const episodeColumns =
  'e.id, e.register_id, e.pathway, e.person_id, e.unit_id, u.name as unit_name, e.opened_on, e.index_date, e.ended_on, e.end_reason';
/** Columns of an occasion `o` that say how it stands; an episode has a column `ended_on` too. */
export const statusColumns =
  'o.due_on, o.opens_on, o.closes_on, o.answered_on, o.scheduled_on, o.ended_on as cut_by_end, o.stopped_on as cut_by_stop';
/** Columns of an occasion `o`. */
export const occasionColumns = `o.name, o.form, o.channel, o.revision, ${statusColumns}`;

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
    endedOn: row.ended_on,
    endReason: row.end_reason,
  };
}

export function occasionOf(row: OccasionRow, pathway: Pathway, today: string): OccasionState {
  return {
    occasion: row.name,
    form: row.form,
    respondent: pathway.forms[row.form]?.respondent ?? 'patient',
    status: occasionStatusOf(row, today),
    dueOn: row.due_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    answeredOn: row.answered_on,
    channel: row.channel,
    revision: row.revision ?? 0,
  };
}

/** How an occasion stands on a day. */
export function occasionStatusOf(row: StatusRow, today: string): OccasionStatus {
  const facts = {
    dueOn: row.due_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    answeredOn: row.answered_on,
    scheduledOn: row.scheduled_on,
    endedOn: row.cut_by_end,
    stoppedOn: row.cut_by_stop,
  };
  return occasionStatus(facts, today);
}
