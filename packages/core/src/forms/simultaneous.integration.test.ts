import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { rebuildAnalysis } from '../platform/registers/analysis-tables.js';
import { FormsService } from './forms.service.js';

let core: StartedCore;
let forms: FormsService;
beforeAll(async () => {
  core = await startCore();
  forms = core.get(FormsService);
});
afterAll(() => core.stop());

const north = staff('north');
const baseline = { smoker: false, 'pain.rest': 6, 'pain.walking': 8 };

/** Resolves when a connection waits for the lock of an episode. */
async function waitingForOccasion(): Promise<readonly number[]> {
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%lock_occasion%'`;
  let rows: { pid: number }[] = [];
  // Each time in a transaction of its own: one transaction always sees the same activity.
  for (let round = 0; rows.length === 0 && round < 5000; round++) rows = await core.sql(waiting);
  return rows.map(({ pid }) => pid);
}

describe('two people at one form', () => {
  it('lets exactly one of several simultaneous submissions win, and tells the others who it was', async () => {
    const { episodeId } = await plannedCase(core, north);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': index }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'revision-conflict',
      status: 409,
      message: expect.stringMatching(/Stina Staff submitted this form at 20\d\d-.*nothing was overwritten/),
      details: { currentRevision: 1, changedBy: 'Stina Staff' },
    });
    expect(
      await core.sql('select count(*) as n from register.form_response where episode_id = $1', [episodeId]),
    ).toEqual([{ n: 1 }]);
  });

  it('keeps the case row equal to a rebuild when different forms of one episode come in at once', async () => {
    const cases = await Promise.all(Array.from({ length: 3 }, () => plannedCase(core, north, '2024-09-01')));
    // Neither sees what the other has not committed, and each derives the case row: the second must wait.
    for (const { episodeId } of cases) {
      let surgery: Promise<unknown> = Promise.resolve();
      await core.database.inScope(north, async (tx) => {
        await forms.submitIn(tx, north, {
          episodeId,
          occasion: 'baseline',
          formVersion: '1',
          expectedRevision: 0,
          answers: baseline,
          channel: 'paper',
          filledOn: '2024-09-20',
        });
        surgery = operated(core, north, episodeId, '2024-10-01');
        await Promise.race([surgery, waitingForOccasion()]);
      });
      await surgery;
    }
    const [one, two, three] = cases;
    if (!one || !two || !three) throw new Error('no cases');
    await submit(core, north, two.episodeId, 'year1', { satisfied: true, 'pain.rest': 1 });
    await submit(
      core,
      north,
      three.episodeId,
      'baseline',
      { 'pain.rest': 0 },
      { expectedRevision: 1, changeReason: 'misread', filledOn: null },
    );
    // Twenty at once on one episode: each is a correction of what the writer has seen, so that some lose.
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? submit(
              core,
              north,
              one.episodeId,
              'baseline',
              { ...baseline, 'pain.rest': index % 11 },
              { expectedRevision: 1, changeReason: 'race', filledOn: null },
            )
          : submit(core, north, one.episodeId, 'year1', { satisfied: index % 4 === 1, 'pain.rest': 2 }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);

    const tables = ['knee_knee_case', 'knee_knee_f_surgery', 'knee_knee_f_baseline', 'knee_knee_f_follow_up'];
    const { register } = kneeRegister();
    const differences = await core.database.asSystem(async (tx) => {
      for (const table of tables)
        await tx.query(`create temp table live_${table} on commit drop as table analysis.${table}`);
      await rebuildAnalysis(tx, register);
      const counts: number[] = [];
      for (const table of tables) {
        const [row] = await tx.query<{ n: number; all: number }[]>(
          `select (select count(*) from ((table live_${table} except all table analysis.${table}) union all
                    (table analysis.${table} except all table live_${table})) d) as n, (select count(*) from analysis.${table}) as all`,
        );
        expect(row?.all).toBeGreaterThan(0);
        counts.push(row?.n ?? -1);
      }
      return counts;
    });
    expect(differences).toEqual([0, 0, 0, 0]);
  });

  it('tells the second who saves the same draft, and overwrites nothing', async () => {
    const { episodeId } = await plannedCase(core, north);
    const draft = { episodeId, occasion: 'baseline', formVersion: '1', expectedRevision: 0 };
    const first = await forms.saveDraft(north, {
      ...draft,
      lockVersion: 0,
      answers: { 'pain.rest': 3, smoker: true },
    });
    expect(first).toMatchObject({ lockVersion: 1, problems: [] });
    await expect(
      forms.saveDraft(north, { ...draft, lockVersion: 0, answers: { 'pain.rest': 9 } }),
    ).rejects.toMatchObject({
      code: 'draft-conflict',
      message: expect.stringContaining('Stina Staff saved this form'),
      details: { lockVersion: 1 },
    });
    const second = await forms.saveDraft(north, {
      ...draft,
      lockVersion: 1,
      answers: { smoker: null, weight: 500 },
    });
    expect(second).toMatchObject({
      lockVersion: 2,
      answers: { 'pain.rest': 3, weight: 500 },
      problems: [{ field: 'weight', code: 'out-of-range' }],
    });
    expect((await forms.read(north, episodeId, 'baseline')).values).toEqual({ 'pain.rest': 3, weight: 500 });
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        forms.saveDraft(north, { ...draft, lockVersion: 2, answers: { 'pain.rest': index } }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('does not let a draft go on under an answer that has come in', async () => {
    const { episodeId } = await plannedCase(core, north);
    const draft = { episodeId, occasion: 'baseline', formVersion: '1', expectedRevision: 0 };
    await forms.saveDraft(north, { ...draft, lockVersion: 0, answers: { 'pain.rest': 3 } });
    await submit(core, north, episodeId, 'baseline', baseline);
    await expect(
      forms.saveDraft(north, { ...draft, lockVersion: 1, answers: { 'pain.rest': 4 } }),
    ).rejects.toMatchObject({ code: 'revision-conflict' });
    expect((await forms.read(north, episodeId, 'baseline')).draft).toBeNull();
    const correction = await forms.saveDraft(north, {
      ...draft,
      expectedRevision: 1,
      lockVersion: 0,
      answers: { 'pain.rest': 4 },
    });
    expect(correction.answers).toEqual({ ...baseline, 'pain.rest': 4 });
  });
});

describe('retries', () => {
  it('writes a submission once, however often it is sent with the same key', async () => {
    const { episodeId } = await plannedCase(core, north);
    const key = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key }),
      ),
    );
    expect(new Set(results.map(({ responseId, revision }) => `${responseId} ${String(revision)}`)).size).toBe(
      1,
    );
    expect(results.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(results.every(({ scores }) => scores['pain.mean'] === 7)).toBe(true);
    expect(
      await core.sql('select count(*) as n from register.form_response where episode_id = $1', [episodeId]),
    ).toEqual([{ n: 1 }]);
    await expect(
      submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': 0 }, { idempotencyKey: key }),
    ).rejects.toMatchObject({
      code: 'idempotency-key-reused',
      status: 409,
    });
  });
});

describe('a connection that is cut in the middle', () => {
  it('leaves nothing half-written, says that it may be tried again, and takes the retry', async () => {
    const { episodeId } = await plannedCase(core, north);
    const key = randomUUID();
    let attempt: Promise<unknown> = Promise.resolve();
    await core.database.asSystem(async (tx) => {
      await tx.query('select 1 from register.episode where id = $1 for update', [episodeId]);
      attempt = submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key }).catch(
        (error: unknown) => error,
      );
      for (const pid of await waitingForOccasion()) await core.sql('select pg_terminate_backend($1)', [pid]);
    });
    expect(await attempt).toMatchObject({ code: 'database-unavailable', status: 503 });
    expect(await core.sql('select 1 from register.form_response where episode_id = $1', [episodeId])).toEqual(
      [],
    );
    expect(await submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key })).toMatchObject(
      { revision: 1, isReplay: false },
    );
  });
});
