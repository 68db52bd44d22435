import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Form, Register } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import type { OccasionState } from './episodes/episode.js';
import { EpisodesService } from './episodes/episodes.service.js';
import { EpisodeLoader } from './exchange/bulk/episode-loader.js';
import type { LoadedEpisode } from './exchange/bulk/loaded-episode.js';
import { csvFromBuffer } from './exchange/csv/csv-source.js';
import type { ImportOutcome } from './exchange/import/import-outcome.js';
import { ImportService } from './exchange/import/import.service.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { rehabilitationRegister } from './fixtures/rehabilitation-register.fixture.js';
import { staff, startCore, startOn, type StartedCore } from './fixtures/start-core.fixture.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { IdentityCipher } from './people/identity-cipher.js';
import { PeopleService } from './people/people.service.js';
import { InvalidInputError } from './platform/errors/domain-error.js';
import { RegisterCatalogue } from './platform/registers/register-catalogue.js';
import { FormsService } from './forms/forms.service.js';
import type { SubmitRequest, SubmitResult } from './forms/submission/submission.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([rehabilitationRegister()]);
});
afterAll(() => core.stop());

const north = staff('north');
let serial = 0;

/** An episode with its first visit. */
async function visited(day: string): Promise<string> {
  serial += 1;
  const identifier = personalNumber('19600101', serial);
  const { person } = await core.get(PeopleService).add(north, { identifier, name: 'Pat Patient' });
  const { episodeId } = await core
    .get(EpisodesService)
    .open(north, { pathway: 'rehabilitation', personId: person.id, openedOn: day });
  await submit(episodeId, 'visit', { day }, { filledOn: day });
  return episodeId;
}

function submit(
  episodeId: string,
  occasion: string,
  answers: Answers,
  more: Partial<SubmitRequest> = {},
): Promise<SubmitResult> {
  const channel = occasion === 'visit' || occasion === 'discharge' ? 'staff' : 'paper';
  return core.get(FormsService).submit(north, {
    episodeId,
    occasion,
    formVersion: '1',
    expectedRevision: 0,
    answers,
    channel,
    filledOn: null,
    ...more,
  });
}

async function stateOf(episodeId: string, occasion: string): Promise<OccasionState> {
  const { occasions } = await core.get(EpisodesService).timeline(north, episodeId);
  const found = occasions.find((one) => one.occasion === occasion);
  if (!found) throw new Error('the pathway has this occasion');
  return found;
}

/** The codes of what is said against a submission, by field. */
async function refusals(submission: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await submission.then(() => null).catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInputError)) throw new Error(`it was not refused: ${String(error)}`);
  return error.problems.map(({ field, code, severity }) => `${field ?? ''} ${code} ${severity}`);
}

async function dueInList(episodeId: string): Promise<boolean> {
  const { items } = await core.get(FollowUpService).list(north, { occasion: 'year1', pageSize: 100 });
  return items.some(({ episode, dueOn }) => episode.id === episodeId && dueOn !== null);
}

describe('an occasion that hangs on the day of discharge', () => {
  it('never falls due in an episode without a discharge', async () => {
    const episodeId = await visited('2022-03-01');
    expect(await stateOf(episodeId, 'year1')).toMatchObject({
      status: 'not-open',
      dueOn: null,
      opensOn: null,
      closesOn: null,
    });
    expect(await dueInList(episodeId)).toBe(false);
    await expect(
      submit(episodeId, 'year1', { ability: 3 }, { filledOn: '2023-03-01' }),
    ).rejects.toMatchObject({
      code: 'occasion-not-open',
    });
  });

  it('is dated when the discharge is recorded, and dated again when that is corrected', async () => {
    const episodeId = await visited('2024-01-10');
    await submit(episodeId, 'discharge', { day: '2024-06-30' }, { filledOn: '2024-07-01' });
    expect(await stateOf(episodeId, 'year1')).toMatchObject({
      dueOn: '2025-06-30',
      opensOn: '2025-05-01',
      closesOn: '2025-12-27',
      status: 'overdue',
    });
    expect(await dueInList(episodeId)).toBe(true);
    await submit(
      episodeId,
      'discharge',
      { day: '2024-02-29' },
      { expectedRevision: 1, changeReason: 'wrong month' },
    );
    expect(await stateOf(episodeId, 'year1')).toMatchObject({ dueOn: '2025-02-28', status: 'too-late' });
    // The first visit is where it was.
    expect((await core.get(EpisodesService).timeline(north, episodeId)).episode.indexDate).toBe('2024-01-10');
  });

  it('stays where it is when the date of the first visit is corrected', async () => {
    const episodeId = await visited('2024-01-10');
    await submit(episodeId, 'discharge', { day: '2024-06-30' }, { filledOn: '2024-07-01' });
    const correction = { expectedRevision: 1, changeReason: 'wrong day' };
    await submit(episodeId, 'visit', { day: '2024-01-03' }, correction);
    expect(await stateOf(episodeId, 'year1')).toMatchObject({ dueOn: '2025-06-30' });
    expect(await stateOf(episodeId, 'discharge')).toMatchObject({ dueOn: '2024-01-03' });
  });

  it('asks before a correction leaves an answer outside its time', async () => {
    const episodeId = await visited('2023-01-10');
    await submit(episodeId, 'discharge', { day: '2023-06-30' }, { filledOn: '2023-07-01' });
    await submit(episodeId, 'year1', { ability: 3 }, { filledOn: '2024-06-20' });
    const correction = { expectedRevision: 1, changeReason: 'wrong year' };
    expect(await refusals(submit(episodeId, 'discharge', { day: '2024-06-30' }, correction))).toEqual([
      'day answered-outside-window warning',
    ]);
    await submit(
      episodeId,
      'discharge',
      { day: '2024-06-30' },
      { ...correction, acceptedWarnings: ['day:answered-outside-window'] },
    );
    expect(await stateOf(episodeId, 'year1')).toMatchObject({ dueOn: '2025-06-30', status: 'answered' });
  });

  it('refuses a discharge before the first visit, and a first visit after the discharge', async () => {
    const episodeId = await visited('2024-01-10');
    const early = submit(episodeId, 'discharge', { day: '2024-01-09' }, { filledOn: '2024-02-01' });
    expect(await refusals(early)).toEqual(['day anchor-before-index error']);
    await submit(episodeId, 'discharge', { day: '2024-06-30' }, { filledOn: '2024-07-01' });
    const late = submit(
      episodeId,
      'visit',
      { day: '2024-07-05' },
      { expectedRevision: 1, changeReason: 'wrong day' },
    );
    expect(await refusals(late)).toContain('day index-after-anchor error');
  });
});

describe('files with what hangs on a date', () => {
  const read = (form: string, text: string): Promise<ImportOutcome> =>
    core.get(ImportService).run(
      { ...staff(null), principal: { kind: 'system', name: 'tests' } },
      {
        form,
        source: csvFromBuffer(Buffer.from(text)),
        unit: 'north',
      },
    );

  it('are read in their order, and say what must come first', async () => {
    const number = personalNumber('19700101', 1);
    await read('visit', `personalNumber,date,day\n${number},2023-01-10,2023-01-10\n`);
    const followUp = `personalNumber,date,occasion,ability\n${number},2024-06-20,year1,4\n`;
    expect((await read('questions', followUp)).rejected).toMatchObject([
      { field: 'date', code: 'anchor-unknown', reason: expect.stringContaining('"discharge"') },
    ]);
    await read('discharge', `personalNumber,date,day\n${number},2023-07-01,2023-06-30\n`);
    expect(await read('questions', followUp)).toMatchObject({ accepted: 1, rejected: [] });
    // The date alone tells the occasion too.
    const again = `personalNumber,date,ability\n${number},2024-06-20,4\n`;
    expect(await read('questions', again)).toMatchObject({ unchanged: 1, rejected: [] });
    const far = `personalNumber,date,ability\n${number},2025-06-20,4\n`;
    expect((await read('questions', far)).rejected).toMatchObject([{ code: 'outside-window' }]);
  });

  it('are dated alike when they are loaded in bulk', async () => {
    const loader = new EpisodeLoader(
      core.database,
      core.get(RegisterCatalogue),
      new IdentityCipher(Buffer.alloc(32, 7)),
    );
    const response = (occasion: string, form: string, filledOn: string, answers: object) => ({
      occasion,
      form,
      formVersion: '1',
      filledOn,
      channel: 'staff' as const,
      language: 'sv',
      answers: { ...answers },
      scores: {},
    });
    const loaded = (number: number, more: LoadedEpisode['responses']): LoadedEpisode => ({
      person: {
        personalNumber: personalNumber('19800101', number),
        name: 'Bulk Patient',
        sex: 'female',
        birthDate: '1980-01-01',
      },
      unitId: 'north',
      openedOn: '2023-01-10',
      indexDate: '2023-01-10',
      responses: [response('visit', 'visit', '2023-01-10', { day: '2023-01-10' }), ...more],
    });
    await loader.load({
      registerId: 'knee',
      pathway: 'rehabilitation',
      author: 'tests',
      episodes: [
        loaded(1, [response('discharge', 'discharge', '2023-07-01', { day: '2023-06-30' })]),
        loaded(2, []),
      ],
    });
    const rows = await core.sql<{ due_on: string | null }>(
      `select o.due_on from register.occasion o join register.episode e on e.id = o.episode_id
       where o.name = 'year1' and e.created_by = 'tests' order by o.due_on`,
    );
    expect(rows.map(({ due_on }) => due_on)).toEqual(['2024-06-30', null]);
  });
});

describe('a new version that calls the day otherwise', () => {
  it('still counts from the day that was answered on the version before', async () => {
    const episodeId = await visited('2024-01-10');
    await submit(episodeId, 'discharge', { day: '2024-06-01' }, { filledOn: '2024-06-01' });
    const before = await stateOf(episodeId, 'year1');
    expect(before.dueOn).toBe('2025-06-01');

    const { apiVersion, register } = rehabilitationRegister();
    const written = JSON.stringify({ ...register, version: '2' }).replace(
      '["discharge","day"]',
      '["discharge","left"]',
    );
    const next = JSON.parse(written) as Register;
    const form = next.pathways['rehabilitation']?.forms['discharge'];
    const { day } = form?.items ?? {};
    if (!form || !day) throw new Error('the fixture has changed');
    const renamed: Form = {
      ...form,
      version: '2',
      items: { left: day },
      pages: [{ id: 'all', title: form.title, fields: ['left'] }],
      earlier: [{ version: '1', fields: { left: { from: 'day' } } }],
    };
    Object.assign(next.pathways['rehabilitation']?.forms ?? {}, { discharge: renamed });
    const app = await startOn(core.url, [{ apiVersion, register: next }], core.clock);
    try {
      await app.get(FormsService, { strict: false }).submit(north, {
        episodeId,
        occasion: 'visit',
        formVersion: '1',
        expectedRevision: 1,
        answers: { day: '2024-01-11' },
        channel: 'staff',
        filledOn: null,
        changeReason: 'misread',
      });
      expect(await stateOf(episodeId, 'year1')).toMatchObject({ dueOn: '2025-06-01' });
    } finally {
      await app.close();
    }
  });
});
