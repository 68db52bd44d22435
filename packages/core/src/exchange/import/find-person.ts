import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import type { PeopleService } from '../../people/people.service.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import type { ImportRow } from './read-row.js';

/** The person of a row, made known to the row's unit; registered when the number is new. */
export async function findOrAddPerson(
  people: PeopleService,
  tx: EntityManager,
  scope: Scope,
  { person, unitId }: ImportRow,
  language: Language,
): Promise<{ readonly personId: string; readonly isNew: boolean }> {
  if ('id' in person) {
    await requireParticipant(tx, scope.registerId, person.id);
    await makeParticipant(tx, scope.registerId, unitId, person.id);
    return { personId: person.id, isNew: false };
  }
  const found = await people.find(scope, person.identifier, language);
  if (found) {
    await makeParticipant(tx, scope.registerId, unitId, found.id);
    return { personId: found.id, isNew: false };
  }
  const added = await people.add(scope, { ...person, unitId }, language);
  return { personId: added.person.id, isNew: added.isNew };
}

async function requireParticipant(tx: EntityManager, registerId: string, personId: string): Promise<void> {
  const known = await tx.query<unknown[]>(
    'select 1 from register.participant where register_id = $1 and person_id = $2 limit 1',
    [registerId, personId],
  );
  if (known.length > 0) return;
  throw new NotFoundError(
    'unknown-person',
    'No person of this register has this id. Use the ids of an export from this installation, or a column personalNumber.',
  );
}

async function makeParticipant(
  tx: EntityManager,
  registerId: string,
  unitId: string,
  personId: string,
): Promise<void> {
  await tx.query(
    'insert into register.participant (register_id, unit_id, person_id) values ($1, $2, $3) on conflict do nothing',
    [registerId, unitId, personId],
  );
}
