import { describe, expect, it } from '@jest/globals';
import { defineForm } from '../form.js';
import { handSurgery } from '../fixtures/hand-surgery.fixture.js';
import { answersSchema } from './answers-schema.js';
import { parseManifest } from './manifest.js';

const parsed = parseManifest(handSurgery());
const forms = 'register' in parsed ? parsed.register.pathways['carpalTunnel']?.forms : undefined;
const { operation, followUp } = forms ?? {};
if (!operation || !followUp) throw new Error('the example register has these forms');

const special = defineForm({
  version: '1',
  title: { en: 'Special' },
  respondent: 'staff',
  items: {
    prognosis: { kind: 'integer', min: 1, max: 7, step: 3, label: { en: 'Prognosis' } },
    demands: { kind: 'decimal', min: 2, max: 10, step: 0.5, decimals: 1, label: { en: 'Demands' } },
    diagnoses: { kind: 'codes', system: 'icd-10', label: { en: 'Diagnoses' } },
  },
  instruments: {},
  pages: [],
});

describe('answersSchema', () => {
  it('reads numbers on their steps, and codes of a classification', () => {
    const answers = { prognosis: 4, demands: 6.5, diagnoses: ['M48.0'] };
    expect(answersSchema(special).parse(answers)).toEqual(answers);
  });

  it.each([
    ['a value between the steps', { prognosis: 3 }, ['prognosis']],
    ['a fraction between the steps', { demands: 6.3 }, ['demands']],
    ['an empty code', { diagnoses: [''] }, ['diagnoses', 0]],
    ['a code that stands alone', { diagnoses: 'M48.0' }, ['diagnoses']],
  ])('refuses %s', (_, answers, path) => {
    const { error } = answersSchema(special).safeParse(answers);
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each([
    ['nothing', {}],
    [
      'every kind of answer',
      { day: '2024-02-29', side: 'left', minutes: 31.5, events: ['nerve-injury', 'other'], otherEvent: 'x' },
    ],
    ['unanswered', { day: null, side: null, minutes: null, events: null }],
    ['no code', { events: [] }],
  ])('reads %s', (_, answers) => {
    expect(answersSchema(operation).parse(answers)).toEqual(answers);
  });

  it('reads the items of instruments by instrument and item', () => {
    const answers = { working: true, absentDays: 0, 'symptoms.numbness': 2 };
    expect(answersSchema(followUp).parse(answers)).toEqual(answers);
  });

  it.each([
    ['an unknown key', { sied: 'left' }, []],
    ['an unknown code', { side: 'middle' }, ['side']],
    ['a number above the range', { minutes: 601 }, ['minutes']],
    ['a number as text', { minutes: '30' }, ['minutes']],
    ['a day that does not exist', { day: '2023-02-29' }, ['day']],
    ['an unknown code among several', { events: ['other', 'fire'] }, ['events', 1]],
    ['a code twice', { events: ['other', 'other'] }, ['events']],
    ['a code beside the exclusive one', { events: ['none', 'other'] }, ['events']],
    ['too long a text', { otherEvent: 'x'.repeat(101) }, ['otherEvent']],
    ['undefined', { side: undefined }, ['side']],
  ])('refuses %s', (_, answers, path) => {
    const { error } = answersSchema(operation).safeParse(answers);
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it('refuses a fraction where whole numbers are asked for, and yes as text', () => {
    const { error } = answersSchema(followUp).safeParse({ absentDays: 1.5, working: 'yes' });
    expect(error?.issues.map((issue) => issue.path)).toEqual([['working'], ['absentDays']]);
  });
});
