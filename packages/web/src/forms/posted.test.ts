import { describe, expect, it } from '@jest/globals';
import type { FormField } from '@kvalreg/engine';
import { asBody, isoDateOf, listOf, numberOf, textOf } from '../platform/pages/body.js';
import { readPosted } from './posted.js';

const field = (key: string, item: FormField['item']): FormField => ({
  key,
  path: [key],
  item,
  page: 'p',
  group: key,
});
const fields = [
  field('weight', { kind: 'decimal', label: { en: 'Weight' }, min: 0, max: 300, decimals: 1 }),
  field('aids', { kind: 'choices', label: { en: 'Aids' }, options: { cane: {}, walker: {} } }),
  field('toString', { kind: 'text', label: { en: 'Odd' }, maxLength: 9 }),
];

describe('readPosted', () => {
  it('reads what was sent, and takes what was not for unanswered', () => {
    const { answers, problems } = readPosted(fields, { weight: '70,5', aids: ['cane', 'walker'] }, 'sv');
    expect(answers).toEqual({ weight: 70.5, aids: ['cane', 'walker'], toString: null });
    expect(problems).toEqual([]);
  });
  it('keeps what could not be read, to be shown again', () => {
    const { answers, raw, problems } = readPosted(fields, { weight: 'heavy' }, 'en');
    expect(raw).toEqual({ weight: 'heavy' });
    expect(Object.hasOwn(answers, 'weight')).toBe(false);
    expect(problems[0]).toMatchObject({ field: 'weight', severity: 'error' });
  });
  it('leaves nothing of another row where the answer of a repeated group could not be read', () => {
    const item: FormField['item'] = { kind: 'integer', label: { en: 'Size' }, min: 1, max: 60 };
    const repeat = { title: { en: 'Implants' }, one: { en: 'Implant' }, max: 3, items: { size: item } };
    const size: FormField = {
      ...field('implants.1.size', item),
      group: 'implants',
      repeat: { name: 'implants', repeat, row: 1 },
    };
    const { answers, raw } = readPosted([size], { 'implants.1.size': 'big' }, 'en');
    expect(answers).toEqual({ 'implants.1.size': null });
    expect(raw).toEqual({ 'implants.1.size': 'big' });
  });
});

describe('the body of a form', () => {
  it('is read without trust in its shape', () => {
    expect(asBody(null)).toEqual({});
    expect(asBody(['a'])).toEqual({});
    expect(textOf({ a: ['x'] }, 'a')).toBe('');
    expect(textOf({}, 'constructor')).toBe('');
    expect(listOf({ a: ['x', 3, 'y'] }, 'a')).toEqual(['x', 'y']);
    expect(listOf({ a: 'x' }, 'a')).toEqual(['x']);
    expect(numberOf({ a: '12' }, 'a')).toBe(12);
    expect(numberOf({ a: '1e9' }, 'a')).toBe(0);
  });
  it('may hold dates without hyphens', () => {
    expect(isoDateOf(' 20250304 ')).toBe('2025-03-04');
    expect(isoDateOf('4/3/2025')).toBe('4/3/2025');
  });
});
