import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '@kvalreg/expression';
import { bindKnown, prefilledAnswers } from './bind-known.js';
import { implantsForm as form } from './implants-form.fixture.js';
import { settleAnswers, visibleKeys } from './visibility.js';

describe('what is known beforehand', () => {
  it('decides what is asked, and is read nowhere afterwards', () => {
    const old = bindKnown(form, { age: 71, weightBefore: 80 });
    expect(visibleKeys(old, {}).has('bmd')).toBe(true);
    expect(visibleKeys(bindKnown(form, { age: 40 }), {}).has('bmd')).toBe(false);
    const read = [...Object.values(old.visibleIf), ...Object.values(old.calculations ?? {})].flatMap(
      fieldsOf,
    );
    expect(read.some(({ path }) => path[0] === 'known')).toBe(false);
  });

  it('hides where it is not known', () => {
    expect(visibleKeys(bindKnown(form, {}), {}).has('bmd')).toBe(false);
    expect(visibleKeys(bindKnown(form, { age: null }), {}).has('bmd')).toBe(false);
  });

  it('is calculated with', () => {
    const bound = bindKnown(form, { weightBefore: 80 });
    expect(settleAnswers(bound, { weight: 90 })['heavier']).toBe(true);
    expect(settleAnswers(bound, { weight: 70 })['heavier']).toBe(false);
    expect(settleAnswers(bindKnown(form, {}), { weight: 70 })['heavier']).toBeNull();
  });

  it('stands in the fields of a form that nobody has begun', () => {
    expect(prefilledAnswers(bindKnown(form, { weightBefore: 80 }))).toEqual({ weight: 80 });
    expect(prefilledAnswers(bindKnown(form, {}))).toEqual({});
  });
});
