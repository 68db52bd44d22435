import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import { div, gte, isKnown, mul } from '@kvalreg/expression';
import { validateAnswers } from './validation/validate-answers.js';
import { parseInput } from './validation/parse-input.js';
import { fieldOf } from './fields-of-form.js';
import { calculatedValues, settleAnswers, visibleKeys } from './visibility.js';

const label = (en: string) => ({ sv: `${en} (sv)`, nb: `${en} (nb)`, en });
/** Body mass index, shown to those who state both, and a question to those above 30. */
const form = defineForm({
  version: '1',
  title: label('Body'),
  respondent: 'patient',
  items: {
    knows: { kind: 'boolean', label: label('Knows the height') },
    height: { kind: 'decimal', min: 0, max: 2.5, decimals: 2, label: label('Height'), unit: label('m') },
    weight: { kind: 'decimal', min: 20, max: 300, decimals: 1, label: label('Weight') },
    bmi: { kind: 'calculated', type: 'number', decimals: 1, label: label('Body mass index') },
    double: { kind: 'calculated', type: 'number', label: label('Twice that') },
    advice: { kind: 'boolean', required: true, label: label('Wants advice') },
  },
  instruments: {},
  pages: [
    { id: 'all', title: label('All'), fields: ['knows', 'height', 'weight', 'bmi', 'double', 'advice'] },
  ],
  calculations: (f) => ({ bmi: div(f.weight, mul(f.height, f.height)), double: mul(f.bmi, 2) }),
  visibleIf: (f) => ({ height: f.knows, bmi: isKnown(f.height), advice: gte(f.bmi, 30) }),
  checks: (f) => [
    {
      id: 'low',
      severity: 'warning',
      holds: gte(f.bmi, 12),
      fields: [f.weight],
      message: label('That is very little.'),
    },
  ],
});
const validation = { today: '2024-05-01', complete: true, language: 'en' } as const;
const answers = { knows: true, height: 2, weight: 120 };

describe('calculated values', () => {
  it('follow from the answers, also by way of each other, and decide what is asked', () => {
    expect(settleAnswers(form, answers)).toEqual({ ...answers, bmi: 30, double: 60 });
    expect([...visibleKeys(form, answers)]).toContain('advice');
    expect([...visibleKeys(form, { ...answers, weight: 119 })]).not.toContain('advice');
  });

  it('are unknown where an answer is missing or impossible, and where they are not asked for', () => {
    expect(calculatedValues(form, { knows: true, weight: 120 })).toEqual({ bmi: null, double: null });
    expect(calculatedValues(form, { ...answers, height: 0 })).toEqual({ bmi: null, double: null });
    expect(calculatedValues(form, { ...answers, weight: 1000 })).toEqual({ bmi: null, double: null });
    expect(settleAnswers(form, { ...answers, knows: false })).toMatchObject({ height: null, bmi: null });
  });

  it('are calculated anew, whatever stood there', () => {
    const settled = settleAnswers(form, { ...answers, bmi: 12, double: 'x' });
    expect(settled).toMatchObject({ bmi: 30, double: 60 });
    expect(settleAnswers(form, settled)).toEqual(settled);
  });

  it('can be given when they are right, and are named when they are not', () => {
    const withAdvice = { ...answers, advice: true };
    expect(validateAnswers(form, withAdvice, validation)).toEqual([]);
    expect(validateAnswers(form, { ...withAdvice, bmi: 30 + 1e-12, double: 60 }, validation)).toEqual([]);
    expect(validateAnswers(form, { ...withAdvice, bmi: 31 }, validation)).toMatchObject([
      {
        field: 'bmi',
        code: 'calculated',
        message:
          'Body mass index: 31 was given, but the value is calculated from the other answers as 30. Leave it out, or correct the answers.',
      },
    ]);
  });

  it('are read by checks', () => {
    expect(validateAnswers(form, { knows: true, height: 2, weight: 40 }, validation)).toMatchObject([
      { code: 'check', severity: 'warning', params: { check: 'low' } },
    ]);
  });

  it('are not judged while an answer that they read is wrong', () => {
    const problems = validateAnswers(form, { ...answers, weight: 1000, bmi: 250 }, validation);
    expect(problems.map(({ field, code }) => [field, code])).toEqual([['weight', 'out-of-range']]);
  });

  it('are read from files as they are written there', () => {
    const bmi = fieldOf(form, 'bmi');
    expect(bmi && parseInput(bmi, '30,5')).toEqual({ value: 30.5 });
    expect(bmi && parseInput(bmi, 'much')).toEqual({ value: 'much' });
  });
});
