import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadShares } from '../fixtures/outcome-shares.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { ReleasesService } from './releases.service.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await loadShares(core, [['north', 2023, 'left', 3, 4]]);
  await core.sql(`update analysis.knee_knee_case set residence = '12'`);
});
afterAll(() => core.stop());

const kept = () =>
  core.sql<{ county: string | null; taken: boolean }>(
    `select content ->> 'residence' as county, county_taken as taken from register.figure_release_case order by 2, 1`,
  );
const isWaitedFor = async () => {
  const waiting = await core.sql(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
  return waiting.length > 0;
};

it('keeps no county of a person who becomes protected while figures are frozen, at no moment', async () => {
  // What is asked for last of all waits for whoever is becoming protected.
  const protecting = core.database.dataSource.createQueryRunner();
  await protecting.startTransaction();
  try {
    const [person] = (await protecting.query(`update identity.person set protected = true
      where id = (select min(id::text)::uuid from identity.person) returning id`)) as [
      { id: string }[],
      number,
    ];
    const freezing = core.get(ReleasesService).freeze(staff(null), {
      source: 'knee',
      title: 'By county',
      purpose: 'Before somebody was protected',
      choice: { indicators: ['operations'], groups: [['residence'], []] },
    });
    await protecting.query('select register.forget_frozen_counties($1, null)', [person[0]?.id]);
    while (!(await isWaitedFor())) await new Promise((resolve) => setTimeout(resolve, 20));
    const readable = await kept();
    await protecting.commitTransaction();
    await freezing;
    // The copy had the county still when it was made: nobody could read it.
    expect(readable).toEqual([]);
  } finally {
    await protecting.release();
  }
  expect(await kept()).toEqual([
    { county: '12', taken: false },
    { county: '12', taken: false },
    { county: '12', taken: false },
    { county: null, taken: true },
  ]);
});
