import type { EntityManager } from 'typeorm';

export type StopReason = 'died' | 'emigrated' | 'takes-no-part';

/** Why persons can no longer be asked, for those of whom that is so: the earliest of what stops them. */
export async function readStopReasons(
  tx: EntityManager,
  registerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StopReason>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.query<{ person_id: string; reason: StopReason }[]>(
    `select distinct on (p.id) p.id as person_id, s.reason
     from identity.person p
     left join register.participation t on t.person_id = p.id and t.register_id = $1
     cross join lateral (values ('died', p.died_on), ('emigrated', p.emigrated_on),
       ('takes-no-part', case when t.status in ('opted-out', 'withdrawn') then t.since end)) as s (reason, day)
     where p.id = any($2) and s.day is not null
     order by p.id, s.day`,
    [registerId, [...new Set(personIds)]],
  );
  return new Map(rows.map(({ person_id: id, reason }) => [id, reason]));
}
