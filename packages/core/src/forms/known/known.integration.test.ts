import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibleKeys } from '@kvalreg/engine';
import { EpisodesService } from '../../episodes/episodes.service.js';
import { implantRegister } from '../../fixtures/implant-register.fixture.js';
import { plannedCase, submit } from '../../fixtures/knee-case.fixture.js';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { PeopleService } from '../../people/people.service.js';
import { FormsService } from '../forms.service.js';
import { LinksService } from '../links/links.service.js';
import { PatientFormsService } from '../patient/patient-forms.service.js';
import { RevisionsService } from '../revisions/revisions.service.js';

let core: StartedCore;
let forms: FormsService;
beforeAll(async () => {
  core = await startCore([implantRegister()]);
  forms = core.get(FormsService);
});
afterAll(() => core.stop());

const north = staff('north');
const south = staff('south');
const udi = '(01)09506000134352(10)ABC123';
const operation = { operationDate: '2025-11-22', 'levels.1.part': 'medial' };
const askedIn = async (episodeId: string, scope = north) => {
  const { form, values } = await forms.read(scope, episodeId, 'surgery');
  return visibleKeys(form, values);
};

describe('an earlier answer of the episode', () => {
  it('decides what is asked, and hides where it is not answered', async () => {
    const { episodeId } = await plannedCase(core, north);
    expect((await askedIn(episodeId)).has('coated')).toBe(false);
    await submit(core, north, episodeId, 'baseline', { allergic: true, weight: 71 });
    expect((await askedIn(episodeId)).has('coated')).toBe(true);
    await expect(submit(core, north, episodeId, 'surgery', operation)).rejects.toMatchObject({
      problems: [{ field: 'coated', code: 'required' }],
    });
    await submit(core, north, episodeId, 'surgery', { ...operation, coated: true, weight: 72 });
    const read = await forms.read(north, episodeId, 'surgery');
    expect(read.response?.answers).toEqual({ ...operation, coated: true, weight: 72, change: true });
  });

  it('clears at submission what was answered while it was asked, and keeps it in the draft', async () => {
    const { episodeId } = await plannedCase(core, north);
    const draft = { formVersion: '1', expectedRevision: 0, lockVersion: 0, episodeId, occasion: 'surgery' };
    await forms.saveDraft(north, { ...draft, answers: { ...operation, coated: true } });
    expect((await forms.read(north, episodeId, 'surgery')).values).toMatchObject({ coated: true });
    await submit(core, north, episodeId, 'surgery', { ...operation, coated: true });
    expect((await forms.read(north, episodeId, 'surgery')).response?.answers).toEqual(operation);
  });

  it('is kept as it was known then: for reading, and for a correction', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'baseline', { allergic: true });
    await submit(core, north, episodeId, 'surgery', { ...operation, coated: true });
    await submit(
      core,
      north,
      episodeId,
      'baseline',
      { allergic: false },
      { expectedRevision: 1, changeReason: 'misread' },
    );
    const read = await forms.read(north, episodeId, 'surgery');
    expect(visibleKeys(read.response?.form ?? read.form, {}).has('coated')).toBe(true);
    expect(visibleKeys(read.form, {}).has('coated')).toBe(true);
    await submit(
      core,
      north,
      episodeId,
      'surgery',
      { ...operation, coated: false },
      { expectedRevision: 1, changeReason: 'uncoated after all' },
    );
    const { response, later } = await core.get(RevisionsService).read(north, episodeId, 'surgery', 1);
    expect(response.answers).toMatchObject({ coated: true });
    expect(later[0]?.answers).toMatchObject({ coated: false });
    expect(visibleKeys(response.form, {}).has('coated')).toBe(true);
    expect(
      await core.sql<{ known: unknown }>(
        'select known from register.form_response where episode_id = $1 and occasion = $2 order by revision',
        [episodeId, 'surgery'],
      ),
    ).toMatchObject([{ known: { allergic: true } }, { known: { allergic: true } }]);
  });

  it('goes no further into a form of the patient than its outcome', async () => {
    const { episodeId } = await plannedCase(core, north, '2024-11-20');
    await submit(core, north, episodeId, 'baseline', { allergic: true }, { filledOn: '2024-11-20' });
    await submit(core, north, episodeId, 'surgery', {
      ...operation,
      operationDate: '2024-11-22',
      coated: false,
    });
    const link = await core.get(LinksService).issue(north, { episodeId, occasion: 'year1' });
    const opened = await core.get(PatientFormsService).open({ key: link.token });
    if (opened.state !== 'open') throw new Error(opened.state);
    expect(visibleKeys(opened.form, {}).has('rash')).toBe(false);
    expect(opened.form.visibleIf['rash']).toEqual({ op: 'literal', type: 'boolean', value: false });
  });
});

describe('an earlier answer of the person', () => {
  it('is the latest one at this unit, and never of another', async () => {
    const first = await plannedCase(core, north, '2024-01-10');
    await submit(core, north, first.episodeId, 'baseline', { allergic: true }, { filledOn: '2024-01-10' });
    await submit(core, north, first.episodeId, 'surgery', {
      ...operation,
      operationDate: '2024-01-10',
      coated: true,
    });
    expect((await askedIn(first.episodeId)).has('previousSide')).toBe(false);

    const { episodeId } = await core
      .get(EpisodesService)
      .open(north, { pathway: 'knee', personId: first.personId, another: true });
    expect((await askedIn(episodeId)).has('previousSide')).toBe(true);
    expect((await forms.read(north, episodeId, 'surgery')).prefilled).toEqual({ coated: true });

    const { identifier } = (await forms.read(north, episodeId, 'surgery')).person;
    await core.get(PeopleService).add(south, { identifier, name: 'Pat Patient' });
    const elsewhere = await core
      .get(EpisodesService)
      .open(south, { pathway: 'knee', personId: first.personId });
    expect((await askedIn(elsewhere.episodeId, south)).has('previousSide')).toBe(false);
    // Who sees the whole register fills in the form of a unit with what that unit knows.
    expect((await askedIn(elsewhere.episodeId, staff(null))).has('previousSide')).toBe(false);
    expect((await forms.read(south, elsewhere.episodeId, 'surgery')).prefilled).toEqual({});
  });
});

describe('the age of the person', () => {
  it('is that of the day on which the form is filled in', async () => {
    const { person } = await core
      .get(PeopleService)
      .add(north, { identifier: personalNumber('19501122', 1), name: 'Pat Patient' });
    const { episodeId } = await core
      .get(EpisodesService)
      .open(north, { pathway: 'knee', personId: person.id, openedOn: '2025-11-01' });
    // Seventy-five today, on 22 November 2025.
    expect((await askedIn(episodeId)).has('boneDensity')).toBe(true);
    core.clock.moveTo('2025-11-21');
    expect((await askedIn(episodeId)).has('boneDensity')).toBe(false);
    core.clock.moveTo('2025-11-22');
    await submit(
      core,
      north,
      episodeId,
      'surgery',
      { ...operation, operationDate: '2025-11-20', boneDensity: -1.5 },
      { filledOn: '2025-11-21' },
    );
    expect((await forms.read(north, episodeId, 'surgery')).response?.answers).toEqual({
      ...operation,
      operationDate: '2025-11-20',
    });
  });
});

describe('what is filled in beforehand', () => {
  it('stands apart from what is answered until it is saved, and is never put over an answer', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'baseline', { weight: 71, allergic: true });
    const place = { formVersion: '1', expectedRevision: 0, episodeId, occasion: 'surgery' };
    const read = await forms.read(north, episodeId, 'surgery');
    expect(read.values).toEqual({});
    expect(read.prefilled).toEqual({ weight: 71 });

    await forms.saveDraft(north, { ...place, lockVersion: 0, answers: { operationDate: '2025-11-20' } });
    expect((await forms.read(north, episodeId, 'surgery')).prefilled).toEqual({ weight: 71 });
    await forms.saveDraft(north, { ...place, lockVersion: 1, answers: { weight: null } });
    expect(await forms.read(north, episodeId, 'surgery')).toMatchObject({ prefilled: {}, lockVersion: 2 });
    await forms.saveDraft(north, { ...place, lockVersion: 2, answers: { weight: 65 } });
    expect(await forms.read(north, episodeId, 'surgery')).toMatchObject({
      prefilled: {},
      values: { weight: 65 },
    });

    await submit(core, north, episodeId, 'surgery', { ...operation, coated: false });
    const answered = await forms.read(north, episodeId, 'surgery');
    expect(answered).toMatchObject({ prefilled: {}, values: { ...operation, coated: false } });
    expect(answered.response?.answers['weight']).toBeUndefined();
  });
});

describe('repeated groups', () => {
  it('are stored without gaps, in revisions and in the analysis tables', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'surgery', {
      ...operation,
      'implants.1.udi': null,
      'implants.2.udi': udi,
      'implants.2.parts': ['femur', 'tibia'],
      'implants.4.udi': udi,
      'implants.4.size': 7,
    });
    const stored = {
      ...operation,
      'implants.1.udi': udi,
      'implants.1.parts': ['femur', 'tibia'],
      'implants.2.udi': udi,
      'implants.2.size': 7,
    };
    expect((await forms.read(north, episodeId, 'surgery')).response?.answers).toEqual(stored);
    expect(
      await core.sql(
        'select implants__1__udi, implants__2__size, implants__3__udi, levels__1__part from analysis.knee_knee_f_surgery where episode_id = $1',
        [episodeId],
      ),
    ).toEqual([
      { implants__1__udi: udi, implants__2__size: 7, implants__3__udi: null, levels__1__part: 'medial' },
    ]);
    const implants = `select occasion, row_number, udi, size, parts from analysis.knee_knee_r_surgery_implants
      where episode_id = $1 order by row_number`;
    expect(await core.sql(implants, [episodeId])).toEqual([
      { occasion: 'surgery', row_number: 1, udi, size: null, parts: ['femur', 'tibia'] },
      { occasion: 'surgery', row_number: 2, udi, size: 7, parts: null },
    ]);
    // A unit reads its own rows there, as in the table of the form.
    const rowsIn = (scope: typeof north) =>
      core.database.inScope(scope, (tx) => tx.query<unknown[]>(implants, [episodeId]));
    expect(await rowsIn(north)).toHaveLength(2);
    expect(await rowsIn(south)).toEqual([]);
  });

  it('say in which row something is wrong, and how many there can be', async () => {
    const { episodeId } = await plannedCase(core, north);
    await expect(
      submit(core, north, episodeId, 'surgery', {
        ...operation,
        'implants.1.size': 7,
        'implants.9.udi': udi,
      }),
    ).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ field: 'implants.9.udi', code: 'unknown-field' }),
        expect.objectContaining({
          field: 'implants.1.udi',
          message: 'Implant 1, UDI: no answer is given. Answer the question.',
        }),
      ]),
    });
  });
});
