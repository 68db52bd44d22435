import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operated, plannedCase, submit } from '../../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../../fixtures/knee-register.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { RevisionsService } from './revisions.service.js';

let core: StartedCore;
let revisions: RevisionsService;
let episodeId: string;
const north = staff('north');
beforeAll(async () => {
  core = await startCore();
  revisions = core.get(RevisionsService);
  ({ episodeId } = await plannedCase(core, north));
  await submit(core, north, episodeId, 'baseline', { smoker: false, 'pain.rest': 6 });
  for (const [rest, changeReason] of [
    [1, 'misread'],
    [2, 'misread again'],
  ] as const) {
    await submit(
      core,
      north,
      episodeId,
      'baseline',
      { smoker: false, 'pain.rest': rest },
      { expectedRevision: rest, changeReason, language: 'sv' },
    );
  }
});
afterAll(() => core.stop());

describe('an answer that was corrected', () => {
  it('can be read as it stood, with who changed what afterwards and why', async () => {
    const history = await revisions.read(north, episodeId, 'baseline', 1);
    expect(history.response).toMatchObject({
      revision: 1,
      answers: { smoker: false, 'pain.rest': 6 },
      formVersion: '1',
      form: { version: '1' },
      language: 'en',
      changeReason: null,
    });
    expect(history.later).toMatchObject([
      { revision: 2, answers: { 'pain.rest': 1 }, changeReason: 'misread', recordedBy: 'Stina Staff' },
      { revision: 3, answers: { 'pain.rest': 2 }, changeReason: 'misread again', language: 'sv' },
    ]);
    expect(history).toMatchObject({
      person: { name: 'Pat Patient' },
      episode: { id: episodeId },
      occasion: { revision: 3, status: 'answered' },
    });
    expect((await revisions.read(staff(null), episodeId, 'baseline', 3)).later).toEqual([]);
  });

  it('is logged as read, with the revision and without its answers', async () => {
    await revisions.read(north, episodeId, 'baseline', 2);
    expect(
      await core.sql('select action, unit_id, episode_id, details from audit.event order by id desc limit 1'),
    ).toEqual([
      {
        action: 'response.read',
        unit_id: 'north',
        episode_id: episodeId,
        details: { occasion: 'baseline', revision: 2 },
      },
    ]);
  });

  it.each([
    ['north', 'baseline', 4, 'unknown-revision'],
    ['north', 'baseline', 0, 'unknown-revision'],
    ['north', 'baseline', 1.5, 'unknown-revision'],
    ['north', 'baseline', 2 ** 40, 'unknown-revision'],
    ['north', 'surgery', 1, 'unknown-revision'],
    ['north', 'nonsense', 1, 'unknown-occasion'],
    ['south', 'baseline', 1, 'unknown-occasion'],
  ])('is not shown to %s as %s, revision %d: %s', async (unit, occasion, revision, code) => {
    await expect(revisions.read(staff(unit), episodeId, occasion, revision)).rejects.toMatchObject({ code });
  });

  it('keeps the questions that it was given to when the form has changed', async () => {
    const { episodeId: other } = await plannedCase(core, north, '2025-03-01');
    await operated(core, north, other, '2025-03-03');
    const next = await startOn(core.url, [kneeRegister('2', '2')], core.clock);
    try {
      const read = await next.get(RevisionsService, { strict: false }).read(north, other, 'surgery', 1);
      expect(read.response).toMatchObject({ formVersion: '1', form: { version: '1' } });
    } finally {
      await next.close();
    }
  });
});
