import type { EntityManager } from 'typeorm';
import type { Identifier, Sex } from '../../people/identifier/identifier.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { recordChange, type PersonState } from '../facts/person-state.js';
import { resealPerson } from './sealed-texts.js';

interface Author {
  readonly author: string;
  readonly now: Date;
}

/** The number until now was never the person's: it leads to nobody afterwards, or to whoever it belongs to. */
export interface Mistake {
  readonly birthDate: string;
  readonly sex: Sex;
  readonly reason: string;
}

/**
 * Gives a locked person another number. The number until now still leads to the person; birth date and sex become what
 * the new number tells. Returns whether either of them is another one now, so that ages in figures have changed.
 */
export async function changeNumber(
  tx: EntityManager,
  cipher: IdentityCipher,
  person: PersonState,
  number: Identifier,
  by: Author,
  mistake: Mistake | null = null,
): Promise<boolean> {
  const hash = cipher.hash(number.type, number.normalised);
  const birthDate = mistake?.birthDate ?? number.birthDate ?? person.birthDate;
  const sex = mistake?.sex ?? number.sex ?? person.sex;
  if (mistake === null) await keepFormer(tx, person.id, person, null);
  await tx.query('delete from identity.former_identifier where identifier_hash = $1', [hash]);
  await tx.query(
    `update identity.person set identifier_type = $2, identifier_hash = $3, identifier_encrypted = $4, birth_date = $5, sex = $6
     where id = $1`,
    [person.id, number.type, hash, cipher.encrypt(number.normalised, hash), birthDate, sex],
  );
  await resealPerson(tx, cipher, person.id, { from: person.hash, to: hash });
  const before = { identifierType: person.identifierType, birthDate: person.birthDate, sex: person.sex };
  const after = { identifierType: number.type, birthDate, sex };
  const kind = mistake === null ? 'number' : 'correction';
  await recordChange(tx, { personId: person.id, kind, before, after, reason: mistake?.reason ?? null }, by);
  return birthDate !== person.birthDate || sex !== person.sex;
}

/** Remembers the present number of a person as one that leads to another person, or later on to the same. */
export async function keepFormer(
  tx: EntityManager,
  personId: string,
  { identifierType, hash, sealedNumber }: PersonState,
  mergedId: string | null,
): Promise<void> {
  await tx.query(
    `insert into identity.former_identifier (identifier_hash, person_id, identifier_type, identifier_encrypted, merged_id)
     values ($1, $2, $3, $4, $5)
     on conflict (identifier_hash) do update set person_id = excluded.person_id,
       merged_id = coalesce(excluded.merged_id, former_identifier.merged_id)`,
    [hash, personId, identifierType, sealedNumber, mergedId],
  );
}

/** Makes another number lead to a person who has a later one. */
export async function addFormer(
  tx: EntityManager,
  cipher: IdentityCipher,
  personId: string,
  { type, normalised }: Identifier,
): Promise<void> {
  const hash = cipher.hash(type, normalised);
  await tx.query(
    `insert into identity.former_identifier (identifier_hash, person_id, identifier_type, identifier_encrypted)
     values ($1, $2, $3, $4) on conflict (identifier_hash) do nothing`,
    [hash, personId, type, cipher.encrypt(normalised, hash)],
  );
}
