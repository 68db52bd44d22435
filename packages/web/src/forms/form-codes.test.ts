import { describe, expect, it } from '@jest/globals';
import type { FormField } from '@kvalreg/engine';
import { searchesOf } from './form-codes.js';
import { readPosted, sentPage } from './posted.js';

const field = (max?: number): FormField => ({
  key: 'diagnoses',
  path: ['diagnoses'],
  item: { kind: 'codes', system: 'icd-10-se', label: { en: 'Diagnoses' }, ...(max !== undefined && { max }) },
  page: 'all',
  group: 'diagnoses',
});
const answersOf = (body: Readonly<Record<string, unknown>>, max?: number) =>
  readPosted([field(max)], body, 'en').answers;

describe('codes without script', () => {
  it('are what was typed and what was ticked', () => {
    expect(answersOf({ diagnoses: 'm480', 'pick:diagnoses': ['M54.5', 'M54.4'] })).toEqual({
      diagnoses: ['M48.0', 'M54.5', 'M54.4'],
    });
    expect(answersOf({ diagnoses: '' })).toEqual({ diagnoses: null });
    expect(answersOf({ 'pick:diagnoses': 'M54.5' })).toEqual({ diagnoses: ['M54.5'] });
  });
  it('take the place of what was typed where there can be one only', () => {
    expect(answersOf({ diagnoses: 'M48.0', 'pick:diagnoses': 'M54.5' }, 1)).toEqual({ diagnoses: ['M54.5'] });
  });
  it('are searched by the button, and by the return key until that was done', () => {
    const searched = (body: Readonly<Record<string, unknown>>) => searchesOf([field()], body);
    const typed = { 'search:diagnoses': ' low back ' };
    expect(searched({ ...typed, go: 'search:diagnoses' })).toEqual({ diagnoses: 'low back' });
    expect(searched({ ...typed, go: 'next' })).toEqual({ diagnoses: 'low back' });
    expect(searched({ ...typed, go: 'next', 'searched:diagnoses': 'low back' })).toBeNull();
    expect(searched({ ...typed, go: 'next', 'pick:diagnoses': 'M54.5' })).toBeNull();
    expect(searched({ ...typed, go: 'previous' })).toBeNull();
    expect(searched({ go: 'next' })).toBeNull();
    expect(searched({ go: 'search:diagnoses' })).toEqual({});
  });
});

describe('a page sent with the return key', () => {
  it('does what the page says that the key does', () => {
    expect(sentPage({ enter: 'stay', a: '1' })).toEqual({ enter: 'stay', a: '1', go: 'stay' });
    expect(sentPage({ enter: 'stay', go: 'next' })).toEqual({ enter: 'stay', go: 'next' });
    expect(sentPage(undefined)).toEqual({ go: '' });
  });
});
