import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  defineForm,
  definePathway,
  defineRegister,
  registerPlugin,
  type RegisterPlugin,
} from '@kvalreg/declaration';
import { startCore, staff, type StartedCore } from '../fixtures/start-core.fixture.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import { FormsService } from './forms.service.js';
import { LinksService } from './links/links.service.js';
import { AnswerCodesController } from './patient/answer-codes.controller.js';
import { PeopleService } from '../people/people.service.js';
import { personalNumber } from '../fixtures/personal-number.fixture.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import type { CodeEntry } from '../code-lists/code-list.js';
import { CodeListsService } from '../code-lists/code-lists.service.js';

const text = (en: string): { sv: string; en: string } => ({ sv: `${en} (sv)`, en });
const operation = defineForm({
  version: '1',
  title: text('Operation'),
  respondent: 'staff',
  items: {
    day: { kind: 'date', label: text('Day'), required: true, notAfter: 'today' },
    diagnoses: { kind: 'codes', system: 'icd-10-se', label: text('Diagnoses') },
    procedure: { kind: 'codes', system: 'ncsp', max: 1, label: text('Procedure') },
  },
  instruments: {},
  pages: [{ id: 'all', title: text('All'), fields: ['day', 'diagnoses', 'procedure'] }],
});

const questions = defineForm({
  version: '1',
  title: text('Your illnesses'),
  respondent: 'patient',
  items: { illnesses: { kind: 'codes', system: 'icd-10-se', label: text('Illnesses') } },
  instruments: {},
  pages: [{ id: 'all', title: text('All'), fields: ['illnesses'] }],
});

/** Its id is that of the units of `startCore`. */
function codedRegister(): RegisterPlugin {
  const pathway = definePathway({
    title: text('Operations'),
    forms: { operation, questions },
    occasions: {
      before: {
        title: text('Before'),
        form: 'questions',
        opens: 'episode',
        due: { days: 0 },
        window: { before: 90, after: 730 },
      },
      operation: {
        title: text('Operation'),
        form: 'operation',
        opens: 'episode',
        due: { days: 0 },
        window: { before: 0, after: 730 },
      },
    },
    index: (at) => at.operation.day,
    dimensions: () => ({}),
    indicators: () => ({}),
    reports: {},
  });
  return registerPlugin(
    defineRegister({
      id: 'knee',
      version: '1',
      title: text('Coded'),
      shortTitle: text('Coded'),
      description: text('A register for tests'),
      holder: text('Nobody'),
      languages: ['sv', 'en'],
      identifiers: ['personnummer'],
      participation: { basis: 'opt-out', information: text('You may say no.'), informationVersion: '1' },
      pathways: { operations: pathway },
    }),
    { apiVersion: 1 },
  );
}

const entry = (code: string, sv: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  code,
  text: { sv },
  chapter: null,
  parent: null,
  validFrom: null,
  validTo: null,
  ...more,
});

let core: StartedCore;
let serial = 0;
beforeAll(async () => {
  core = await startCore([codedRegister()]);
});
afterAll(() => core.stop());

async function opened(day: string): Promise<string> {
  serial += 1;
  const scope = staff('north');
  const identifier = personalNumber(`195002${String(serial).padStart(2, '0')}`, 1);
  const { person } = await core.get(PeopleService).add(scope, { identifier, name: 'Pat Patient' });
  const { episodeId } = await core
    .get(EpisodesService)
    .open(scope, { pathway: 'operations', personId: person.id, openedOn: day });
  return episodeId;
}

async function submitted(day: string, answers: Readonly<Record<string, readonly string[]>>) {
  const scope = staff('north');
  const episodeId = await opened(day);
  await core.get(FormsService).submit(scope, {
    episodeId,
    occasion: 'operation',
    formVersion: '1',
    expectedRevision: 0,
    channel: 'staff',
    answers: { day, ...answers },
    language: 'en',
  });
  const { response } = await core.get(FormsService).read(scope, episodeId, 'operation');
  return response?.answers;
}
const problemsOf = async (day: string, answers: Readonly<Record<string, readonly string[]>>) => {
  try {
    await submitted(day, answers);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.problems.map(({ message }) => message);
  }
};

describe('codes in a submitted form', () => {
  it('with a sample alone are judged by how they look, and stored in one way', async () => {
    expect(await submitted('2024-05-01', { diagnoses: ['m480', 'x999'], procedure: ['abc36'] })).toEqual({
      day: '2024-05-01',
      diagnoses: ['M48.0', 'X99.9'],
      procedure: ['ABC36'],
    });
    expect(await problemsOf('2024-05-01', { diagnoses: ['back'], procedure: ['ABC36', 'ABC56'] })).toEqual([
      'Diagnoses: “back” is not a code of ICD-10-SE. Write the whole code, for example M48.0.',
      'Procedure: 2 codes are given. Give at most 1.',
    ]);
  });

  it('with a complete list are judged by it, in the year of the operation', async () => {
    await core.get(CodeListsService).load(
      {
        system: 'icd-10-se',
        name: '2020 on',
        isComplete: true,
        firstYear: 2020,
        lastYear: null,
        source: null,
      },
      [
        entry('M54.4', 'Lumbago med ischias'),
        entry('M54.5', 'Lumbago'),
        entry('M79.0', 'Reumatism', { validTo: 2023 }),
        entry('M79.7', 'Fibromyalgi', { validFrom: 2024 }),
      ],
      'test',
    );
    expect(await problemsOf('2024-05-01', { diagnoses: ['M54.5', 'M54.9'] })).toEqual([
      'Diagnoses: “M54.9” is not a code of ICD-10-SE 2024. Did you mean M54.4 Lumbago med ischias or M54.5 Lumbago?',
    ]);
    expect(await problemsOf('2024-05-01', { diagnoses: ['m790'] })).toEqual([
      'Diagnoses: “M79.0 Reumatism” was a code of ICD-10-SE until 2023, and is none in 2024. Did you mean M79.7 Fibromyalgi?',
    ]);
    expect(await problemsOf('2023-05-01', { diagnoses: ['M79.7'] })).toEqual([
      'Diagnoses: “M79.7 Fibromyalgi” is a code of ICD-10-SE from 2024 on, and was none in 2023. Did you mean M79.0 Reumatism?',
    ]);
    expect(await problemsOf('2024-05-01', { diagnoses: ['A00.0'] })).toEqual([
      'Diagnoses: “A00.0” is not a code of ICD-10-SE 2024. Search the list for another.',
    ]);
    expect(await problemsOf('2023-05-01', { diagnoses: ['M79.0'] })).toEqual([]);
    // What the list does not cover, it does not judge.
    expect(await problemsOf('2019-05-01', { diagnoses: ['A00.0'] })).toEqual([]);
    expect(await problemsOf('2024-05-01', { procedure: ['XYZ99'] })).toEqual([]);
  });

  it('that an edition beside the complete one has are codes too', async () => {
    const lists = core.get(CodeListsService);
    await lists.load(
      {
        system: 'icd-10-se',
        name: 'local',
        isComplete: false,
        firstYear: null,
        lastYear: null,
        source: null,
      },
      [entry('U99.9', 'Lokal kod')],
      'test',
    );
    expect(await problemsOf('2024-05-01', { diagnoses: ['U99.9'] })).toEqual([]);
  });

  it('are put in words as of a year', async () => {
    const lists = core.get(CodeListsService);
    const find = await lists.texts(operation, [{ diagnoses: ['M79.0', 'm545'], procedure: ['ABC36'] }], {
      year: 2024,
      language: 'en',
    });
    expect(find('icd-10-se', 'M79.0')).toMatchObject({ text: 'Reumatism', isValid: false });
    expect(find('icd-10-se', 'M54.5')).toMatchObject({ text: 'Lumbago', isValid: true });
    expect(find('ncsp', 'ABC36')?.text).toBe('Decompression of lumbar nerve roots');
    expect(find('ncsp', 'ABC99')).toBeNull();
  });

  it('are searched by whoever has a link to a form that asks for them', async () => {
    const episodeId = await opened('2025-11-01');
    const { token } = await core.get(LinksService).issue(staff('north'), { episodeId, occasion: 'before' });
    const search = (key: string, system: string) =>
      core.get(AnswerCodesController).search(key, system, { q: 'lumb', year: 2024, limit: 5 }, 'en');
    expect(await search(token, 'icd-10-se')).toMatchObject({
      year: 2024,
      codes: [{ code: 'M54.4' }, { code: 'M54.5' }],
    });
    await expect(search(token, 'ncsp')).rejects.toMatchObject({ code: 'unknown-code-system' });
    await expect(search(token, 'atc')).rejects.toMatchObject({ code: 'unknown-code-system' });
    await expect(search('x'.repeat(22), 'icd-10-se')).rejects.toMatchObject({ status: 404 });
    core.clock.moveTo('2028-11-22');
    await expect(search(token, 'icd-10-se')).rejects.toMatchObject({ status: 410 });
  });
});
