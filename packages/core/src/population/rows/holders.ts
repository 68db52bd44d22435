import type { EntityManager } from 'typeorm';
import type { Identifier } from '../../people/identifier/identifier.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { numberKey } from '../population-row.js';

/** Who has a number, and whether the import may reach that person. */
export interface Holder {
  readonly personId: string;
  readonly isPresent: boolean;
  /** False for somebody whom only other registers know. */
  readonly isVisible: boolean;
}

/** The persons behind numbers, also behind former ones, by the key of the number. */
export async function readHolders(
  tx: EntityManager,
  cipher: IdentityCipher,
  numbers: readonly Identifier[],
  registerId: string | null,
): Promise<ReadonlyMap<string, Holder>> {
  const byHash = new Map(
    numbers.map((number) => [cipher.hash(number.type, number.normalised).toString('hex'), numberKey(number)]),
  );
  const rows = await tx.query<(Holder & { readonly hash: string })[]>(
    `select h.hash, h.id as "personId", h."isPresent",
       $2::text is null or exists (select from register.participant t where t.person_id = h.id and t.register_id = $2) as "isVisible"
     from (
       select encode(identifier_hash, 'hex') as hash, id, true as "isPresent" from identity.person
         where identifier_hash in (select decode(h, 'hex') from unnest($1::text[]) as h)
       union all
       select encode(identifier_hash, 'hex'), person_id, false from identity.former_identifier
         where identifier_hash in (select decode(h, 'hex') from unnest($1::text[]) as h)
     ) h`,
    [[...byHash.keys()], registerId],
  );
  return new Map(
    rows.map(({ hash, personId, isPresent, isVisible }) => [
      byHash.get(hash) ?? '',
      { personId, isPresent, isVisible },
    ]),
  );
}

/** Nobody else gives a person one of these numbers, or takes it away, until the transaction ends. */
export async function lockNumbers(
  tx: EntityManager,
  cipher: IdentityCipher,
  numbers: readonly Identifier[],
): Promise<void> {
  const hashes = numbers.map(({ type, normalised }) => cipher.hash(type, normalised).toString('hex'));
  for (const hash of [...new Set(hashes)].toSorted())
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('number ' || $1, 0))`, [hash]);
}
