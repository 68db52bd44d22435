import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Identifier, Sex } from '../../people/identifier/identifier.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { lockPersons, recordChange, type PersonState } from '../facts/person-state.js';
import { PopulationRefusal } from '../population-refusal.js';
import { moveEpisodes } from './move-rows.js';

export interface Split {
  readonly number: Identifier;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  readonly episodes: readonly string[];
  /** Whether the first person's identity is protected. */
  readonly isProtected: boolean;
}

/**
 * The other person of a split, who is made where nobody has the number as the present one. Which of the two a protection
 * was meant for is not known: both are protected until the population register says otherwise.
 */
export async function otherPerson(
  tx: EntityManager,
  cipher: IdentityCipher,
  { number, birthDate, sex, isProtected }: Split,
): Promise<PersonState> {
  const facts = { birthDate: number.birthDate ?? birthDate, sex: number.sex ?? sex };
  if (facts.birthDate === null || facts.sex === null) throw new PopulationRefusal('facts-required');
  const hash = cipher.hash(number.type, number.normalised);
  // Who was merged by mistake gets back the id under which the log knows the person.
  const [former] = await tx
    .query<{ merged_id: string | null }[]>(
      'delete from identity.former_identifier where identifier_hash = $1 returning merged_id',
      [hash],
    )
    .then((result) => (result as unknown as [{ merged_id: string | null }[], number])[0]);
  const id = former?.merged_id ?? randomUUID();
  await tx.query('delete from identity.merged_person where merged_id = $1', [id]);
  await tx.query(
    `insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex, protected)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, number.type, hash, cipher.encrypt(number.normalised, hash), facts.birthDate, facts.sex, isProtected],
  );
  const made = (await lockPersons(tx, [id])).get(id);
  if (!made) throw new Error('a person that was just made is not there');
  return made;
}

/**
 * Gives the named episodes of a locked person to another locked person. A unit that keeps no episode of the first knows
 * only the other afterwards, under the name that it has written. How the person stood to a register holds for both until
 * somebody has asked; addresses stay with the first.
 */
export async function moveToOther(
  tx: EntityManager,
  cipher: IdentityCipher,
  {
    from,
    to,
    episodes,
  }: { readonly from: PersonState; readonly to: PersonState; readonly episodes: readonly string[] },
  by: { readonly author: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into register.participant (register_id, unit_id, person_id)
     select distinct register_id, unit_id, $1::uuid from register.episode where id = any($2) on conflict do nothing`,
    [to.id, episodes],
  );
  await moveEpisodes(tx, from.id, to.id, episodes);
  await copyStandings(tx, from.id, to.id);
  await moveNames(tx, cipher, from, to);
  const details = { episodes: [...episodes].toSorted() };
  await recordChange(
    tx,
    { personId: from.id, kind: 'split', before: details, after: { otherId: to.id } },
    by,
  );
  await recordChange(
    tx,
    { personId: to.id, kind: 'split', before: { otherId: from.id }, after: details },
    by,
  );
}

async function copyStandings(tx: EntityManager, from: string, to: string): Promise<void> {
  const registers = '(select distinct register_id from register.participant where person_id = $2)';
  await tx.query(
    `insert into register.participation (register_id, person_id, status, since, information_version)
     select register_id, $2, status, since, information_version from register.participation
     where person_id = $1 and register_id in ${registers} on conflict do nothing`,
    [from, to],
  );
  await tx.query(
    `insert into register.participation_event
       (register_id, person_id, unit_id, kind, happened_on, information_version, recorded_by, recorded_at)
     select register_id, $2, unit_id, kind, happened_on, information_version, recorded_by, recorded_at
     from register.participation_event
     where person_id = $1 and register_id in ${registers}
       and not exists (select from register.participation_event known
         where known.person_id = $2 and known.register_id = participation_event.register_id)
     order by id`,
    [from, to],
  );
}

/** Names that were written in units where the first person has no episode left go with the episodes. */
async function moveNames(
  tx: EntityManager,
  cipher: IdentityCipher,
  from: PersonState,
  to: PersonState,
): Promise<void> {
  const left = await tx.query<{ register_id: string; unit_id: string; sealed: Buffer | null }[]>(
    `select t.register_id, t.unit_id, n.name_encrypted as sealed
     from register.participant t
     join register.participant o on o.register_id = t.register_id and o.unit_id = t.unit_id and o.person_id = $2
     left join identity.person_name n on n.register_id = t.register_id and n.unit_id = t.unit_id and n.person_id = t.person_id
     where t.person_id = $1
       and exists (select from register.episode e
         where e.register_id = t.register_id and e.unit_id = t.unit_id and e.person_id = $2)
       and not exists (select from register.episode e
         where e.register_id = t.register_id and e.unit_id = t.unit_id and e.person_id = $1)
     order by 1, 2`,
    [from.id, to.id],
  );
  for (const { register_id: register, unit_id: unit, sealed } of left) {
    if (sealed !== null) {
      await tx.query(
        `insert into identity.person_name (register_id, unit_id, person_id, name_encrypted)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [register, unit, to.id, cipher.encrypt(cipher.decrypt(sealed, from.hash), to.hash)],
      );
    }
    const place = [register, unit, from.id];
    await tx.query(
      'delete from identity.person_name where register_id = $1 and unit_id = $2 and person_id = $3',
      place,
    );
    await tx.query(
      'delete from register.participant where register_id = $1 and unit_id = $2 and person_id = $3',
      place,
    );
  }
}
