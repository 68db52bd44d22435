import type { Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { ConflictError } from '../../platform/errors/domain-error.js';
import type { LoadedEpisode } from './loaded-episode.js';

/** Refuses a load of persons who have said no to the register. Which of them it is is not told: leave out those whom you know. */
export async function refuseObjectedPersons(
  tx: EntityManager,
  cipher: IdentityCipher,
  registerId: string,
  batch: readonly LoadedEpisode[],
): Promise<void> {
  const hashes = batch.map(({ person: { identifierType = 'personnummer', personalNumber } }) =>
    cipher.objectionHash(registerId, identifierType, personalNumber),
  );
  const [row] = await tx.query<{ n: number }[]>(
    'select count(*) as n from register.objection where register_id = $1 and objection_hash = any($2)',
    [registerId, hashes],
  );
  if (!row || row.n === 0) return;
  throw new ConflictError(
    'participation-ended',
    `${String(row.n)} of the persons have said no to the register "${registerId}". Nothing was loaded: leave them out.`,
    { persons: row.n },
  );
}

/**
 * Records the consents of a batch where the register asks for one, before anything else of it is written: on the day on
 * which the first of a person's episodes was opened, unless the load says when.
 */
export async function recordConsents(
  tx: EntityManager,
  { id, participation }: Register,
  batch: readonly LoadedEpisode[],
  { personIds, author }: { readonly personIds: readonly string[]; readonly author: string },
): Promise<void> {
  if (participation?.basis !== 'consent') return;
  await tx.query(
    `with given as (
       select distinct on (person_id) person_id, unit_id, given_on, version
       from unnest($2::uuid[], $3::text[], $4::date[], $5::text[]) as given (person_id, unit_id, given_on, version)
       where given_on is not null
       order by person_id, given_on
     ), agreed as (
       insert into register.participation as p (register_id, person_id, status, since, information_version)
       select $1, person_id, 'consented', given_on, version from given
       on conflict (register_id, person_id) do update
         set status = excluded.status, since = excluded.since, information_version = excluded.information_version
         where p.status = 'informed'
       returning person_id
     )
     insert into register.participation_event
       (register_id, person_id, unit_id, kind, happened_on, information_version, recorded_by)
     select $1, g.person_id, g.unit_id, 'consented', g.given_on, g.version, $6
     from given g join agreed using (person_id)`,
    [
      id,
      personIds,
      batch.map(({ unitId }) => unitId),
      batch.map(({ consent, openedOn }) => (consent === null ? null : (consent?.on ?? openedOn))),
      batch.map(({ consent }) => consent?.version ?? participation.informationVersion),
      author,
    ],
  );
}
