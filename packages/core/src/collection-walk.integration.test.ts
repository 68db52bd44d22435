import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operated, type KneeCase } from './fixtures/knee-case.fixture.js';
import { kneeRegister } from './fixtures/knee-register.fixture.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { EpisodesService } from './episodes/episodes.service.js';
import { FormsService } from './forms/forms.service.js';
import { LinksService } from './forms/links/links.service.js';
import { PatientFormsService } from './forms/patient/patient-forms.service.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { PrintingService } from './paper/printing.service.js';
import { PeopleService } from './people/people.service.js';
import { everyTable, guardedTables, personalTables } from './participation/erasure-walk.fixture.js';
import { ParticipationService } from './participation/participation.service.js';

/** Tables that hold something of a person and take new rows also of those who take no part, and why. */
const unguarded: Readonly<Record<string, string>> = {
  'access.glass_grant': 'who was let in to read, not what is read',
  'access.session': 'whoever has objected can log in, read and change the mind',
  'audit.event': 'what was read and done is logged of everybody',
  'identity.former_identifier': 'numbers of a person, of no register',
  'identity.merged_person': 'as they are',
  'identity.person': 'of no register; what joins the two is guarded',
  'identity.person_change': 'as numbers',
  'identity.population_note': 'as numbers',
  'identity.residence': 'as numbers',
  'register.correction_request': 'the right to have kept data corrected stays',
  'register.delivery_person': 'who was in an extract; extracts leave those out who take no part',
  'register.episode_ending': 'that follow-up has ended',
  'register.figure_release_case': 'cases as figures were computed from them, of those that are kept',
  'register.message': 'also why nothing was sent; sending asks whether it may',
  'register.message_attempt': 'as messages',
  'register.occasion': 'dates that follow from episodes; what is answered is guarded',
  'register.participation': 'the decision itself',
  'register.participation_event': 'the decision itself',
  'register.response_scoring': 'scores of answers that are kept, for the figures that they are kept in',
  'register.response_wording':
    'with which words an answer was asked for: one for each answer, which is guarded',
  'register.trial_place': 'a place of a list; who was included is guarded',
};

const north = staff('north');
let core: StartedCore;
beforeAll(async () => {
  const knee = kneeRegister();
  core = await startCore([
    {
      ...knee,
      register: {
        ...knee.register,
        participation: {
          basis: 'opt-out',
          information: { en: 'x', sv: 'x' },
          informationVersion: '1',
          whenEnded: 'keep',
        },
      },
    },
  ]);
});
afterAll(() => core.stop());

interface Known extends KneeCase {
  readonly identifier: string;
  readonly linkToken: string;
}

async function known(serial: number): Promise<Known> {
  const identifier = personalNumber('19450505', serial);
  const { person } = await core.get(PeopleService).add(north, { identifier, name: 'Pat' });
  const { episodeId } = await core.get(EpisodesService).open(north, { pathway: 'knee', personId: person.id });
  await operated(core, north, episodeId, '2024-12-01');
  const { token } = await core.get(LinksService).issue(north, { episodeId, occasion: 'year1' });
  return { personId: person.id, episodeId, identifier, linkToken: token };
}
const year1 = {
  occasion: 'year1',
  formVersion: '1',
  expectedRevision: 0,
  answers: {},
  language: 'en',
} as const;

describe('the tables', () => {
  it('refuse rows of those who take no part, or say why they do not', async () => {
    const guarded = await guardedTables(core);
    const open = personalTables(await everyTable(core))
      .map(({ name }) => name)
      .filter((name) => !guarded.has(name) && !name.startsWith('analysis.'));
    expect(open.toSorted()).toEqual(Object.keys(unguarded).toSorted());
  });
});

describe('somebody who has objected, in a register that keeps what was collected', () => {
  let kept: Known;
  let other: Known;
  beforeAll(async () => {
    kept = await known(1);
    other = await known(2);
    await core.get(PrintingService).print(north, {
      occasions: [kept, other].map(({ episodeId }) => ({ episodeId, occasion: 'year1' })),
      language: 'en',
      large: false,
    });
    await core.get(FormsService).saveDraft(north, { ...year1, episodeId: kept.episodeId, lockVersion: 0 });
    const recorded = await core
      .get(ParticipationService)
      .record(north, kept.personId, { kind: 'opted-out', on: '2025-11-20' });
    expect(recorded).toMatchObject({
      standing: { status: 'opted-out', mayCollect: false },
      certificate: null,
    });
  });

  it('is asked nothing more: forms, drafts, links, papers and episodes are refused', async () => {
    const { episodeId, personId, identifier } = kept;
    const forms = core.get(FormsService);
    const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
      form: () =>
        operated(core, north, episodeId, '2024-12-02', { expectedRevision: 1, changeReason: 'wrong day' }),
      draft: () => forms.saveDraft(north, { ...year1, episodeId, lockVersion: 0 }),
      link: () => core.get(LinksService).issue(north, { episodeId, occasion: 'year1' }),
      paper: () =>
        core
          .get(PrintingService)
          .print(north, { occasions: [{ episodeId, occasion: 'year1' }], language: 'en', large: false }),
      episode: () => core.get(EpisodesService).open(north, { pathway: 'knee', personId, another: true }),
      unit: () => core.get(PeopleService).add(staff('south'), { identifier }),
      row: () =>
        core.sql(
          `insert into register.form_response (response_id, revision, register_id, pathway, episode_id, occasion, form,
             form_version, unit_id, answers, scores, filled_on, channel, language, author)
           values (gen_random_uuid(), 1, 'knee', 'knee', $1, 'year1', 'followUp', '1', 'north', '{}', '{}', '2025-11-21', 'web', 'en', 'x')`,
          [episodeId],
        ),
    };
    const taken: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      const error: unknown = await attempt().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // Links and papers to stopped occasions have been refused for that before they are written.
      if (code !== 'participation-ended' && code !== 'occasion-ended') taken.push(`${name}: ${String(code)}`);
    }
    expect(taken).toEqual([]);
  });

  it('finds the own link closed, and the draft and the paper gone', async () => {
    const patients = core.get(PatientFormsService);
    expect(await patients.open({ key: kept.linkToken })).toMatchObject({ state: 'revoked' });
    expect(await patients.open({ key: other.linkToken })).toMatchObject({ state: 'open' });
    const [left] = await core.sql(
      `select (select count(*) from register.form_draft where episode_id = $1) as drafts,
         (select count(*) from register.paper_form where episode_id = $1 and revoked_at is null) as papers,
         (select count(*) from register.form_response where episode_id = $1) as answers`,
      [kept.episodeId],
    );
    expect(left).toEqual({ drafts: 0, papers: 0, answers: 1 });
  });

  it('is on no list and in no file, and stays in the figures', async () => {
    const lists = await Promise.all([
      core.get(EpisodesService).workList(north),
      core.get(FollowUpService).list(north, { status: 'due' }),
      core.get(FollowUpService).list(north, { status: 'overdue' }),
    ]);
    const text = JSON.stringify(lists);
    expect(text).toContain(other.personId);
    expect(text).not.toContain(kept.personId);
    const cases = await core.sql('select episode_id from analysis.knee_knee_case');
    expect(cases).toContainEqual({ episode_id: kept.episodeId });
  });

  it('can say yes again later, and is asked again', async () => {
    const standing = await core
      .get(ParticipationService)
      .record(north, kept.personId, { kind: 'consented', on: '2025-11-21' });
    expect(standing).toMatchObject({ standing: { status: 'consented', mayCollect: true } });
    await core.get(LinksService).issue(north, { episodeId: kept.episodeId, occasion: 'year1' });
    expect(await core.get(PeopleService).add(staff('south'), { identifier: kept.identifier })).toMatchObject({
      isNew: true,
    });
  });
});
