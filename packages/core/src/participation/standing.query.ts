import type { EntityManager } from 'typeorm';
import type { PersonParticipation } from './participation.js';

/** How each of the persons stands to the register, as far as the transaction's scope shows them. */
export async function readStanding(
  tx: EntityManager,
  registerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonParticipation>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.query<({ readonly id: string } & PersonParticipation)[]>(
    `select asked.id, coalesce(p.status, 'unknown') as status, p.since, p.information_version as "informationVersion",
       register.may_collect($1, asked.id) as "mayCollect"
     from unnest($2::uuid[]) as asked (id)
     left join register.participation p on p.register_id = $1 and p.person_id = asked.id`,
    [registerId, [...new Set(personIds)]],
  );
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
