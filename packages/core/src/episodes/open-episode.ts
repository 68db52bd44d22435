import { isIsoDate } from '@kvalreg/expression';
import { scheduleEpisode } from '@kvalreg/engine';
import type { Pathway } from '@kvalreg/declaration';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { GivenConsent } from '../people/joining/given-consent.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';

export interface NewEpisode {
  readonly pathway: string;
  readonly personId: string;
  /** Only who works for the whole register chooses. */
  readonly unitId?: string | null | undefined;
  /** Default: today. */
  readonly openedOn?: string | null | undefined;
  /** That the person has agreed to be registered: recorded in the same step. */
  readonly consent?: GivenConsent | null | undefined;
  /** A second planned episode of the same pathway beside one that is still planned. */
  readonly another?: boolean | undefined;
  /** Sent again with a retried request, so that it opens one episode and not two. */
  readonly idempotencyKey?: string | null | undefined;
}

export interface OpenedEpisode {
  readonly episodeId: string;
  /** False when a retried request found what it had opened before. */
  readonly isNew: boolean;
}

interface Where {
  readonly registerId: string;
  readonly unitId: string;
  readonly pathway: Pathway;
  readonly author: string;
  readonly today: string;
}

/** Opens a planned episode with its occasions, within a transaction whose scope the unit lies in. */
export async function openEpisode(
  tx: EntityManager,
  request: NewEpisode,
  where: Where,
): Promise<OpenedEpisode> {
  const { registerId, unitId, pathway, author, today } = where;
  // Whoever erases the person waits, or has been: then there is nobody.
  if (isUuid(request.personId)) await tx.query('select identity.hold_person($1)', [request.personId]);
  // Two who open at once for the same person take turns, so that the second sees what the first has done.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `episode ${registerId} ${unitId} ${request.personId}`,
  ]);
  const birthDate = await birthDateOfParticipant(tx, request.personId, where);
  const openedOn = request.openedOn ?? today;
  refuseImpossibleDay(openedOn, birthDate, today);
  const key = request.idempotencyKey ?? null;
  const replay = key === null ? null : await openedBefore(tx, key, request, where);
  if (replay !== null) return { episodeId: replay, isNew: false };
  if (request.another !== true) await refuseSecondPlanned(tx, request, where);

  const episodeId = randomUUID();
  await tx.query(
    `insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, creation_key, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [episodeId, registerId, request.pathway, request.personId, unitId, openedOn, key, author],
  );
  await tx.query(
    `insert into register.occasion (episode_id, name, register_id, pathway, unit_id, form, due_on, opens_on, closes_on, scheduled_on)
     select $1, s.occasion, $2, $3, $4, s.form, s."dueOn", s."opensOn", s."closesOn",
       case when s."dueOn" is not null then $6::date end
     from jsonb_to_recordset($5) as s (occasion text, form text, "dueOn" date, "opensOn" date, "closesOn" date)`,
    [
      episodeId,
      registerId,
      request.pathway,
      unitId,
      JSON.stringify(scheduleEpisode(pathway, { openedOn, indexDate: null })),
      today,
    ],
  );
  return { episodeId, isNew: true };
}

async function birthDateOfParticipant(
  tx: EntityManager,
  personId: string,
  { registerId, unitId }: Where,
): Promise<string> {
  const [row] = !isUuid(personId)
    ? []
    : await tx.query<{ birth_date: string }[]>(
        `select p.birth_date from register.participant t join identity.person p on p.id = t.person_id
     where t.register_id = $1 and t.unit_id = $2 and t.person_id = $3`,
        [registerId, unitId, personId],
      );
  if (row) return row.birth_date;
  throw new NotFoundError(
    'unknown-person',
    'This person is not registered in your unit. Find or add the person by number first.',
  );
}

function refuseImpossibleDay(openedOn: string, birthDate: string, today: string): void {
  const message = !isIsoDate(openedOn)
    ? `"${openedOn.slice(0, 20)}" is not a date. Write it as YYYY-MM-DD.`
    : openedOn > today
      ? `The opening day ${openedOn} lies in the future. Write today's date (${today}) or an earlier one.`
      : openedOn < birthDate
        ? `The opening day ${openedOn} lies before the person's birth. Check the date and the person.`
        : null;
  if (message === null) return;
  throw new InvalidInputError('invalid-opening-day', message, [
    { field: 'openedOn', code: 'invalid-date', severity: 'error', message, params: {} },
  ]);
}

async function openedBefore(
  tx: EntityManager,
  key: string,
  request: NewEpisode,
  { registerId, unitId }: Where,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string; same: boolean }[]>(
    `select id, person_id = $4 and pathway = $5 as same from register.episode
     where register_id = $1 and unit_id = $2 and creation_key = $3`,
    [registerId, unitId, key, request.personId, request.pathway],
  );
  if (row && !row.same) {
    throw new ConflictError(
      'idempotency-key-reused',
      'This idempotency key was used for another episode. Make a new key for a new request.',
    );
  }
  return row?.id ?? null;
}

async function refuseSecondPlanned(
  tx: EntityManager,
  request: NewEpisode,
  { registerId, unitId }: Where,
): Promise<void> {
  const [planned] = await tx.query<{ id: string; opened_on: string }[]>(
    `select id, opened_on from register.episode
     where register_id = $1 and unit_id = $2 and person_id = $3 and pathway = $4 and index_date is null limit 1`,
    [registerId, unitId, request.personId, request.pathway],
  );
  if (!planned) return;
  throw new ConflictError(
    'episode-already-planned',
    `This person already has a planned episode of this kind, opened on ${planned.opened_on}. Go on with that one, or say that another is meant.`,
    { episodeId: planned.id },
  );
}
