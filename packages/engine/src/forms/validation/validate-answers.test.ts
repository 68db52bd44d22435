import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import { countKnown, gt, isKnown, isUnknown, or } from '@kvalreg/expression';
import type { Answers } from '../answers.js';
import { validateAnswers, type ValidationOptions } from './validate-answers.js';
import { painScale, visitForm } from '../visit-form.fixture.js';
import { workForm } from '../scoring/work-ability.fixture.js';

const options: ValidationOptions = {
  today: '2024-05-01',
  birthDate: '1980-06-15',
  complete: false,
  language: 'en',
};
const label = (en: string) => ({ sv: en, nb: en, en });
/** Refuses a form without any pain or height; asks why where no height is given. */
const answeredForm = defineForm({
  version: '1',
  title: label('Answered'),
  respondent: 'patient',
  items: {
    height: { kind: 'integer', min: 100, max: 230, label: label('Height') },
    why: { kind: 'text', maxLength: 10, required: true, label: label('Why no height') },
  },
  instruments: { pain: painScale },
  pages: [{ id: 'only', title: label('Only'), fields: ['height', 'why', 'pain'] }],
  visibleIf: (f) => ({ why: isUnknown(f.height) }),
  checks: (f) => [
    {
      id: 'no-pain',
      severity: 'error',
      holds: or(gt(countKnown(f.pain.now), 0), isKnown(f.pain.mean)),
      fields: [f.pain.now],
      message: label('The form is empty.'),
    },
  ],
});
const problems = (answers: Answers, more: Partial<ValidationOptions> = {}) =>
  validateAnswers(visitForm, answers, { ...options, ...more });
const messages = (answers: Answers, more: Partial<ValidationOptions> = {}) =>
  problems(answers, more).map(({ message }) => message);

describe('validateAnswers', () => {
  it('finds nothing wrong with a full, sound form', () => {
    const answers = {
      day: '2024-05-01',
      smokes: true,
      amount: 20,
      quitPlan: 'no',
      weight: 71.3,
      illnesses: ['heart', 'lung'],
      'pain.now': 3,
      'pain.worst': 8,
      comment: 'fine',
      planned: '2030-12-31',
    };
    expect(problems(answers, { complete: true })).toEqual([]);
  });

  it.each<[Answers, string]>([
    [{ weight: 300.5 }, 'Weight: 300.5 is outside what is possible. Write a number from 20 to 300.'],
    [{ weight: 71.25 }, 'Weight: 71.25 has too many decimals. Write the number with at most 1 decimal.'],
    [{ weight: '70' }, 'Weight: “70” is not a number. Write a number from 20 to 300.'],
    [{ weight: Number.NaN }, 'Weight: “NaN” is not a number. Write a number from 20 to 300.'],
    [
      { smokes: true, amount: 0 },
      'Cigarettes a day: 0 is outside what is possible. Write a number from 1 to 60.',
    ],
    [
      { smokes: true, amount: 1.5 },
      'Cigarettes a day: 1.5 is not a whole number. Write a whole number from 1 to 60.',
    ],
    [{ smokes: 'yes' }, 'Smokes: “yes” is neither yes nor no. Answer yes or no.'],
    [
      { smokes: true, amount: 30, quitPlan: 'maybe' },
      'Plans to quit: “maybe” is not one of the answers. Choose one of: yes, no.',
    ],
    [
      { smokes: true, amount: 30, quitPlan: 'toString' },
      'Plans to quit: “toString” is not one of the answers. Choose one of: yes, no.',
    ],
    [
      { illnesses: 'heart' },
      'Illnesses: “heart” is not one of the answers. Choose one of: heart, lung, none.',
    ],
    [
      { illnesses: ['skin'] },
      'Illnesses: “skin” is not one of the answers. Choose one of: heart, lung, none.',
    ],
    [{ illnesses: ['heart', 'heart'] }, 'Illnesses: “heart” is given more than once. Give each answer once.'],
    [
      { illnesses: ['none', 'heart'] },
      'Illnesses: “none” cannot be combined with other answers. Remove it or the others.',
    ],
    [
      { day: '2024-13-01' },
      'Day of visit: “2024-13-01” is not a date. Write an existing day, for example 2024-02-29.',
    ],
    [
      { day: '2024-05-02' },
      'Day of visit: 2024-05-02 lies in the future. Write a date up to and including today, 2024-05-01.',
    ],
    [{ day: '1999-12-31' }, 'Day of visit: 1999-12-31 is too early. Write a date from 2000-01-01 on.'],
    [{ planned: '2024-04-30' }, 'Next visit: 2024-04-30 is too early. Write a date from 2024-05-01 on.'],
    [
      { planned: '2031-01-01' },
      'Next visit: 2031-01-01 is too late. Write a date up to and including 2030-12-31.',
    ],
  ])('%j: %s', (answers, message) => {
    expect(messages(answers)).toEqual([message]);
  });

  it('writes numbers as the reader does, and one decimal in the singular', () => {
    const weighing = (weight: number, language: 'sv' | 'nb' | 'en'): readonly string[] =>
      messages({ weight }, { language }).map((text) => text.replace(/^[^:]*: /u, ''));
    expect(weighing(71.25, 'sv')).toEqual([
      '71,25 har för många decimaler. Skriv talet med högst 1 decimal.',
    ]);
    expect(weighing(71.25, 'nb')).toEqual([
      '71,25 har for mange desimaler. Skriv tallet med høyst 1 desimal.',
    ]);
    expect(weighing(300.5, 'sv')).toEqual([
      '300,5 ligger utanför det möjliga. Skriv ett tal från 20 till 300.',
    ]);
    expect(problems({ weight: 300.5 }, { language: 'sv' })[0]?.params).toMatchObject({ value: '300.5' });
  });

  it.each(['a\0b', 'half \ud800'])('refuses text that cannot be stored: %j', (comment) => {
    const answers = { smokes: false, 'pain.now': 9, 'pain.worst': 9, comment };
    const [problem] = problems(answers);
    expect(problem).toMatchObject({ field: 'comment', code: 'not-text' });
    expect(problem?.message).not.toMatch(/[\0\p{Surrogate}]/u);
  });

  it('refuses a date before the person was born', () => {
    expect(messages({ day: '2010-01-01' }, { birthDate: '2011-02-03' })).toEqual([
      'Day of visit: 2010-01-01 is before the person was born, 2011-02-03. Correct the date or choose the right person.',
    ]);
    expect(messages({ day: '2010-01-01' }, { birthDate: undefined })).toEqual([]);
  });

  it('limits text, and shows no more of it than helps', () => {
    const text = 'x'.repeat(100);
    expect(messages({ smokes: false, 'pain.now': 9, 'pain.worst': 9, comment: text })).toEqual([
      `Comment: the text “${'x'.repeat(60)}…” has 100 characters. Shorten it to at most 10.`,
    ]);
  });

  it('asks for required answers only where the form is complete, and only of what is shown', () => {
    expect(problems({})).toEqual([]);
    const missing = problems({ smokes: true }, { complete: true });
    expect(missing.map(({ field, code }) => [field, code])).toEqual([
      ['day', 'required'],
      ['amount', 'required'],
    ]);
    expect(problems({ day: '2024-01-01', smokes: false }, { complete: true })).toEqual([]);
  });

  it('does not judge what is hidden', () => {
    expect(problems({ smokes: false, amount: 1000 })).toEqual([]);
  });

  it('lists the fields of the form beside a name that is not one of them', () => {
    const [problem] = problems({ wieght: 70 });
    expect(problem).toMatchObject({ field: 'wieght', code: 'unknown-field', severity: 'error' });
    expect(problem?.message).toBe(
      '“wieght” is not a field of the form (value: 70). Remove it or correct the name; the fields are: ' +
        'day, smokes, amount, quitPlan, weight, pain.now, pain.worst, illnesses, comment, planned.',
    );
  });

  it('reports declared checks with their severity beside their first field; unknown holds', () => {
    expect(problems({ weight: 250 })).toEqual([
      {
        field: 'weight',
        code: 'check',
        severity: 'warning',
        message: 'More than 200 kg is rare: check the weight.',
        params: { check: 'heavy', fields: 'weight' },
      },
    ]);
    expect(problems({ smokes: false, 'pain.now': 5, 'pain.worst': 4 })).toMatchObject([
      { field: 'pain.worst', severity: 'error', params: { check: 'pain-order' } },
    ]);
    expect(problems({ smokes: false, 'pain.now': 5 })).toEqual([]);
  });

  it('does not run a check on an answer that is wrong by itself', () => {
    expect(problems({ weight: 1000 }).map(({ code }) => code)).toEqual(['out-of-range']);
  });

  it('says of no check and of no question that it failed on account of an answer that is wrong by itself', () => {
    const codes = (answers: Answers, unread?: ReadonlySet<string>) =>
      validateAnswers(answeredForm, answers, { ...options, complete: true, unread }).map(
        ({ field, code }) => `${String(field)} ${code}`,
      );
    expect(codes({})).toEqual(['why required', 'pain.now check']);
    expect(codes({ height: 170 })).toEqual(['pain.now check']);
    expect(codes({ 'pain.now': 11 })).toEqual(['why required', 'pain.now out-of-range']);
    expect(codes({ 'pain.now': 11, height: 17.5 })).toEqual(['height out-of-range', 'pain.now out-of-range']);
    expect(codes({ height: 17.5 })).toEqual(['height out-of-range', 'pain.now check']);
    expect(codes({ why: 'a text that is too long' }, new Set(['height', 'pain.worst']))).toEqual([
      'why too-long',
    ]);
  });

  it('judges an answer that may turn out not to be asked for where an answer before it could not be read', () => {
    expect(problems({ amount: 1000 }, { unread: new Set(['smokes']) })).toMatchObject([
      { field: 'amount', code: 'out-of-range' },
    ]);
    expect(problems({ amount: 1000 }, { unread: new Set(['weight']) })).toEqual([]);
  });

  it.each([
    ['sv', 'Weight (sv): 10 ligger utanför det möjliga. Skriv ett tal från 20 till 300.'],
    ['nb', 'Weight (nb): 10 ligger utenfor det mulige. Skriv et tall fra 20 til 300.'],
  ] as const)('speaks %s', (language, message) => {
    expect(messages({ weight: 10 }, { language })).toEqual([message]);
  });
});

describe('validateAnswers of an enormous answer', () => {
  const form = defineForm({
    version: '1',
    title: label('Enormous'),
    respondent: 'patient',
    items: {
      codes: { kind: 'codes', system: 'icd-10', label: label('Codes') },
      where: { kind: 'body-map', label: label('Where') },
    },
    instruments: {},
    pages: [{ id: 'only', title: label('Only'), fields: ['codes', 'where'] }],
  });
  const many = Array.from({ length: 100_000 }, (_, at) => `M${String(10_000 + at)}`);
  const found = (answers: Answers) => {
    const before = performance.now();
    const codes = validateAnswers(form, answers, options).map(({ code }) => code);
    // Twenty seconds and more while every code was looked for among all others.
    expect(performance.now() - before).toBeLessThan(3000);
    return codes;
  };

  it('names the first mistakes, in a short time', () => {
    expect(found({ codes: many })).toEqual(Array<string>(20).fill('not-a-code'));
    expect(found({ codes: [...many.slice(0, 90_000).map((code) => code.slice(0, 5)), 'm10.00'] })).toEqual(
      Array<string>(20).fill('repeated-code'),
    );
    expect(found({ where: many })).toEqual(Array<string>(20).fill('unknown-code'));
    expect(found({ where: Array<string>(100_000).fill('nowhere') })).toEqual([
      'unknown-code',
      'repeated-code',
    ]);
    const unknown = Object.fromEntries(many.slice(0, 60_000).map((key) => [key, 1]));
    expect(found(unknown)).toEqual(Array<string>(50).fill('unknown-field'));
  });
});

describe('validateAnswers of an instrument', () => {
  const found = (answers: Answers) => validateAnswers(workForm, answers, options);

  it.each<[Answers, string]>([
    [
      { 'work.prognosis': 3 },
      'Prognosis: 3 is not one of the answers. Write 1, or from there in steps of 3 up to 7.',
    ],
    [
      { 'work.demands': 6.3 },
      'Demands: 6.3 is not one of the answers. Write 2, or from there in steps of 0.5 up to 10.',
    ],
    [
      { 'work.diagnoses': ['M48.0', 'back'] },
      'Diagnoses: “back” is not a code of ICD-10. Write the whole code, for example M48.0.',
    ],
    [
      { 'work.diagnoses': ['M48.0', 'm480'] },
      'Diagnoses: “m480” is given more than once. Give each answer once.',
    ],
  ])('says of %j: %s', (answers, message) => {
    expect(found(answers).map((problem) => problem.message)).toEqual([message]);
  });

  it('asks what the instrument asks of answers together', () => {
    expect(found({ 'work.from': '2024-02-01', 'work.to': '2024-01-31' })).toEqual([
      {
        field: 'work.from',
        code: 'check',
        severity: 'error',
        message: 'It ends before it begins: correct a day.',
        params: { check: 'work.order', fields: 'work.from, work.to' },
      },
    ]);
    expect(found({ 'work.from': '2024-02-01', 'work.to': '2024-02-01', 'work.prognosis': 7 })).toEqual([]);
    expect(found({ 'work.from': '2024-02-01' })).toEqual([]);
  });
});
