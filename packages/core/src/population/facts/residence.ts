import type { EntityManager } from 'typeorm';
import type { PopulationImport, PopulationRow, RowRemark, RowStatus } from '../population-row.js';
import { recordChange } from './person-state.js';

/**
 * Writes in which county a person lives from a day on; cases that began before keep theirs. What was noted earlier about
 * the same day changes nothing.
 */
export async function writeCounty(
  tx: EntityManager,
  personId: string,
  { county, date, noted }: PopulationRow,
  by: PopulationImport,
): Promise<{ readonly status: RowStatus; readonly remark: RowRemark | null }> {
  const [known] = await tx.query<{ county: string | null; noted: string }[]>(
    'select county, noted_on as noted from identity.residence where person_id = $1 and since = $2',
    [personId, date],
  );
  if (known && (noted < known.noted || (noted === known.noted && known.county !== county)))
    return { status: 'outdated', remark: { code: 'noted-later', params: { day: known.noted } } };
  await setCounty(tx, personId, { county, since: date, noted });
  if (known?.county === county) return { status: 'unchanged', remark: null };
  const before = known ? { county: known.county, since: date } : {};
  await recordChange(tx, { personId, kind: 'residence', before, after: { county, since: date } }, by);
  return { status: 'changed', remark: null };
}

/** Whoever moves abroad lives in no county from that day on, until the next one is told. */
export async function leaveCounty(
  tx: EntityManager,
  personId: string,
  { date, noted }: PopulationRow,
): Promise<void> {
  const known = await tx.query<unknown[]>(
    'select 1 from identity.residence where person_id = $1 and county is not null and since <= $2',
    [personId, date],
  );
  if (known.length > 0) await setCounty(tx, personId, { county: null, since: date, noted });
}

/**
 * Where a protected person lives is not for a register to keep, nor where the person has lived: not in the history of what
 * was noted, and not among the cases of figures that were frozen before.
 */
export async function forgetCounties(tx: EntityManager, personId: string): Promise<void> {
  await tx.query('delete from identity.residence where person_id = $1', [personId]);
  await tx.query(
    `update identity.person_change set before = before - 'county', after = after - 'county'
     where person_id = $1 and kind = 'residence'`,
    [personId],
  );
  await tx.query('select register.forget_frozen_counties($1, null)', [personId]);
}

/** Of two who are one: of each day what was noted last. */
export async function mergeCounties(tx: EntityManager, from: string, to: string): Promise<void> {
  await tx.query(
    `insert into identity.residence (person_id, since, county, noted_on)
     select $2, since, county, noted_on from identity.residence where person_id = $1
     on conflict (person_id, since) do update set county = excluded.county, noted_on = excluded.noted_on
     where residence.noted_on < excluded.noted_on`,
    [from, to],
  );
  await tx.query('delete from identity.residence where person_id = $1', [from]);
}

async function setCounty(
  tx: EntityManager,
  personId: string,
  {
    county,
    since,
    noted,
  }: { readonly county: string | null; readonly since: string; readonly noted: string },
): Promise<void> {
  await tx.query(
    `insert into identity.residence (person_id, since, county, noted_on) values ($1, $2, $3, $4)
     on conflict (person_id, since) do update set county = excluded.county, noted_on = excluded.noted_on
     where residence.noted_on <= excluded.noted_on`,
    [personId, since, county, noted],
  );
}
