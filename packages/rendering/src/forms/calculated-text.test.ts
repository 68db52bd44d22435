import { describe, expect, it } from '@jest/globals';
import { answerText } from './answer-text.js';
import { calculatedText } from './calculated-text.js';

const words = { yes: 'Ja', no: 'Nej', unit: '' };

describe('a calculated value', () => {
  it('is written with its decimals and its unit in the language of the reader', () => {
    const bmi = { type: 'number', decimals: 1 } as const;
    expect(calculatedText(bmi, 27.68, 'sv', { ...words, unit: 'kg/m²' })).toBe('27,7\u00a0kg/m²');
    expect(calculatedText(bmi, 27.68, 'en', words)).toBe('27.7');
    expect(calculatedText(bmi, 30, 'en', words)).toBe('30.0');
  });
  it('has no tail of binary fractions where no decimals are given', () => {
    expect(calculatedText({ type: 'number' }, 0.1 + 0.2, 'en', words)).toBe('0.3');
    expect(calculatedText({ type: 'number' }, 12, 'en', words)).toBe('12');
  });
  it('may be a yes, a no, a day or a text', () => {
    expect(calculatedText({ type: 'boolean' }, true, 'sv', words)).toBe('Ja');
    expect(calculatedText({ type: 'boolean' }, false, 'sv', words)).toBe('Nej');
    expect(calculatedText({ type: 'date' }, '2024-03-05', 'en', words)).toBe('5 March 2024');
    expect(calculatedText({ type: 'text' }, 'high', 'en', words)).toBe('high');
    expect(calculatedText({ type: 'text' }, '', 'en', words)).toBeNull();
    expect(calculatedText({ type: 'number' }, null, 'en', words)).toBeNull();
  });
  it('reads the same among the answers', () => {
    const item = {
      kind: 'calculated',
      type: 'number',
      decimals: 1,
      label: {},
      unit: { en: 'kg/m²' },
    } as const;
    expect(answerText(item, 27.68, 'sv')).toBe('27,7\u00a0kg/m²');
    expect(answerText(item, null, 'sv')).toBeNull();
    expect(answerText({ kind: 'body-map', label: {} }, ['neck', 'gone'], 'en')).toBe('neck, gone');
    expect(answerText({ kind: 'time', label: {} }, '07:30', 'en')).toBe('07:30');
  });
});
