import type { EntityManager } from 'typeorm';
import type { PersonIdentifier } from '@kvalreg/declaration';
import type { Sex } from '../../people/identifier/identifier.js';

export type Fact = 'death' | 'residence' | 'protection' | 'number';

/** What is known of a person beside the clinical, while the person is locked. */
export interface PersonState {
  readonly id: string;
  readonly identifierType: PersonIdentifier;
  readonly hash: Buffer;
  readonly sealedNumber: Buffer;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly diedOn: string | null;
  readonly emigratedOn: string | null;
  readonly isProtected: boolean;
  readonly createdAt: string;
  /** When each fact was noted by the population register, where it was. */
  readonly noted: Readonly<Partial<Record<Fact, string>>>;
}

/** Locks persons, always in the order of their ids. Who does not exist is left out. */
export async function lockPersons(
  tx: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonState>> {
  if (personIds.length === 0) return new Map();
  await tx.query('select 1 from identity.person where id = any($1) order by id for update', [personIds]);
  // A second statement: it sees what the writer has committed whom the lock waited for.
  const rows = await tx.query<PersonState[]>(
    `select p.id, identifier_type as "identifierType", identifier_hash as hash, identifier_encrypted as "sealedNumber",
       birth_date as "birthDate", sex, died_on as "diedOn", emigrated_on as "emigratedOn", protected as "isProtected",
       to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as "createdAt",
       coalesce((select jsonb_object_agg(n.fact, n.noted_on) from identity.population_note n where n.person_id = p.id), '{}') as noted
     from identity.person p where p.id = any($1)`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function noteFact(
  tx: EntityManager,
  personId: string,
  fact: Fact,
  noted: string,
): Promise<void> {
  await tx.query(
    `insert into identity.population_note (person_id, fact, noted_on) values ($1, $2, $3)
     on conflict (person_id, fact) do update set noted_on = greatest(population_note.noted_on, excluded.noted_on)`,
    [personId, fact, noted],
  );
}

export type ChangeKind = Exclude<Fact, never> | 'merge' | 'split' | 'correction';
export interface PersonChange {
  readonly personId: string;
  readonly kind: ChangeKind;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

/** Keeps what was changed, by whom and when, for the history of the person. */
export async function recordChange(
  tx: EntityManager,
  { personId, kind, before, after, reason = null }: PersonChange,
  { author, now }: { readonly author: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into identity.person_change (person_id, kind, before, after, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [personId, kind, JSON.stringify(before), JSON.stringify(after), reason, author, now],
  );
}
