import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import { add, eq, fieldsOf, gte, lte } from '@kvalreg/expression';
import { bindKnown, prefilledAnswers } from './bind-known.js';
import { calculatedValues, visibleKeys } from './visibility.js';
import { validateAnswers } from './validation/validate-answers.js';

const label = (en: string) => ({ sv: en, nb: en, en });
const form = defineForm({
  version: '1',
  title: label('Follow-up'),
  respondent: 'patient',
  items: {
    weight: { kind: 'integer', min: 20, max: 300, label: label('Weight') },
    change: { kind: 'calculated', type: 'number', label: label('In total') },
    pregnant: { kind: 'boolean', label: label('Pregnant') },
    retired: { kind: 'boolean', label: label('Retired') },
  },
  instruments: {},
  pages: [{ id: 'all', title: label('All'), fields: ['weight', 'change', 'pregnant', 'retired'] }],
  known: {
    before: { from: 'earlier', of: 'episode', occasion: 'baseline', key: 'weight', type: 'number' },
    age: { from: 'person', fact: 'age' },
    sex: { from: 'person', fact: 'sex' },
  },
  prefill: (known) => ({ weight: known.before }),
  calculations: (f, known) => ({ change: add(f.weight, known.before) }),
  visibleIf: (_, known) => ({ pregnant: eq(known.sex, 'female'), retired: gte(known.age, 60) }),
  checks: (f, known) => [
    {
      id: 'gain',
      severity: 'warning',
      holds: lte(f.weight, known.before),
      fields: [f.weight],
      message: label('More than before.'),
    },
  ],
});
const validation = { today: '2024-05-01', complete: false, language: 'en' } as const;

describe('bindKnown', () => {
  const bound = bindKnown(form, { before: 80, age: 61, sex: 'male' });

  it('puts what is known into conditions, calculations and checks', () => {
    expect([...visibleKeys(bound, {})].sort()).toEqual(['change', 'retired', 'weight']);
    expect(calculatedValues(bound, { weight: 75 })).toEqual({ change: 155 });
    expect(validateAnswers(bound, { weight: 81 }, validation)).toMatchObject([{ params: { check: 'gain' } }]);
    expect(validateAnswers(bound, { weight: 80 }, validation)).toEqual([]);
  });

  it('leaves nothing to be known', () => {
    const nodes = [...Object.values(bound.visibleIf), ...Object.values(bound.calculations ?? {})];
    expect(nodes.flatMap(fieldsOf).map(({ path }) => path[0])).toEqual(['weight']);
  });

  it('takes what is not there, or of another name, for unknown', () => {
    const ignorant = bindKnown(form, { age: null, toString: 7 });
    expect([...visibleKeys(ignorant, {})].sort()).toEqual(['change', 'weight']);
    expect(calculatedValues(ignorant, { weight: 75 })).toEqual({ change: null });
    expect(validateAnswers(ignorant, { weight: 300 }, validation)).toEqual([]);
  });

  it('returns a form that knows nothing as it is', () => {
    const { known: _, ...plain } = form;
    expect(bindKnown(plain, { before: 80 })).toBe(plain);
  });
});

describe('prefilledAnswers', () => {
  it('fills in what is known and nothing else', () => {
    expect(prefilledAnswers(bindKnown(form, { before: 80 }))).toEqual({ weight: 80 });
    expect(prefilledAnswers(bindKnown(form, {}))).toEqual({});
  });
});
