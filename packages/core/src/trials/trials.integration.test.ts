import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lintRegister } from '@kvalreg/declaration';
import { plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
import { TrialCountsService } from './trial-counts.service.js';
import { trialRegister } from './trial-register.fixture.js';
import { TrialVerificationService } from './trial-verification.service.js';
import { TrialsService } from './trials.service.js';

let core: StartedCore;
const north = staff('north');
const south = staff('south');
const office = staff(null);
const consent = { consentVersion: '2', consentedOn: '2025-11-20' };

/** A planned patient whose pain at rest before surgery is known, or not. */
async function planned(scope = north, rest?: number): Promise<string> {
  const { episodeId } = await plannedCase(core, scope);
  if (rest !== undefined) {
    const answers = { smoker: false, 'pain.rest': rest };
    await submit(core, scope, episodeId, 'baseline', answers);
  }
  return episodeId;
}
const allocate = (episodeId: string, trial = 'training', scope = north, more = {}) =>
  core.get(TrialsService).allocate(scope, { episodeId, trial, ...consent, ...more });
const stateOf = async (episodeId: string, trial = 'training') =>
  (await core.get(TrialsService).ofEpisode(north, episodeId)).trials.find((one) => one.trial === trial)
    ?.state;
const places = () =>
  core.sql<{ list: string; number: number; arm: string; episode_id: string | null }>(
    'select list, number, arm, episode_id from register.trial_place order by list, number',
  );

beforeAll(async () => {
  const plugin = trialRegister();
  expect(lintRegister(plugin.register)).toEqual([]);
  core = await startCore([plugin]);
});
afterAll(() => core.stop());

describe('TrialsService', () => {
  it('says why nobody can be drawn for yet, and refuses', async () => {
    const [unanswered, painless] = [await planned(), await planned(north, 3)];
    expect(await stateOf(unanswered)).toEqual({ kind: 'unknown', missing: ['baseline.pain.rest'] });
    expect(await stateOf(painless)).toEqual({ kind: 'not-included' });
    await expect(allocate(unanswered)).rejects.toMatchObject({
      code: 'trial-unknown',
      details: { missing: ['baseline.pain.rest'] },
    });
    await expect(allocate(painless)).rejects.toMatchObject({ code: 'trial-not-included' });
    await expect(allocate(painless, 'other')).rejects.toMatchObject({ code: 'unknown-trial' });
    expect(await places()).toEqual([]);
  });

  it('refuses without the consent of now, and before or after the trial', async () => {
    const episode = await planned(north, 8);
    expect(await stateOf(episode)).toEqual({ kind: 'eligible' });
    await expect(allocate(episode, 'training', north, { consentVersion: '1' })).rejects.toMatchObject({
      code: 'trial-consent-version',
    });
    for (const consentedOn of ['2025-11-23', 'today', '2025-02-30'])
      await expect(allocate(episode, 'training', north, { consentedOn })).rejects.toMatchObject({
        code: 'trial-consent-day',
      });
    core.clock.moveTo('2026-01-01');
    await expect(allocate(episode)).rejects.toMatchObject({ code: 'trial-over' });
    core.clock.moveTo('2024-12-31');
    await expect(allocate(episode)).rejects.toMatchObject({ code: 'trial-not-begun' });
    core.clock.moveTo('2025-11-22');
    await core.sql(
      `update register.episode set ended_on = '2025-11-22', end_reason = 'other' where id = $1`,
      [episode],
    );
    await expect(allocate(episode)).rejects.toMatchObject({ code: 'trial-not-followed' });
    expect(await places()).toEqual([]);
  });

  it('draws once, keeps what it rested on, and shows the arm', async () => {
    const episode = await planned(north, 8);
    const drawn = await allocate(episode);
    expect(drawn).toMatchObject({
      isNew: true,
      strata: { sex: expect.stringMatching(/male/) },
      givenOn: '2025-11-22',
      ...consent,
    });
    expect(['home', 'group']).toContain(drawn.arm);
    expect(await allocate(episode)).toEqual({ ...drawn, isNew: false });
    // Answers that are corrected afterwards change nothing of it.
    await submit(
      core,
      north,
      episode,
      'baseline',
      { smoker: false, 'pain.rest': 1 },
      { expectedRevision: 1, changeReason: 'typed wrong' },
    );
    expect(await allocate(episode)).toEqual({ ...drawn, isNew: false });
    expect(await stateOf(episode)).toMatchObject({ kind: 'allocated', allocation: { arm: drawn.arm } });
    const [kept] = await core.sql(
      'select basis, revisions, consent_version, register_version, recorded_by from register.trial_inclusion',
    );
    expect(kept).toMatchObject({
      basis: { 'baseline.pain.rest': 8, 'person.age': 75, 'person.sex': expect.anything() },
      revisions: { baseline: 1 },
      consent_version: '2',
      register_version: '1',
    });
    const events = await core.sql<{ n: number }>(
      `select count(*)::int as n from audit.event where action = 'trial.allocate' and episode_id = $1`,
      [episode],
    );
    expect(events[0]?.n).toBe(1);
  });

  it('does not find the patients of another clinic, and lets nobody change a place', async () => {
    const episode = await planned(south, 8);
    await expect(allocate(episode)).rejects.toMatchObject({ code: 'unknown-episode' });
    await expect(core.get(TrialsService).ofEpisode(north, episode)).rejects.toMatchObject({
      code: 'unknown-episode',
    });
    await expect(core.sql(`update register.trial_place set arm = 'group'`)).rejects.toThrow('only grows');
    await expect(
      core.database.inScope(north, (tx) => tx.query('delete from register.trial_inclusion')),
    ).rejects.toThrow('permission denied');
    // The seed by itself is of no use, and says nothing.
    const [trial] = await core.sql<{ seed_sealed: string }>('select seed_sealed from register.trial');
    expect(trial?.seed_sealed).toMatch(/^[A-Za-z0-9_-]{150,}$/);
  });

  it('gives two at once consecutive numbers, and one asked for twice at once one place', async () => {
    const episodes: string[] = [];
    for (let at = 0; at < 8; at++) episodes.push(await planned());
    const before = (await places()).filter(({ list }) => list === 'unit=north').length;
    await Promise.all([...episodes, ...episodes].map((episode) => allocate(episode, 'byClinic')));
    const given = (await places()).filter(({ list }) => list === 'unit=north');
    expect(given.map(({ number }) => number)).toEqual(Array.from({ length: before + 8 }, (_, at) => at + 1));
    expect(new Set(given.map(({ episode_id }) => episode_id)).size).toBe(8);
  });

  it('keeps the ratio in each list at the end of a block, and can be made again from the seed', async () => {
    for (let at = 0; at < 16; at++) await allocate(await planned(), 'byClinic');
    const arms = (await places()).filter(({ list }) => list === 'unit=north').map(({ arm }) => arm);
    expect(arms).toHaveLength(24);
    // 24 is no multiple of every possible block: within the last one at most two thirds of six are ahead.
    const home = arms.filter((arm) => arm === 'home').length;
    expect(home).toBeGreaterThanOrEqual(14);
    expect(home).toBeLessThanOrEqual(18);
    const verify = () => core.get(TrialVerificationService).verify('knee');
    expect(await verify()).toEqual([
      { pathway: 'knee', trial: 'byClinic', lists: 1, places: 24, faults: [] },
      { pathway: 'knee', trial: 'training', lists: 1, places: 1, faults: [] },
    ]);
    // Somebody who could write to the database is seen.
    await core.sql('alter table register.trial_place disable trigger append_only');
    await core.sql(
      `update register.trial_place set arm = case arm when 'home' then 'group' else 'home' end where number = 5 and trial = 'byClinic'`,
    );
    await core.sql(`update register.trial_list set given = 25 where trial = 'byClinic'`);
    expect((await verify())[0]?.faults).toEqual([
      { list: 'unit=north', number: 5, kind: 'other-arm' },
      { list: 'unit=north', number: 25, kind: 'missing-place' },
    ]);
    await core.sql(
      `update register.trial_place set arm = case arm when 'home' then 'group' else 'home' end where number = 5 and trial = 'byClinic'`,
    );
    await core.sql(`update register.trial_list set given = 24 where trial = 'byClinic'`);
    await core.sql('alter table register.trial_place enable trigger append_only');
  });

  it('counts by arm, stratum, clinic and month, and nothing in order', async () => {
    const counts = await core.get(TrialCountsService).counts(office, 'knee', 'byClinic');
    expect(counts.counts.reduce((sum, { n }) => sum + n, 0)).toBe(24);
    expect(counts.counts.map(({ arm, unitId, month }) => `${unitId} ${month} ${arm}`).sort()).toEqual([
      'north 2025-11 group',
      'north 2025-11 home',
    ]);
    expect(
      core
        .get(TrialCountsService)
        .trialsOf(office)
        .map(({ trial }) => trial),
    ).toEqual(['training', 'byClinic']);
  });

  it('keeps the place of somebody who is erased, without a word of who it was', async () => {
    const { personId, episodeId } = await plannedCase(core, north);
    await allocate(episodeId, 'byClinic');
    await core.sql('select * from register.erase_person($1, $2)', ['knee', personId]);
    const [last] = (await places()).filter(({ list }) => list === 'unit=north').slice(-1);
    expect(last).toMatchObject({ number: 25, episode_id: null });
    expect(
      await core.sql('select 1 from register.trial_inclusion where episode_id = $1', [episodeId]),
    ).toEqual([]);
    expect((await core.get(TrialVerificationService).verify('knee'))[0]).toMatchObject({
      places: 25,
      faults: [],
    });
  });

  it('draws no more when the design was changed after the trial had begun', async () => {
    const episode = await planned(north, 9);
    const changed = await startOn(core.url, [trialRegister({ blocks: [3] }, '2')], core.clock);
    await expect(
      changed
        .get(TrialsService, { strict: false })
        .allocate(north, { episodeId: episode, trial: 'training', ...consent }),
    ).rejects.toMatchObject({ code: 'trial-changed' });
    await changed.close();
  });
});
