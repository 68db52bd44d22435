import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { recordChange, type PersonState } from '../facts/person-state.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { forgetCounties, mergeCounties } from '../facts/residence.js';
import { PopulationRefusal } from '../population-refusal.js';
import { keepFormer } from './change-number.js';
import { moveAllRows } from './move-rows.js';
import { resealPerson } from './sealed-texts.js';

interface Standing {
  readonly register_id: string;
  readonly person_id: string;
  readonly status: string;
  readonly since: string;
  readonly information_version: string;
}

/**
 * Makes one person of two who are locked, with their episodes. All that belongs to the merged one goes over to the other;
 * what both have is settled so: a name stays as the unit wrote it of the survivor, of two addresses in a register the one
 * that was written last holds, a refusal of either holds, a consent stands before an information.
 */
export async function mergePersons(
  tx: EntityManager,
  cipher: IdentityCipher,
  survivor: PersonState,
  merged: PersonState,
  by: { readonly author: string; readonly now: Date },
): Promise<void> {
  const standings = await readStandings(tx, survivor.id, merged.id);
  refuseMixedStandings(await registersOf(tx, survivor.id, merged.id), standings);
  const pair = [merged.id, survivor.id];
  // Set aside until everything has moved: what is written for somebody who has objected is refused.
  await tx.query('delete from register.participation where person_id = any($1)', [pair]);
  await resealPerson(tx, cipher, merged.id, { from: merged.hash, to: survivor.hash });
  await tx.query(
    `insert into register.participant (register_id, unit_id, person_id, created_at)
     select register_id, unit_id, $2, created_at from register.participant where person_id = $1
     on conflict (register_id, unit_id, person_id) do update set created_at = least(participant.created_at, excluded.created_at)`,
    pair,
  );
  await mergeNamesAndContacts(tx, pair);
  await moveAllRows(tx, merged.id, survivor.id);
  await tx.query('delete from register.participant where person_id = $1', [merged.id]);
  for (const standing of mergedStandings(standings)) {
    await tx.query(
      `insert into register.participation (register_id, person_id, status, since, information_version)
       values ($1, $2, $3, $4, $5)`,
      [standing.register_id, survivor.id, standing.status, standing.since, standing.information_version],
    );
  }
  const isProtected = await mergeFacts(tx, survivor, merged);
  await mergeCounties(tx, merged.id, survivor.id);
  for (const table of ['former_identifier', 'merged_person', 'person_change'])
    await tx.query(`update identity.${table} set person_id = $2 where person_id = $1`, pair);
  if (isProtected) await forgetCounties(tx, survivor.id);
  await tx.query('delete from identity.population_note where person_id = $1', [merged.id]);
  await tx.query('delete from identity.person where id = $1', [merged.id]);
  await keepFormer(tx, survivor.id, merged, merged.id);
  await tx.query('insert into identity.merged_person (merged_id, person_id, merged_at) values ($1, $2, $3)', [
    merged.id,
    survivor.id,
    by.now,
  ]);
  const before = { mergedId: merged.id, birthDate: merged.birthDate, sex: merged.sex };
  const after = { birthDate: survivor.birthDate, sex: survivor.sex };
  await recordChange(tx, { personId: survivor.id, kind: 'merge', before, after }, by);
}

async function mergeNamesAndContacts(tx: EntityManager, pair: readonly string[]): Promise<void> {
  await tx.query(
    `insert into identity.person_name (register_id, unit_id, person_id, name_encrypted, created_at)
     select register_id, unit_id, $2, name_encrypted, created_at from identity.person_name where person_id = $1
     on conflict do nothing`,
    [...pair],
  );
  await tx.query('delete from identity.person_name where person_id = $1', [pair[0]]);
  // The row that was written last holds; what either has refused is refused.
  await tx.query(
    `update identity.contact kept set refused = array(select distinct unnest(kept.refused || other.refused) order by 1)
     from identity.contact other
     where kept.person_id = any($1) and other.person_id = any($1) and kept.person_id <> other.person_id
       and kept.register_id = other.register_id`,
    [pair],
  );
  await tx.query(
    `delete from identity.contact gone using identity.contact kept
     where gone.person_id = any($1) and kept.person_id = any($1) and gone.person_id <> kept.person_id
       and gone.register_id = kept.register_id
       and (kept.updated_at, kept.person_id = $2) > (gone.updated_at, gone.person_id = $2)`,
    [pair, pair[1]],
  );
  await tx.query('update identity.contact set person_id = $2 where person_id = $1', [...pair]);
}

/** One has said no to a register that the other takes part in: somebody must ask the person before anything is joined. */
function refuseMixedStandings(
  registers: ReadonlyMap<string, readonly string[]>,
  standings: readonly Standing[],
): void {
  for (const [register, persons] of registers) {
    const ended = persons.filter((person) =>
      standings.some((one) => one.register_id === register && one.person_id === person && isEnded(one)),
    );
    if (ended.length > 0 && ended.length < persons.length)
      throw new PopulationRefusal('participation-differs', { register });
  }
}

async function registersOf(
  tx: EntityManager,
  ...personIds: readonly string[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ register_id: string; persons: string[] }[]>(
    `select register_id, array_agg(distinct person_id::text) as persons
     from (select register_id, person_id from register.participant where person_id = any($1)
           union select register_id, person_id from register.participation where person_id = any($1)) known
     group by 1 order by 1`,
    [personIds],
  );
  return new Map(rows.map(({ register_id: register, persons }) => [register, persons]));
}

async function readStandings(
  tx: EntityManager,
  ...personIds: readonly string[]
): Promise<readonly Standing[]> {
  return tx.query<Standing[]>(
    `select register_id, person_id, status, since, information_version
     from register.participation where person_id = any($1) order by register_id, person_id for update`,
    [personIds],
  );
}

const strength: readonly string[] = ['informed', 'consented', 'opted-out', 'withdrawn'];

function mergedStandings(standings: readonly Standing[]): readonly Standing[] {
  const strongest = new Map<string, Standing>();
  for (const standing of standings) {
    const known = strongest.get(standing.register_id);
    if (!known || isStronger(standing, known)) strongest.set(standing.register_id, standing);
  }
  return [...strongest.values()];
}

/** Of two that are alike the later one: of a consent and of an objection it is the last word that counts. */
function isStronger(one: Standing, other: Standing): boolean {
  const difference = strength.indexOf(one.status) - strength.indexOf(other.status);
  return difference > 0 || (difference === 0 && one.since > other.since);
}

function isEnded({ status }: Standing): boolean {
  return status === 'opted-out' || status === 'withdrawn';
}
