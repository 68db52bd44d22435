import type { Pathway } from '@kvalreg/declaration';
import {
  anchorDatesOf,
  anchorsOf,
  settleAnswers,
  scheduleEpisode,
  type Answers,
  type ScheduledOccasion,
} from '@kvalreg/engine';
import { isIsoDate } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { readAnchorDates } from './anchor-dates.query.js';
import { anchorProblems, type AnsweredOccasion } from './anchor-problems.js';
import { indexProblems, type Circumstances } from './index-problems.js';
import type { LockedOccasion } from '../lock-occasion.js';
import { submissionProblem } from '../submission-problem.js';

export interface ScheduleChange {
  readonly indexDate: string | null;
  readonly schedule: readonly ScheduledOccasion[];
  readonly problems: readonly FieldProblem[];
}

/**
 * What the submission of a form does to the episode's dates, and what the rest of the episode has against it. Null for
 * a form that no other occasion counts from.
 */
export async function scheduleChangeOf(
  tx: EntityManager,
  pathway: Pathway,
  locked: LockedOccasion,
  occasion: string,
  answers: Answers,
  circumstances: Circumstances,
): Promise<ScheduleChange | null> {
  const { episodeId, language } = circumstances;
  const isIndex = pathway.index[0] === occasion;
  if (!isIndex && !anchorsOf(pathway).some(([holder]) => holder === occasion)) return null;
  const index = isIndex
    ? indexDateIn(pathway, answers, circumstances)
    : { date: locked.index_date, problems: [] };
  if (index.problems.length > 0) return { indexDate: null, schedule: [], problems: index.problems };

  const before = await readAnchorDates(tx, pathway, episodeId);
  const form = pathway.forms[locked.form];
  // What this form said before is replaced also where it says nothing now: a date that is asked of some only.
  const after = {
    ...Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(`${occasion}.`))),
    ...anchorDatesOf(pathway, (holder) =>
      holder === occasion ? form && settleAnswers(form, answers) : undefined,
    ),
  };
  const schedule = scheduleEpisode(pathway, {
    openedOn: locked.opened_on,
    indexDate: index.date,
    anchors: after,
  });
  const answered = await tx.query<AnsweredOccasion[]>(
    'select name, answered_on from register.occasion where episode_id = $1 and name <> $2 and answered_on is not null',
    [episodeId, occasion],
  );
  const ofIndex =
    isIndex && index.date !== null && index.date !== locked.index_date
      ? await indexProblems(
          tx,
          pathway,
          locked,
          index.date,
          { schedule, anchors: after, answered },
          circumstances,
        )
      : [];
  const moved = { occasion, indexDate: index.date, before, after, schedule, answered, language };
  return { indexDate: index.date, schedule, problems: [...ofIndex, ...anchorProblems(pathway, moved)] };
}

/** The index date of its form; what is no date at all is reported by the form itself. */
function indexDateIn(
  pathway: Pathway,
  answers: Answers,
  { today, language }: Circumstances,
): { readonly date: string | null; readonly problems: readonly FieldProblem[] } {
  const [, item] = pathway.index;
  const value = answers[item];
  if (value === undefined || value === null || value === '')
    return { date: null, problems: [submissionProblem(item, 'index-date-required', language)] };
  if (typeof value !== 'string' || !isIsoDate(value)) return { date: null, problems: [] };
  if (value <= today) return { date: value, problems: [] };
  const params = { value, limit: today };
  return { date: null, problems: [submissionProblem(item, 'index-date-in-the-future', language, params)] };
}
