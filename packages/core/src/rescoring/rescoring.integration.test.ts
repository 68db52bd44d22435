import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Scope } from '../access/scope.js';
import { FormsService } from '../forms/forms.service.js';
import { RevisionsService } from '../forms/revisions/revisions.service.js';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
import { RescoringService } from './rescoring.service.js';
import { StaleScoresService } from './stale-scores.service.js';
import { secondKnee } from './second-knee.fixture.js';

const north = staff('north');
const operator: Scope = {
  registerId: 'knee',
  level: 'register',
  principal: { kind: 'system', name: 'kvalreg rescore' },
};

let first: StartedCore;
let app: INestApplicationContext;
let core: StartedCore;
let rescoring: RescoringService;
const ids: string[] = [];

/** Six answers on the first version: pain at rest and when walking, and weight. */
const given = [
  [1, 3, 70],
  [2, 4, 80],
  [3, 10, 90],
  [4, null, 100],
  [0, 0, null],
  [5, 9, 60],
] as const;

beforeAll(async () => {
  first = await startCore();
  for (const [rest, walking, weight] of given) {
    const { episodeId } = await plannedCase(first, north, '2025-11-01');
    ids.push(episodeId);
    await submit(first, north, episodeId, 'baseline', {
      smoker: false,
      'pain.rest': rest,
      'pain.walking': walking,
      weight,
    });
    await operated(first, north, episodeId, '2025-11-22');
  }
  app = await startOn(first.url, [secondKnee()], first.clock);
  core = { ...first, app, get: (type) => app.get(type, { strict: false }) };
  rescoring = core.get(RescoringService);
});
afterAll(async () => {
  await app.close();
  await first.stop();
});

async function analysed(): Promise<readonly unknown[]> {
  const rows = await core.sql<{ episode_id: string }>(
    `select episode_id, form_version as version, pain__rest as rest, pain__walking as walking, weight, pain__mean as score, "double"
     from analysis.knee_knee_f_baseline`,
  );
  return ids.map((id) => {
    const { episode_id: _, ...row } = rows.find((each) => each.episode_id === id) ?? { episode_id: id };
    return Object.values(row);
  });
}
const before = [
  ['1', 1, 3, 140, 2, null],
  ['1', 2, 4, 160, 3, null],
  ['1', 3, null, 180, 6.5, null],
  ['1', 4, null, 200, 4, null],
  ['1', 0, 0, null, 0, null],
  ['1', 5, 9, 120, 7, null],
];
const after = [
  ['1', 1, 3, 140, 4, 280],
  ['1', 2, 4, 160, 6, 320],
  ['1', 3, null, 180, null, 360],
  ['1', 4, null, 200, null, 400],
  ['1', 0, 0, null, 0, null],
  ['1', 5, 9, 120, 14, 240],
];
const scorings = () => core.sql('select response_id from register.response_scoring');

describe('after a new version', () => {
  it('earlier answers are read in analyses as the maps say, and stored as they were given', async () => {
    expect(await analysed()).toEqual(before);
    const [stored] = await core.sql(
      `select answers, scores from register.form_response where episode_id = $1 and form = 'baseline'`,
      [ids[2]],
    );
    expect(stored).toEqual({
      answers: { smoker: false, 'pain.rest': 3, 'pain.walking': 10, weight: 90 },
      scores: { 'pain.mean': 6.5 },
    });
  });

  it('a trial counts what would change, and changes nothing', async () => {
    const report = await rescoring.rescore(operator, { registerId: 'knee', form: 'baseline', dryRun: true });
    expect(report).toMatchObject({
      register: 'knee',
      dryRun: true,
      forms: [
        {
          pathway: 'knee',
          form: 'baseline',
          formVersion: '2',
          total: 6,
          looked: 6,
          rescored: 5,
          values: {
            'pain.mean': { changed: 5, becameUnknown: 2, becameKnown: 0, compared: 3 },
            double: { changed: 5, becameKnown: 5 },
          },
          // 2 → 4, 3 → 6 and 7 → 14.
          meanChanges: { 'pain.mean': 4, double: null },
          unmapped: { 1: { 'pain.walking': 1 } },
          finished: true,
        },
      ],
    });
    expect(await analysed()).toEqual(before);
    expect(await scorings()).toEqual([]);
    expect(await core.sql('select id from register.rescoring_run')).toEqual([]);
  });

  it('tells those who see the whole register whose scores are old', async () => {
    expect(await core.get(StaleScoresService).find(staff(null))).toMatchObject([
      {
        pathway: 'knee',
        form: 'baseline',
        formVersion: '1',
        answers: 6,
        instruments: [{ instrument: { id: 'knee-pain', version: '2' }, version: '1' }],
      },
    ]);
    expect(await core.get(StaleScoresService).find(north)).toEqual([]);
    expect(await first.get(StaleScoresService).find(staff(null))).toEqual([]);
  });

  it('is for the operator only, and for forms that there are', async () => {
    await expect(rescoring.rescore(staff(null), { registerId: 'knee' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(rescoring.rescore(operator, { registerId: 'knee', form: 'x' })).rejects.toMatchObject({
      code: 'unknown-form',
      message: expect.stringContaining('baseline, surgery, followUp'),
    });
  });

  it('stops after a batch, goes on from there, and scores each answer once', async () => {
    const stop = new AbortController();
    const stopped = await rescoring.rescore(operator, {
      registerId: 'knee',
      form: 'baseline',
      batchSize: 2,
      signal: stop.signal,
      onProgress: ({ looked }) => {
        if (looked === 4) stop.abort();
      },
    });
    expect(stopped.forms[0]).toMatchObject({ looked: 4, total: 6, finished: false, resumed: false });

    // The program dies: what it has told nobody of is in the database all the same.
    const dying = rescoring.rescore(operator, {
      registerId: 'knee',
      form: 'baseline',
      batchSize: 1,
      onProgress: () => {
        throw new Error('killed');
      },
    });
    await expect(dying).rejects.toThrow('killed');

    const resumed = await rescoring.rescore(operator, { registerId: 'knee', form: 'baseline', batchSize: 2 });
    expect(resumed.forms[0]).toMatchObject({
      looked: 6,
      rescored: 5,
      meanChanges: { 'pain.mean': 4 },
      finished: true,
      resumed: true,
    });
    expect(await analysed()).toEqual(after);
    const written = (await scorings()).map(({ response_id: id }: { response_id?: string }) => id);
    expect(written).toHaveLength(5);
    expect(new Set(written).size).toBe(5);
    const events = await core.sql(`select id from audit.event where action = 'response.rescore'`);
    expect(events).toHaveLength(5);
  });

  it('has nothing to tell when the scores are new', async () => {
    expect(await core.get(StaleScoresService).find(staff(null))).toEqual([]);
  });

  it('finds nothing to do the second time', async () => {
    const again = await rescoring.rescore(operator, { registerId: 'knee' });
    expect(again.forms).toHaveLength(3);
    expect(again.forms[0]).toMatchObject({ looked: 6, rescored: 0, resumed: false, finished: true });
    expect(await scorings()).toHaveLength(5);
  });

  it('is read with the answer: what was given and scored then, and what is made of it now', async () => {
    const read = await core.get(FormsService).read(north, ids[0] ?? '', 'baseline');
    const then = {
      formVersion: '1',
      answers: { smoker: false, 'pain.rest': 1, 'pain.walking': 3, weight: 70 },
      scores: { 'pain.mean': 2 },
    };
    const now = {
      scores: { 'pain.mean': 4 },
      calculated: { double: 280 },
      formVersion: '2',
      reason: 'rescored with form version 2 (knee-pain 2)',
    };
    expect(read.response).toMatchObject({ ...then, rescored: now });
    expect(read.response?.form.instruments['pain']?.version).toBe('1');
    // A correction is made on the version of now.
    expect(read.form.version).toBe('2');
    expect(read.values).toEqual({ smoker: false, 'pain.rest': 1, 'pain.walking': 3, weight: 140 });
    const history = await core.get(RevisionsService).read(north, ids[4] ?? '', 'baseline', 1);
    expect(history.response).toMatchObject({ scores: { 'pain.mean': 0 }, rescored: null });
  });

  it('leaves a draft that was begun on the version before to be gone on with', async () => {
    const saved = { formVersion: '1', expectedRevision: 0, lockVersion: 0 };
    const { episodeId } = await plannedCase(first, north, '2025-11-01');
    const draft = { episodeId, occasion: 'baseline', answers: { weight: 50, 'pain.walking': 10 }, ...saved };
    await first.get(FormsService).saveDraft(north, draft);
    const read = await core.get(FormsService).read(north, episodeId, 'baseline');
    expect(read.values).toEqual({ weight: 100 });
    const later = { ...draft, formVersion: '2', lockVersion: 1, answers: { 'pain.rest': 2 } };
    const { answers } = await core.get(FormsService).saveDraft(north, later);
    expect(answers).toEqual({ weight: 100, 'pain.rest': 2 });
  });

  it('is in nobody’s way who corrects: the revision stays, and a correction has scores of its own', async () => {
    const corrected = await submit(
      core,
      north,
      ids[0] ?? '',
      'baseline',
      { smoker: false, 'pain.rest': 5, 'pain.walking': 6, weight: 140 },
      { formVersion: '2', expectedRevision: 1, changeReason: 'misread' },
    );
    expect(corrected).toMatchObject({ revision: 2, scores: { 'pain.mean': 11 } });
    expect((await analysed())[0]).toEqual(['2', 5, 6, 140, 11, 280]);
    expect((await rescoring.rescore(operator, { registerId: 'knee' })).forms[0]).toMatchObject({
      rescored: 0,
    });
  });

  it('is refused while another is running', async () => {
    let second: Promise<unknown> = Promise.resolve();
    await rescoring.rescore(operator, {
      registerId: 'knee',
      form: 'baseline',
      onProgress: () => {
        second = rescoring.rescore(operator, { registerId: 'knee' }).catch((error: unknown) => error);
      },
    });
    // The first may be over by the time the second asks; never are both at work.
    const outcome = await second;
    expect([undefined, 'rescoring-running']).toContain((outcome as { code?: string }).code);
    const holder = core.database.dataSource.createQueryRunner();
    await holder.query(`select pg_advisory_lock(7240003, hashtext('knee'))`);
    await expect(rescoring.rescore(operator, { registerId: 'knee' })).rejects.toMatchObject({
      code: 'rescoring-running',
    });
    await holder.query(`select pg_advisory_unlock(7240003, hashtext('knee'))`);
    await holder.release();
  });

  it('and corrections at the same time leave every row as a full rebuild would', async () => {
    await core.sql(`alter table register.form_response disable trigger append_only`);
    await core.sql(`update register.form_response set scores = '{"pain.mean": 99}' where form = 'baseline'`);
    await core.sql(`alter table register.form_response enable trigger append_only`);
    await core.sql(`update register.occasion set scoring_id = null`);
    const correct = async (at: number): Promise<unknown> => {
      const expectedRevision = at === 0 ? 2 : 1;
      return submit(
        core,
        north,
        ids[at] ?? '',
        'baseline',
        { smoker: false, 'pain.rest': at, 'pain.walking': at, weight: 150 },
        { formVersion: '2', expectedRevision, changeReason: 'again' },
      );
    };
    const [report] = await Promise.all([
      rescoring.rescore(operator, { registerId: 'knee', form: 'baseline', batchSize: 1 }),
      ...[1, 3, 5].map(correct),
    ]);
    expect(report.forms[0]).toMatchObject({ looked: 6, finished: true });
    const rows = await analysed();
    expect([1, 3, 5].map((at) => rows[at])).toEqual([1, 3, 5].map((at) => ['2', at, at, 150, 2 * at, 300]));
    expect([0, 2, 4].map((at) => (rows[at] as unknown[])[4])).toEqual([11, null, 0]);
  });
});
