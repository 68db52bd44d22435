import { describe, expect, it } from '@jest/globals';
import { defineForm, type Form, type Page } from '@kvalreg/declaration';
import { fieldsOfForm, parseInput, validateAnswers, visibleKeys, type Answers } from '@kvalreg/engine';
import { eq, gt } from '@kvalreg/expression';
import { everyKind } from './every-kind.fixture.js';
import { formLogic } from './form-logic.js';

interface Logic {
  readonly form: Form;
  readonly page: string;
  readonly answers: Answers;
}
const pageOf = (form: Form, id: string): Page =>
  form.pages.find((page) => page.id === id) ?? { id, title: {}, fields: [] };
const logicOf = (form: Form, page: string, answers: Answers = {}): Logic =>
  JSON.parse(formLogic(form, pageOf(form, page), answers) ?? 'null') as Logic;

/** Asks on its second page about what the first one answers, once by a score. */
const twoPages = defineForm({
  version: '1',
  title: { en: 'Two pages' },
  respondent: 'patient',
  items: {
    working: { kind: 'boolean', label: { en: 'Working' } },
    job: { kind: 'text', label: { en: 'Occupation' }, maxLength: 80 },
    relief: { kind: 'choice', label: { en: 'Relief' }, options: { yes: { en: 'Yes' }, no: { en: 'No' } } },
  },
  instruments: { pain: everyKind.instruments.pain },
  pages: [
    { id: 'first', title: { en: 'First' }, fields: ['working', 'pain'] },
    { id: 'second', title: { en: 'Second' }, fields: ['job', 'relief'] },
  ],
  visibleIf: (f) => ({ job: eq(f.working, true), relief: gt(f.pain.now, 3) }),
});
function fail(): never {
  throw new Error('the form has the instrument');
}

describe('formLogic', () => {
  it('is left out where nothing on the page depends on an answer', () => {
    expect(formLogic(everyKind, pageOf(everyKind, 'pain'), {})).toBeNull();
    expect(formLogic(twoPages, pageOf(twoPages, 'first'), {})).toBeNull();
  });

  it('carries none of the words of the form', () => {
    const json = formLogic(everyKind, pageOf(everyKind, 'you'), {}) ?? '';
    const words = fieldsOfForm(everyKind).flatMap(({ item }) => Object.values(item.label));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => json.includes(`"${word}"`))).toEqual([]);
  });

  it('carries the answers of the other pages, and not those that stand on this one', () => {
    const answers = { smoking: 'now', working: true, weight: 70.5, 'pain.now': 4, job: null };
    expect(logicOf(everyKind, 'you', answers).answers).toEqual({ weight: 70.5, 'pain.now': 4 });
  });

  // While somebody types, every answer passes through what can be wrong with it: "19" is no date yet.
  it('gives every question a label, so that an answer that cannot be read yet stops nothing', () => {
    const { form } = logicOf(everyKind, 'you');
    const fields = fieldsOfForm(form);
    expect(fields.map(({ key }) => key)).toEqual(fieldsOfForm(everyKind).map(({ key }) => key));
    for (const field of fields) {
      expect(field.item.label).toEqual({});
      const { problem, value } = parseInput(field, '19');
      if (problem) expect(problem.message).toContain('19');
      else {
        const judge = () =>
          validateAnswers(
            form,
            { [field.key]: value },
            { today: '2026-01-01', complete: false, language: 'sv' },
          );
        expect(judge).not.toThrow();
      }
    }
    expect(parseInput(fields.find(({ key }) => key === 'since') ?? fail(), '19').problem?.code).toBe(
      'not-a-date',
    );
  });

  it.each<Answers>([
    {},
    { working: true },
    { working: false },
    { 'pain.now': 3 },
    { 'pain.now': 4 },
    { working: true, 'pain.now': 10 },
  ])('decides as the server does, also on scores: %j', (answers) => {
    const { form, answers: known } = logicOf(twoPages, 'second', answers);
    expect(known).toEqual(answers);
    expect(visibleKeys(form, answers)).toEqual(visibleKeys(twoPages, answers));
  });
});
