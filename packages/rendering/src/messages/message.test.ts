import { describe, expect, it } from '@jest/globals';
import { languages } from '@kvalreg/declaration';
import { catalogue } from './catalogue.js';
import { counted, message, messageByKey } from './message.js';

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map((m) => m[1] ?? '').sort();

describe('the message catalogue', () => {
  it.each(Object.entries(catalogue))(
    '%s says something, with the same places, in every language',
    (_key, entry) => {
      for (const language of languages) {
        expect(entry[language].trim()).not.toBe('');
        expect(placesOf(entry[language])).toEqual(placesOf(entry.sv));
      }
    },
  );

  it('has every counted message in both numbers', () => {
    const keys = Object.keys(catalogue);
    for (const key of keys) {
      if (key.endsWith('.one')) expect(keys).toContain(key.replace(/one$/u, 'other'));
      if (key.endsWith('.other')) expect(keys).toContain(key.replace(/other$/u, 'one'));
    }
  });
});

describe('message', () => {
  it('fills the places', () => {
    expect(message('en', 'form.pageOf', { page: 2, pages: 5 })).toBe('Page 2 of 5');
  });
  it('counts', () => {
    expect(counted('en', 'form.errorTitle', 1)).toBe('One answer needs to be corrected');
    expect(counted('sv', 'form.errorTitle', 3)).toBe('3 uppgifter behöver rättas');
    expect(counted('en', 'followUps.caption', 1311)).toBe('1,311 follow-ups');
  });
  it('does not compile without its places, nor with a key that there is not', () => {
    // @ts-expect-error the page is missing
    expect(() => message('en', 'form.pageOf', { pages: 5 })).toThrow('{page}');
    // @ts-expect-error no such key
    expect(() => message('en', 'form.nonsense')).toThrow(TypeError);
  });
  it('refuses unknown keys of a template', () => {
    expect(() => messageByKey('sv', 'toString', {})).toThrow('no message toString');
  });
});
