import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EpisodesService } from '../episodes/episodes.service.js';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
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

describe('bad input', () => {
  const refusal = async (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(
      () => 'accepted',
      (error: unknown) => error,
    );
  let episodeId = '';
  beforeAll(async () => {
    ({ episodeId } = await plannedCase(core, north, '2025-11-01'));
  });
  afterAll(async () => {
    // None of the attempts left anything behind.
    expect(await core.sql('select 1 from register.form_response where episode_id = $1', [episodeId])).toEqual(
      [],
    );
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
    // On paper a gap is asked about instead.
    const more = { channel: 'staff' } as const;
    expect(await refusal(submit(core, north, episodeId, occasion, answers, more))).toMatchObject({
      code: 'invalid-answers',
      status: 400,
      problems: expect.arrayContaining([
        expect.objectContaining({
          field: field ?? expect.anything(),
          code,
          message: expect.stringMatching(/.{10}/),
        }),
      ]),
    });
  });

  it('names the field, the value and the remedy, in the language asked for', async () => {
    const error = await refusal(
      submit(core, north, episodeId, 'baseline', { 'pain.rest': 11 }, { language: 'sv' }),
    );
    expect(error).toMatchObject({
      problems: [{ message: expect.stringMatching(/Pain at rest \(sv\).*11.*0.*10/) }],
    });
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
    expect(
      await refusal(submit(core, north, episodeId, 'baseline', baseline, { formVersion: '0' })),
    ).toMatchObject({
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
    expect(
      await submit(core, north, other.episodeId, 'baseline', heavy, { acceptedWarnings: ['heavy'] }),
    ).toMatchObject({ revision: 1 });
    // A later reader sees what was questioned, and that somebody stood by it.
    const { response } = await core.get(FormsService).read(north, other.episodeId, 'baseline');
    expect(response?.acceptedWarnings).toEqual([
      { warning: 'heavy', fields: ['weight'], message: expect.any(String) },
    ]);
    const plain = await core.get(FormsService).read(north, episodeId, 'baseline');
    expect(plain.response?.acceptedWarnings ?? []).toEqual([]);
  });

  it('refuses a channel that does not fit', async () => {
    expect(
      await refusal(submit(core, north, episodeId, 'baseline', baseline, { channel: 'web' })),
    ).toMatchObject({ code: 'wrong-channel' });
    expect(await refusal(operated(core, north, episodeId, '2025-11-02', { channel: 'paper' }))).toMatchObject(
      { code: 'wrong-channel' },
    );
  });

  it('refuses a follow-up before the index date is known, before it opens and after it has closed', async () => {
    expect(
      await refusal(submit(core, north, episodeId, 'year1', { satisfied: true, 'pain.rest': 1 })),
    ).toMatchObject({ code: 'occasion-not-open', status: 409 });
    const other = await plannedCase(core, north, '2024-01-01');
    await operated(core, north, other.episodeId, '2024-01-10');
    const paper = (filledOn: string): Promise<unknown> =>
      refusal(
        submit(core, north, other.episodeId, 'year1', { satisfied: true, 'pain.rest': 1 }, { filledOn }),
      );
    expect(await paper('2024-11-10')).toMatchObject({
      problems: [{ code: 'too-early-to-answer', message: expect.stringContaining('2024-11-11') }],
    });
    expect(await paper('2025-07-10')).toMatchObject({
      problems: [{ code: 'too-late-to-answer', message: expect.stringContaining('2025-07-09') }],
    });
    // What was filled in in time is typed in late.
    expect(await paper('2025-07-09')).toBe('accepted');
  });

  it('refuses a correction without a reason', async () => {
    const other = await plannedCase(core, north);
    await submit(core, north, other.episodeId, 'baseline', baseline);
    const refused = (changeReason: string | null | undefined) =>
      refusal(
        submit(core, north, other.episodeId, 'baseline', baseline, {
          expectedRevision: 1,
          changeReason,
          language: 'sv',
        }),
      );
    for (const changeReason of [undefined, null, '  ']) {
      expect(await refused(changeReason)).toMatchObject({
        code: 'change-reason-required',
        problems: [{ field: 'changeReason', message: expect.stringContaining('varför svaret rättas') }],
      });
    }
    expect(await refused('x'.repeat(1001))).toMatchObject({
      code: 'change-reason-too-long',
      problems: [{ field: 'changeReason', message: expect.stringContaining('1000 tecken') }],
    });
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
    await submit(
      core,
      north,
      other.episodeId,
      'year1',
      { satisfied: true, 'pain.rest': 1 },
      { filledOn: '2024-01-20' },
    );
    const correct = (operationDate: string, acceptedWarnings: readonly string[] = []): Promise<unknown> =>
      refusal(
        operated(core, north, other.episodeId, operationDate, {
          expectedRevision: 1,
          changeReason: 'typing error',
          acceptedWarnings,
        }),
      );
    expect(await correct('2025-01-10')).toMatchObject({
      code: 'invalid-answers',
      problems: [{ code: 'answered-before-index' }],
    });
    expect(await correct('2023-11-10')).toMatchObject({
      code: 'unaccepted-warnings',
      problems: [{ code: 'answered-outside-window' }],
    });
    expect(await correct('2023-11-10', ['operationDate:answered-outside-window'])).toBe('accepted');
  });

  it('questions a second episode with the same date', async () => {
    const first = await plannedCase(core, north, '2025-05-01');
    await operated(core, north, first.episodeId, '2025-05-05');
    const { episodeId: second } = await core
      .get(EpisodesService)
      .open(north, { pathway: 'knee', personId: first.personId });
    expect(await refusal(operated(core, north, second, '2025-05-05'))).toMatchObject({
      code: 'unaccepted-warnings',
      problems: [{ code: 'same-index-date' }],
    });
    expect(await operated(core, north, second, '2025-05-06')).toMatchObject({ revision: 1 });
  });
});
