import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EpisodesService } from '../episodes/episodes.service.js';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
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
const south = staff('south');
const baseline = { smoker: false, 'pain.rest': 6, 'pain.walking': 8 };

describe('submitting', () => {
  it('stores answers with scores, clears what is hidden, and shows it again', async () => {
    const { episodeId } = await plannedCase(core, north);
    const result = await submit(core, north, episodeId, 'baseline', { ...baseline, cigarettes: 20, weight: null });
    expect(result).toEqual({ responseId: expect.any(String), revision: 1, scores: { 'pain.mean': 7 }, isReplay: false });
    const read = await forms.read(north, episodeId, 'baseline');
    expect(read).toMatchObject({
      revision: 1,
      occasion: { status: 'answered', channel: 'paper', answeredOn: '2025-11-22' },
      response: { answers: baseline, scores: { 'pain.mean': 7 }, formVersion: '1', recordedBy: 'Stina Staff', changeReason: null },
      draft: null,
      lockVersion: 0,
    });
    expect(read.values).toEqual(baseline);
  });

  it('sets the index date, dates the follow-ups from it, and dates them again when it is corrected', async () => {
    const { episodeId } = await plannedCase(core, north, '2025-01-01');
    await operated(core, north, episodeId, '2025-01-31');
    const timeline = core.get(EpisodesService).timeline.bind(core.get(EpisodesService));
    const before = await timeline(north, episodeId);
    expect(before.episode.indexDate).toBe('2025-01-31');
    expect(before.occasions[2]).toMatchObject({ dueOn: '2026-01-31', opensOn: '2025-12-02', closesOn: '2026-07-30', status: 'not-open' });
    await operated(core, north, episodeId, '2024-02-29', { expectedRevision: 1, changeReason: 'wrong year' });
    const after = await timeline(north, episodeId);
    expect(after.episode.indexDate).toBe('2024-02-29');
    expect(after.occasions[2]).toMatchObject({ dueOn: '2025-02-28', status: 'expired' });
    expect(after.occasions[1]?.revisions).toMatchObject([
      { revision: 1, changeReason: null, recordedBy: 'Stina Staff' },
      { revision: 2, changeReason: 'wrong year' },
    ]);
    expect(await core.sql('select index_date, d__side from analysis.knee_knee_case where episode_id = $1', [episodeId])).toEqual([
      { index_date: '2024-02-29', d__side: 'left' },
    ]);
  });

  it('keeps every revision for good', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'baseline', baseline);
    await submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': 1 }, { expectedRevision: 1, changeReason: 'misread' });
    const rows = await core.sql('select revision, answers, change_reason from register.form_response where episode_id = $1 order by revision', [episodeId]);
    expect(rows).toEqual([
      { revision: 1, answers: baseline, change_reason: null },
      { revision: 2, answers: { ...baseline, 'pain.rest': 1 }, change_reason: 'misread' },
    ]);
  });
});

describe('bad input', () => {
  const refusal = async (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => 'accepted', (error: unknown) => error);
  let episodeId = '';
  beforeAll(async () => {
    ({ episodeId } = await plannedCase(core, north, '2025-11-01'));
  });
  afterAll(async () => {
    // None of the attempts left anything behind.
    expect(await core.sql('select 1 from register.form_response where episode_id = $1', [episodeId])).toEqual([]);
  });

  it.each([
    ['surgery', { operationDate: '2025-11-23', side: 'left' }, 'operationDate', 'in-the-future'],
    ['surgery', { operationDate: '1949-12-31', side: 'left' }, 'operationDate', 'before-birth'],
    ['surgery', { operationDate: '2025-02-30', side: 'left' }, 'operationDate', 'not-a-date'],
    ['surgery', { side: 'left' }, 'operationDate', 'required'],
    ['surgery', { operationDate: '2025-11-02', side: 'both' }, 'side', 'unknown-code'],
    ['surgery', { operationDate: '2025-11-02', side: 'left', leg: 'x' }, null, 'unknown-field'],
    ['baseline', { 'pain.rest': 11 }, 'pain.rest', 'out-of-range'],
    ['baseline', { 'pain.rest': 2.5 }, 'pain.rest', 'not-whole'],
    ['baseline', { 'pain.rest': '5' }, 'pain.rest', 'not-a-number'],
    ['baseline', { smoker: true, 'pain.rest': 5 }, 'cigarettes', 'required'],
    ['baseline', {}, 'pain.rest', 'required'],
  ])('refuses %s %j: %s is %s', async (occasion, answers, field, code) => {
    expect(await refusal(submit(core, north, episodeId, occasion, answers))).toMatchObject({
      code: 'invalid-answers',
      status: 400,
      problems: expect.arrayContaining([expect.objectContaining({ field: field ?? expect.anything(), code, message: expect.stringMatching(/.{10}/) })]),
    });
  });

  it('names the field, the value and the remedy, in the language asked for', async () => {
    const error = await refusal(submit(core, north, episodeId, 'baseline', { 'pain.rest': 11 }, { language: 'sv' }));
    expect(error).toMatchObject({ problems: [{ message: expect.stringMatching(/Pain at rest \(sv\).*11.*0.*10/) }] });
  });

  it.each([
    [{ filledOn: null }, 'filled-on-required'],
    [{ filledOn: '2025-11-23' }, 'filled-on-in-the-future'],
    [{ filledOn: '22 november' }, 'filled-on-invalid'],
    [{ filledOn: '1949-01-01' }, 'filled-on-before-birth'],
  ])('refuses a paper form with %j', async (more, code) => {
    expect(await refusal(submit(core, north, episodeId, 'baseline', baseline, more))).toMatchObject({
      code: 'invalid-answers',
      problems: [{ field: 'filledOn', code }],
    });
  });

  it('refuses a form version that is not current, and says what is', async () => {
    expect(await refusal(submit(core, north, episodeId, 'baseline', baseline, { formVersion: '0' }))).toMatchObject({
      code: 'form-version-not-current',
      status: 409,
      details: { currentVersion: '1' },
    });
  });

  it('asks to confirm a warning, and takes the confirmation', async () => {
    const heavy = { ...baseline, weight: 250 };
    const other = await plannedCase(core, north);
    expect(await refusal(submit(core, north, other.episodeId, 'baseline', heavy))).toMatchObject({
      code: 'unaccepted-warnings',
      problems: [{ severity: 'warning', field: 'weight' }],
      details: { warnings: ['heavy'] },
    });
    expect(await submit(core, north, other.episodeId, 'baseline', heavy, { acceptedWarnings: ['heavy'] })).toMatchObject({ revision: 1 });
  });

  it('refuses a channel that does not fit', async () => {
    expect(await refusal(submit(core, north, episodeId, 'baseline', baseline, { channel: 'web' }))).toMatchObject({ code: 'wrong-channel' });
    expect(await refusal(operated(core, north, episodeId, '2025-11-02', { channel: 'paper' }))).toMatchObject({ code: 'wrong-channel' });
  });

  it('refuses a follow-up before the index date is known, before it opens and after it has closed', async () => {
    expect(await refusal(submit(core, north, episodeId, 'year1', { satisfied: true, 'pain.rest': 1 }))).toMatchObject({ code: 'occasion-not-open', status: 409 });
    const other = await plannedCase(core, north, '2024-01-01');
    await operated(core, north, other.episodeId, '2024-01-10');
    const paper = (filledOn: string): Promise<unknown> =>
      refusal(submit(core, north, other.episodeId, 'year1', { satisfied: true, 'pain.rest': 1 }, { filledOn }));
    expect(await paper('2024-11-10')).toMatchObject({ problems: [{ code: 'too-early-to-answer', message: expect.stringContaining('2024-11-11') }] });
    expect(await paper('2025-07-10')).toMatchObject({ problems: [{ code: 'too-late-to-answer', message: expect.stringContaining('2025-07-09') }] });
    // What was filled in in time is typed in late.
    expect(await paper('2025-07-09')).toBe('accepted');
  });

  it('refuses a correction without a reason', async () => {
    const other = await plannedCase(core, north);
    await submit(core, north, other.episodeId, 'baseline', baseline);
    for (const changeReason of [undefined, null, '  ', 'x'.repeat(1001)]) {
      expect(await refusal(submit(core, north, other.episodeId, 'baseline', baseline, { expectedRevision: 1, changeReason }))).toMatchObject({
        code: 'change-reason-required',
        problems: [{ field: 'changeReason' }],
      });
    }
  });

  it('does not find forms of other units, unknown forms or ids that are none', async () => {
    for (const attempt of [
      () => submit(core, south, episodeId, 'baseline', baseline),
      () => submit(core, north, episodeId, 'year9', baseline),
      () => submit(core, north, randomUUID(), 'baseline', baseline),
      () => submit(core, north, 'no id', 'baseline', baseline),
      () => forms.read(south, episodeId, 'baseline'),
      () => forms.read(north, 'no id', 'baseline'),
    ]) {
      expect(await refusal(attempt())).toMatchObject({ code: 'unknown-occasion', status: 404 });
    }
  });

  it('refuses an operation date after a follow-up was answered, and questions one that leaves an answer outside its time', async () => {
    const other = await plannedCase(core, north, '2023-01-01');
    await operated(core, north, other.episodeId, '2023-01-10');
    await submit(core, north, other.episodeId, 'year1', { satisfied: true, 'pain.rest': 1 }, { filledOn: '2024-01-20' });
    const correct = (operationDate: string, acceptedWarnings: readonly string[] = []): Promise<unknown> =>
      refusal(operated(core, north, other.episodeId, operationDate, { expectedRevision: 1, changeReason: 'typing error', acceptedWarnings }));
    expect(await correct('2025-01-10')).toMatchObject({ code: 'invalid-answers', problems: [{ code: 'answered-before-index' }] });
    expect(await correct('2023-11-10')).toMatchObject({ code: 'unaccepted-warnings', problems: [{ code: 'answered-outside-window' }] });
    expect(await correct('2023-11-10', ['operationDate:answered-outside-window'])).toBe('accepted');
  });

  it('questions a second episode with the same date', async () => {
    const first = await plannedCase(core, north, '2025-05-01');
    await operated(core, north, first.episodeId, '2025-05-05');
    const { episodeId: second } = await core.get(EpisodesService).open(north, { pathway: 'knee', personId: first.personId });
    expect(await refusal(operated(core, north, second, '2025-05-05'))).toMatchObject({ code: 'unaccepted-warnings', problems: [{ code: 'same-index-date' }] });
    expect(await operated(core, north, second, '2025-05-06')).toMatchObject({ revision: 1 });
  });
});

describe('two people at one form', () => {
  it('lets exactly one of several simultaneous submissions win, and tells the others who it was', async () => {
    const { episodeId } = await plannedCase(core, north);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': index })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'revision-conflict',
      status: 409,
      message: expect.stringMatching(/Stina Staff submitted this form at 20\d\d-.*nothing was overwritten/),
      details: { currentRevision: 1, changedBy: 'Stina Staff' },
    });
    expect(await core.sql('select count(*) as n from register.form_response where episode_id = $1', [episodeId])).toEqual([{ n: 1 }]);
  });

  it('keeps the case row equal to a rebuild when different forms of one episode come in at once', async () => {
    const cases = await Promise.all(Array.from({ length: 4 }, () => plannedCase(core, north, '2024-09-01')));
    await Promise.all(
      cases.flatMap(({ episodeId }, index) => [
        operated(core, north, episodeId, '2024-10-01'),
        submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': index }, { filledOn: '2024-09-20' }),
      ]),
    );
    // Twenty at once on one episode: each is a correction of what the writer has seen, so that some lose.
    const [one] = cases;
    if (!one) throw new Error('no case');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? submit(core, north, one.episodeId, 'baseline', { ...baseline, 'pain.rest': index % 11 }, { expectedRevision: 1, changeReason: 'race', filledOn: null })
          : submit(core, north, one.episodeId, 'year1', { satisfied: index % 4 === 1, 'pain.rest': 2 }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);

    const tables = ['knee_knee_case', 'knee_knee_f_surgery', 'knee_knee_f_baseline', 'knee_knee_f_follow_up'];
    const { register } = kneeRegister();
    const differences = await core.database.asSystem(async (tx) => {
      for (const table of tables) await tx.query(`create temp table live_${table} on commit drop as table analysis.${table}`);
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
    const first = await forms.saveDraft(north, { ...draft, lockVersion: 0, answers: { 'pain.rest': 3, smoker: true } });
    expect(first).toMatchObject({ lockVersion: 1, problems: [] });
    await expect(forms.saveDraft(north, { ...draft, lockVersion: 0, answers: { 'pain.rest': 9 } })).rejects.toMatchObject({
      code: 'draft-conflict',
      message: expect.stringContaining('Stina Staff saved this form'),
      details: { lockVersion: 1 },
    });
    const second = await forms.saveDraft(north, { ...draft, lockVersion: 1, answers: { smoker: null, weight: 500 } });
    expect(second).toMatchObject({ lockVersion: 2, answers: { 'pain.rest': 3, weight: 500 }, problems: [{ field: 'weight', code: 'out-of-range' }] });
    expect((await forms.read(north, episodeId, 'baseline')).values).toEqual({ 'pain.rest': 3, weight: 500 });
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => forms.saveDraft(north, { ...draft, lockVersion: 2, answers: { 'pain.rest': index } })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('does not let a draft go on under an answer that has come in', async () => {
    const { episodeId } = await plannedCase(core, north);
    const draft = { episodeId, occasion: 'baseline', formVersion: '1', expectedRevision: 0 };
    await forms.saveDraft(north, { ...draft, lockVersion: 0, answers: { 'pain.rest': 3 } });
    await submit(core, north, episodeId, 'baseline', baseline);
    await expect(forms.saveDraft(north, { ...draft, lockVersion: 1, answers: { 'pain.rest': 4 } })).rejects.toMatchObject({ code: 'revision-conflict' });
    expect((await forms.read(north, episodeId, 'baseline')).draft).toBeNull();
    const correction = await forms.saveDraft(north, { ...draft, expectedRevision: 1, lockVersion: 0, answers: { 'pain.rest': 4 } });
    expect(correction.answers).toEqual({ ...baseline, 'pain.rest': 4 });
  });
});

describe('retries', () => {
  it('writes a submission once, however often it is sent with the same key', async () => {
    const { episodeId } = await plannedCase(core, north);
    const key = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key })),
    );
    expect(new Set(results.map(({ responseId, revision }) => `${responseId} ${String(revision)}`)).size).toBe(1);
    expect(results.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(results.every(({ scores }) => scores['pain.mean'] === 7)).toBe(true);
    expect(await core.sql('select count(*) as n from register.form_response where episode_id = $1', [episodeId])).toEqual([{ n: 1 }]);
    await expect(submit(core, north, episodeId, 'baseline', { ...baseline, 'pain.rest': 0 }, { idempotencyKey: key })).rejects.toMatchObject({
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
      attempt = submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key }).catch((error: unknown) => error);
      const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%lock_occasion%'`;
      let pids: { pid: number }[] = [];
      while (pids.length === 0) pids = await tx.query<{ pid: number }[]>(waiting);
      for (const { pid } of pids) await tx.query('select pg_terminate_backend($1)', [pid]);
    });
    expect(await attempt).toMatchObject({ code: 'database-unavailable', status: 503 });
    expect(await core.sql('select 1 from register.form_response where episode_id = $1', [episodeId])).toEqual([]);
    expect(await submit(core, north, episodeId, 'baseline', baseline, { idempotencyKey: key })).toMatchObject({ revision: 1, isReplay: false });
  });
});

describe('the log', () => {
  it('has a row for each reading, saving and submission, without answers', async () => {
    const { episodeId } = await plannedCase(core, north);
    const id = async (): Promise<number> => (await core.sql<{ id: number }>('select max(id) as id from audit.event'))[0]?.id ?? 0;
    const before = await id();
    await forms.read(north, episodeId, 'baseline');
    await forms.saveDraft(north, { episodeId, occasion: 'baseline', formVersion: '1', expectedRevision: 0, lockVersion: 0, answers: { 'pain.rest': 3 } });
    await submit(core, north, episodeId, 'baseline', baseline);
    await submit(core, north, episodeId, 'baseline', baseline).catch(() => undefined);
    const rows = await core.sql('select action, unit_id, episode_id, details from audit.event where id > $1 order by id', [before]);
    const subject = { unit_id: 'north', episode_id: episodeId };
    expect(rows).toEqual([
      { action: 'response.read', ...subject, details: { occasion: 'baseline' } },
      { action: 'draft.save', ...subject, details: { occasion: 'baseline' } },
      { action: 'response.submit', ...subject, details: { occasion: 'baseline', form: 'baseline', channel: 'paper', revision: 1, isReplay: false } },
    ]);
  });
});

describe('a new version of a form', () => {
  it('shows an old answer with its old form, and takes new answers in the new one', async () => {
    const { episodeId } = await plannedCase(core, north, '2025-03-01');
    await operated(core, north, episodeId, '2025-03-03');
    const next = await startOn(core.url, [kneeRegister('2', '2')], core.clock);
    try {
      const newForms = next.get(FormsService, { strict: false });
      const read = await newForms.read(north, episodeId, 'surgery');
      expect(read.form.version).toBe('2');
      expect(read.response).toMatchObject({ formVersion: '1', form: { version: '1' } });
      const correction = { episodeId, occasion: 'surgery', expectedRevision: 1, answers: { operationDate: '2025-03-04', side: 'right' }, channel: 'staff' as const, changeReason: 'side' };
      await expect(newForms.submit(north, { ...correction, formVersion: '1' })).rejects.toMatchObject({ code: 'form-version-not-current' });
      expect(await newForms.submit(north, { ...correction, formVersion: '2' })).toMatchObject({ revision: 2 });
    } finally {
      await next.close();
    }
  });

  it('refuses to start when a register has changed under the same version', async () => {
    await expect(startOn(core.url, [kneeRegister('1', '3')], core.clock)).rejects.toMatchObject({ code: 'manifest-changed' });
  });
});
