import type { Cell } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { TrialAllocation } from './trial.js';
import type { TrialDesign } from './trial-design.js';
import type { TrialPlace } from './trial-secret.js';

const own = 'register_id = $1 and pathway = $2 and trial = $3';
const idsOf = ({ registerId, pathway, trial }: TrialPlace): string[] => [registerId, pathway, trial];

export interface BegunTrial {
  readonly seed_sealed: string;
  readonly design: TrialDesign;
}

export async function readTrial(tx: EntityManager, place: TrialPlace): Promise<BegunTrial | undefined> {
  const [row] = await tx.query<BegunTrial[]>(
    `select seed_sealed, design from register.trial where ${own}`,
    idsOf(place),
  );
  return row;
}

/** Of two that begin it at once the second waits for the first, and then has the first one's seed. */
export async function beginTrial(
  tx: EntityManager,
  place: TrialPlace,
  { seed, design, now }: { readonly seed: string; readonly design: TrialDesign; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into register.trial (register_id, pathway, trial, seed_sealed, design, begun_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [...idsOf(place), seed, JSON.stringify(design), now],
  );
}

/** The next number of a list. The list is locked until the transaction ends: no number is given twice, or left out. */
export async function nextNumber(tx: EntityManager, place: TrialPlace, list: string): Promise<number> {
  const [row] = await tx.query<{ given: number }[]>(
    `insert into register.trial_list as l (register_id, pathway, trial, list, given) values ($1, $2, $3, $4, 1)
     on conflict (register_id, pathway, trial, list) do update set given = l.given + 1
     returning given`,
    [...idsOf(place), list],
  );
  if (!row) throw new Error('a list gave no number');
  return row.given;
}

interface AllocationRow {
  readonly arm: string;
  readonly strata: Readonly<Record<string, string>>;
  readonly given_on: string;
  readonly consent_version: string;
  readonly consented_on: string;
}

/** The allocations of an episode, by trial. */
export async function readAllocations(
  tx: EntityManager,
  episodeId: string,
): Promise<ReadonlyMap<string, TrialAllocation>> {
  const rows = await tx.query<(AllocationRow & { readonly trial: string })[]>(
    `select p.trial, p.arm, p.strata, p.given_on, i.consent_version, i.consented_on
     from register.trial_place p join register.trial_inclusion i on i.place_id = p.id where p.episode_id = $1`,
    [episodeId],
  );
  return new Map(
    rows.map((row) => [
      row.trial,
      {
        arm: row.arm,
        strata: row.strata,
        givenOn: row.given_on,
        consentVersion: row.consent_version,
        consentedOn: row.consented_on,
      },
    ]),
  );
}

export interface NewPlace extends TrialPlace {
  readonly id: string;
  readonly list: string;
  readonly number: number;
  readonly arm: string;
  readonly strata: Readonly<Record<string, string>>;
  readonly unitId: string;
  readonly episodeId: string;
  readonly today: string;
  readonly now: Date;
  readonly consentVersion: string;
  readonly consentedOn: string;
  readonly basis: Readonly<Record<string, Cell>>;
  readonly revisions: Readonly<Record<string, number>>;
  readonly registerVersion: string;
  readonly author: string;
}

export async function writePlace(tx: EntityManager, place: NewPlace): Promise<void> {
  await tx.query(
    `insert into register.trial_place (register_id, pathway, trial, id, list, number, arm, strata, unit_id, episode_id, given_on, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...idsOf(place),
      place.id,
      place.list,
      place.number,
      place.arm,
      JSON.stringify(place.strata),
      place.unitId,
      place.episodeId,
      place.today,
      place.now,
    ],
  );
  await tx.query(
    `insert into register.trial_inclusion (place_id, register_id, unit_id, episode_id, consent_version, consented_on,
       basis, revisions, register_version, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      place.id,
      place.registerId,
      place.unitId,
      place.episodeId,
      place.consentVersion,
      place.consentedOn,
      JSON.stringify(place.basis),
      JSON.stringify(place.revisions),
      place.registerVersion,
      place.author,
    ],
  );
}
