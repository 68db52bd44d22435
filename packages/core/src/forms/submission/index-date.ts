import { textIn, type Language, type Pathway } from '@kvalreg/declaration';
import { scheduleEpisode, type Answers, type ScheduledOccasion } from '@kvalreg/engine';
import { isIsoDate } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import type { LockedOccasion } from './lock-occasion.js';
import { submissionProblem } from './submission-problem.js';

export interface IndexChange {
  readonly indexDate: string | null;
  readonly schedule: readonly ScheduledOccasion[];
  readonly problems: readonly FieldProblem[];
}
interface Circumstances {
  readonly episodeId: string;
  readonly today: string;
  readonly language: Language;
}

/** What a submission of the index form does to the episode's dates, and what the rest of the episode has against it. */
export async function indexChangeOf(
  tx: EntityManager,
  pathway: Pathway,
  locked: LockedOccasion,
  answers: Answers,
  circumstances: Circumstances,
): Promise<IndexChange> {
  const [, item] = pathway.index;
  const { today, language } = circumstances;
  const value = answers[item];
  if (typeof value !== 'string' || !isIsoDate(value)) {
    // What is no date at all is reported by the form itself.
    const problems =
      value === undefined || value === null || value === ''
        ? [submissionProblem(item, 'index-date-required', language)]
        : [];
    return { indexDate: null, schedule: [], problems };
  }
  if (value > today) {
    return {
      indexDate: null,
      schedule: [],
      problems: [submissionProblem(item, 'index-date-in-the-future', language, { value, limit: today })],
    };
  }
  const schedule = scheduleEpisode(pathway, { openedOn: locked.opened_on, indexDate: value });
  const problems =
    value === locked.index_date
      ? []
      : await problemsOfDate(tx, pathway, locked, value, schedule, circumstances);
  return { indexDate: value, schedule, problems };
}

async function problemsOfDate(
  tx: EntityManager,
  pathway: Pathway,
  locked: LockedOccasion,
  value: string,
  schedule: readonly ScheduledOccasion[],
  { episodeId, language }: Circumstances,
): Promise<readonly FieldProblem[]> {
  const [indexOccasion, item] = pathway.index;
  const answered = await tx.query<{ name: string; answered_on: string }[]>(
    'select name, answered_on from register.occasion where episode_id = $1 and name <> $2 and answered_on is not null',
    [episodeId, indexOccasion],
  );
  const [twin] = await tx.query<unknown[]>(
    'select 1 from register.episode where person_id = $1 and register_id = $2 and pathway = $3 and index_date = $4 and id <> $5 limit 1',
    [locked.person_id, locked.register_id, locked.pathway, value, episodeId],
  );
  const ofAnswers = answered.flatMap(({ name, answered_on: limit }) => {
    const dates = schedule.find(({ occasion }) => occasion === name);
    const declared = pathway.occasions[name];
    if (!dates || !declared) return [];
    const params = { value, limit, occasion: textIn(declared.title, language) };
    if (declared.opens === 'index' && limit < value)
      return [submissionProblem(item, 'answered-before-index', language, params)];
    const isWithin =
      (dates.opensOn === null || limit >= dates.opensOn) &&
      (dates.closesOn === null || limit <= dates.closesOn);
    return isWithin ? [] : [submissionProblem(item, 'answered-outside-window', language, params, 'warning')];
  });
  return twin === undefined
    ? ofAnswers
    : [...ofAnswers, submissionProblem(item, 'same-index-date', language, { value }, 'warning')];
}
