import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EpisodesService } from '../episodes/episodes.service.js';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
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

describe('submitting', () => {
  it('stores answers with scores, clears what is hidden, and shows it again', async () => {
    const { episodeId } = await plannedCase(core, north);
    const result = await submit(core, north, episodeId, 'baseline', {
      ...baseline,
      cigarettes: 20,
      weight: null,
    });
    expect(result).toEqual({
      responseId: expect.any(String),
      revision: 1,
      scores: { 'pain.mean': 7 },
      isReplay: false,
    });
    const read = await forms.read(north, episodeId, 'baseline');
    expect(read).toMatchObject({
      revision: 1,
      occasion: { status: 'answered', channel: 'paper', answeredOn: '2025-11-22' },
      response: {
        answers: baseline,
        scores: { 'pain.mean': 7 },
        formVersion: '1',
        recordedBy: 'Stina Staff',
        changeReason: null,
      },
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
    expect(before.occasions[2]).toMatchObject({
      dueOn: '2026-01-31',
      opensOn: '2025-12-02',
      closesOn: '2026-07-30',
      status: 'not-open',
    });
    await operated(core, north, episodeId, '2024-02-29', { expectedRevision: 1, changeReason: 'wrong year' });
    const after = await timeline(north, episodeId);
    expect(after.episode.indexDate).toBe('2024-02-29');
    expect(after.occasions[2]).toMatchObject({ dueOn: '2025-02-28', status: 'too-late' });
    expect(after.occasions[1]?.revisions).toMatchObject([
      { revision: 1, changeReason: null, recordedBy: 'Stina Staff' },
      { revision: 2, changeReason: 'wrong year' },
    ]);
    expect(
      await core.sql('select index_date, d__side from analysis.knee_knee_case where episode_id = $1', [
        episodeId,
      ]),
    ).toEqual([{ index_date: '2024-02-29', d__side: 'left' }]);
  });

  it('keeps every revision for good', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'baseline', baseline);
    await submit(
      core,
      north,
      episodeId,
      'baseline',
      { ...baseline, 'pain.rest': 1 },
      { expectedRevision: 1, changeReason: 'misread' },
    );
    const rows = await core.sql(
      'select revision, answers, change_reason from register.form_response where episode_id = $1 order by revision',
      [episodeId],
    );
    expect(rows).toEqual([
      { revision: 1, answers: baseline, change_reason: null },
      { revision: 2, answers: { ...baseline, 'pain.rest': 1 }, change_reason: 'misread' },
    ]);
  });
});

describe('the log', () => {
  it('has a row for each reading, saving and submission, without answers', async () => {
    const { episodeId } = await plannedCase(core, north);
    const id = async (): Promise<number> =>
      (await core.sql<{ id: number }>('select max(id) as id from audit.event'))[0]?.id ?? 0;
    const before = await id();
    await forms.read(north, episodeId, 'baseline');
    await forms.saveDraft(north, {
      episodeId,
      occasion: 'baseline',
      formVersion: '1',
      expectedRevision: 0,
      lockVersion: 0,
      answers: { 'pain.rest': 3 },
    });
    await submit(core, north, episodeId, 'baseline', baseline);
    await submit(core, north, episodeId, 'baseline', baseline).catch(() => undefined);
    const rows = await core.sql(
      'select action, unit_id, episode_id, details from audit.event where id > $1 order by id',
      [before],
    );
    const subject = { unit_id: 'north', episode_id: episodeId };
    expect(rows).toEqual([
      { action: 'response.read', ...subject, details: { occasion: 'baseline' } },
      { action: 'draft.save', ...subject, details: { occasion: 'baseline' } },
      {
        action: 'response.submit',
        ...subject,
        details: { occasion: 'baseline', form: 'baseline', channel: 'paper', revision: 1, isReplay: false },
      },
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
      const correction = {
        episodeId,
        occasion: 'surgery',
        expectedRevision: 1,
        answers: { operationDate: '2025-03-04', side: 'right' },
        channel: 'staff' as const,
        changeReason: 'side',
      };
      await expect(newForms.submit(north, { ...correction, formVersion: '1' })).rejects.toMatchObject({
        code: 'form-version-not-current',
      });
      expect(await newForms.submit(north, { ...correction, formVersion: '2' })).toMatchObject({
        revision: 2,
      });
    } finally {
      await next.close();
    }
  });

  it('refuses to start when a register has changed under the same version', async () => {
    await expect(startOn(core.url, [kneeRegister('1', '3')], core.clock)).rejects.toMatchObject({
      code: 'manifest-changed',
    });
  });
});
