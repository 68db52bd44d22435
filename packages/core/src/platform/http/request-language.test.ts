import { describe, expect, it } from '@jest/globals';
import { languageOf } from './request-language.js';

describe('languageOf', () => {
  it.each([
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['de, nn;q=0.5, en;q=0.4', 'nb'],
    ['en;q=0.2, sv;q=0.7', 'sv'],
    ['sv;q=0, de', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [';;;,,=q', 'en'],
  ])('reads %j as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
