import { textIn, type Language, type Pathway } from '@kvalreg/declaration';
import type { AnchorDates, ScheduledOccasion } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { anchorsBefore, isWithin, type AnsweredOccasion } from './anchor-problems.js';
import type { LockedOccasion } from '../lock-occasion.js';
import { submissionProblem } from '../submission-problem.js';

export interface Circumstances {
  readonly episodeId: string;
  readonly today: string;
  readonly language: Language;
}

/** What the rest of the episode, and other episodes of the person, have against a new index date. */
export async function indexProblems(
  tx: EntityManager,
  pathway: Pathway,
  locked: LockedOccasion,
  value: string,
  {
    schedule,
    anchors,
    answered,
  }: {
    readonly schedule: readonly ScheduledOccasion[];
    readonly anchors: AnchorDates;
    readonly answered: readonly AnsweredOccasion[];
  },
  { episodeId, language }: Circumstances,
): Promise<readonly FieldProblem[]> {
  const [, item] = pathway.index;
  const [twin] = await tx.query<unknown[]>(
    'select 1 from register.episode where person_id = $1 and register_id = $2 and pathway = $3 and index_date = $4 and id <> $5 limit 1',
    [locked.person_id, locked.register_id, locked.pathway, value, episodeId],
  );
  const ofAnswers = answered.flatMap(({ name, answered_on: limit }) => {
    const dates = schedule.find(({ occasion }) => occasion === name);
    const declared = pathway.occasions[name];
    if (!dates || !declared) return [];
    const params = { value, limit, occasion: textIn(declared.title, language) };
    if (declared.opens !== 'episode' && limit < value)
      return [submissionProblem(item, 'answered-before-index', language, params)];
    // What hangs on another day stays where it is.
    if (declared.opens === 'anchor' || isWithin(dates, limit)) return [];
    return [submissionProblem(item, 'answered-outside-window', language, params, 'warning')];
  });
  return [
    ...ofAnswers,
    ...anchorsBefore(pathway, value, anchors, item, language),
    ...(twin === undefined
      ? []
      : [submissionProblem(item, 'same-index-date', language, { value }, 'warning')]),
  ];
}
