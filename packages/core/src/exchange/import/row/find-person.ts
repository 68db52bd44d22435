import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../../access/scope.js';
import type { ParticipationService } from '../../../participation/participation.service.js';
import type { PeopleService } from '../../../people/people.service.js';
import { NotFoundError } from '../../../platform/errors/domain-error.js';
import type { ImportRow } from './read-row.js';

export interface FoundPerson {
  readonly personId: string;
  /** The unit, or who imports for the whole register the register, did not know the person. */
  readonly isNew: boolean;
  readonly birthDate: string;
}

export interface PersonServices {
  readonly people: PeopleService;
  readonly participation: ParticipationService;
}

/** The person of a row, made known to the row's unit; registered when the number is new. A consent of the row is recorded. */
export async function findOrAddPerson(
  { people, participation }: PersonServices,
  tx: EntityManager,
  scope: Scope,
  { person, unitId, consent }: ImportRow,
  language: Language,
): Promise<FoundPerson> {
  const agree = async (personId: string): Promise<void> => {
    if (consent === null) return;
    const given = { ...consent, kind: 'consented', prefix: 'consent.' } as const;
    await participation.recordIn(tx, { ...scope, unitId }, personId, given, language);
  };
  if ('id' in person) {
    const birthDate = await birthDateOfParticipant(tx, scope.registerId, person.id);
    await agree(person.id);
    await makeParticipant(tx, scope.registerId, unitId, person.id);
    return { personId: person.id, isNew: false, birthDate };
  }
  const found = await people.find(scope, person.identifier, language);
  if (found) {
    await agree(found.id);
    await makeParticipant(tx, scope.registerId, unitId, found.id);
    return { personId: found.id, isNew: false, birthDate: found.birthDate };
  }
  const added = await people.add(scope, { ...person, unitId, consent }, language);
  const {
    person: { id, birthDate },
    isNew,
  } = added;
  return { personId: id, isNew, birthDate };
}

async function birthDateOfParticipant(
  tx: EntityManager,
  registerId: string,
  personId: string,
): Promise<string> {
  const [known] = await tx.query<{ birth_date: string }[]>(
    `select p.birth_date from register.participant t join identity.person p on p.id = t.person_id
     where t.register_id = $1 and t.person_id = $2 limit 1`,
    [registerId, personId],
  );
  if (known) return known.birth_date;
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
