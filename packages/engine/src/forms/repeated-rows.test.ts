import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from './answers.js';
import { fieldOf, fieldsOfForm } from './fields-of-form.js';
import { implantsForm as form } from './implants-form.fixture.js';
import { labelTexts } from './label-of.js';
import { answeredRows, withoutEmptyRows } from './repeated-rows.js';
import { validateAnswers } from './validation/validate-answers.js';
import { settleAnswers, visibleGroups, visibleKeys } from './visibility.js';

const udi = '(01)09506000134352(10)ABC123';
const problemsOf = (answers: Answers, complete = true) =>
  validateAnswers(form, answers, { today: '2026-01-10', complete, language: 'en' });
const rows = (answers: Answers, name: 'levels' | 'implants') =>
  answeredRows(name, form.repeats?.[name] ?? { title: {}, one: {}, items: {}, max: 0 }, answers);

describe('rows of a repeated group', () => {
  it('move together when one in the middle is taken away', () => {
    const answers = {
      'implants.1.udi': 'a',
      'implants.2.udi': null,
      'implants.3.udi': 'c',
      'implants.3.size': 9,
    };
    const moved = withoutEmptyRows(form, answers);
    expect(moved).toMatchObject({ 'implants.1.udi': 'a', 'implants.2.udi': 'c', 'implants.2.size': 9 });
    expect(moved['implants.3.udi']).toBeNull();
    expect(rows(moved, 'implants')).toEqual([1, 2]);
  });

  it('are asked as far as there must be some, and then as far as they hold an answer', () => {
    const visible = visibleKeys(form, { usesImplants: true, 'implants.2.size': 7 });
    expect([...visible].filter((key) => key.startsWith('levels.'))).toEqual([
      'levels.1.level',
      'levels.1.sides',
    ]);
    expect([...visible].filter((key) => key.startsWith('implants.'))).toEqual([
      'implants.2.udi',
      'implants.2.size',
    ]);
    // One that is filled in is enough, wherever it stands for now.
    expect([...visibleKeys(form, { 'levels.2.level': 'L3' })].filter((key) => /^levels/u.test(key))).toEqual([
      'levels.2.level',
      'levels.2.sides',
    ]);
    expect(visibleGroups(form, { usesImplants: true }).has('implants')).toBe(true);
    expect(visibleGroups(form, { usesImplants: false, 'implants.1.size': 3 }).has('implants')).toBe(false);
  });

  it('are cleared when the group is not asked', () => {
    const settled = settleAnswers(form, { usesImplants: false, 'implants.1.udi': udi, 'implants.1.size': 3 });
    expect(settled['implants.1.udi']).toBeNull();
    expect(settled['implants.1.size']).toBeNull();
  });

  it('require answers only where there is a row', () => {
    const required = (answers: Answers) =>
      problemsOf(answers).flatMap(({ code, field }) => (code === 'required' ? [field] : []));
    expect(required({ usesImplants: true })).toEqual(['levels.1.level']);
    expect(required({ usesImplants: true, 'levels.1.level': 'L4', 'implants.1.size': 5 })).toEqual([
      'implants.1.udi',
    ]);
    expect(problemsOf({ usesImplants: true }, false)).toEqual([]);
  });

  it('name themselves in what is wrong', () => {
    const [missing] = problemsOf({ usesImplants: true, 'levels.1.level': 'L3', 'implants.2.size': 5 });
    expect(missing?.message).toBe('Implant 2, UDI: no answer is given. Answer the question.');
    const swedish = validateAnswers(
      form,
      { usesImplants: true, 'levels.1.level': 'L9' },
      { today: '2026-01-10', complete: false, language: 'sv' },
    );
    expect(swedish[0]?.message).toMatch(/^Level \(sv\) 1, Level \(sv\): ”L9”/u);
  });

  it('name themselves where a question is named by itself', () => {
    const field = fieldOf(form, 'implants.2.udi');
    expect(field && labelTexts(field)).toEqual({
      sv: 'Implant (sv) 2, UDI (sv)',
      nb: 'Implant (nb) 2, UDI (nb)',
      en: 'Implant 2, UDI',
    });
  });

  it('lie within what the group can hold', () => {
    expect(problemsOf({ 'implants.5.udi': udi }, false)[0]).toMatchObject({
      field: 'implants.5.udi',
      code: 'unknown-field',
    });
  });

  it('decide about other questions by their number', () => {
    expect(visibleKeys(form, { 'levels.1.level': 'L3' }).has('lastLevel')).toBe(true);
    expect(visibleKeys(form, { 'levels.2.level': 'L3' }).has('lastLevel')).toBe(false);
    // Together before anything is decided: what was the second row is the first now.
    expect(settleAnswers(form, { 'levels.2.level': 'L3', lastLevel: 'x' })['lastLevel']).toBe('x');
  });
});

describe('settling answers', () => {
  const keys = fieldsOfForm(form).map(({ key }) => key);
  const value = fc.oneof(
    fc.constantFrom<Answers[string]>(null, '', 'L3', 'L4', udi, true, false, 3, 70.5),
    fc.subarray(['left', 'right']),
  );
  const answers = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: keys.length });

  it('changes nothing the second time, and leaves no gap', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const once = settleAnswers(form, given);
        expect(settleAnswers(form, once)).toEqual(once);
        for (const name of ['levels', 'implants'] as const)
          expect(rows(once, name)).toEqual(rows(once, name).map((_, at) => at + 1));
      }),
    );
  });

  it('loses no row of a group that is asked, and keeps their order', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const asked: Answers = { ...given, usesImplants: true };
        const before = rows(asked, 'implants').map((row) => asked[`implants.${String(row)}.udi`] ?? null);
        const after = settleAnswers(form, asked);
        expect(rows(after, 'implants').map((row) => after[`implants.${String(row)}.udi`] ?? null)).toEqual(
          before,
        );
      }),
    );
  });
});
