import { describe, expect, it } from '@jest/globals';
import type { Language } from '@kvalreg/declaration';
import type { Request } from 'express';
import { isForPrograms, languageOf } from './language.js';

/** As much of a request as tells what its reader reads. */
function reading(browser: readonly string[], chosen?: Language): Request {
  const headers = chosen === undefined ? {} : { cookie: `a=b; kvalreg-language=${chosen}` };
  return { headers, acceptsLanguages: () => browser } as unknown as Request;
}
const swedishAndEnglish = { languages: ['sv', 'en'] } as const;
const norwegian = { languages: ['nb', 'en'] } as const;

describe('languageOf', () => {
  it.each([
    [['en-GB', 'sv'], undefined, 'en'],
    [['de', 'nn'], undefined, 'nb'],
    [['no'], undefined, 'nb'],
    [['en'], 'sv', 'sv'],
    [['de'], undefined, 'sv'],
    [[], undefined, 'sv'],
  ] as const)('for a browser of %j that chose %s, a general page is in %s', (browser, chosen, language) => {
    expect(languageOf(reading(browser, chosen))).toBe(language);
  });

  it('is one that the register speaks: the next wish, else the closest to it', () => {
    expect(languageOf(reading(['nb-NO', 'en-GB']), swedishAndEnglish)).toBe('en');
    expect(languageOf(reading(['nb-NO']), swedishAndEnglish)).toBe('sv');
    expect(languageOf(reading(['en'], 'nb'), swedishAndEnglish)).toBe('en');
    expect(languageOf(reading([], 'sv'), norwegian)).toBe('nb');
    expect(languageOf(reading(['de']), norwegian)).toBe('nb');
    expect(languageOf(reading(['sv']), { languages: ['en'] })).toBe('en');
    expect(languageOf(reading(['sv']), swedishAndEnglish)).toBe('sv');
  });
});

describe('isForPrograms', () => {
  it.each([
    ['/api/v1/registers?lang=sv', true],
    ['/api?lang=sv', true],
    ['/health/live', true],
    ['/assets/a.css', true],
    ['/apiary', false],
    ['/?lang=sv', false],
    ['/public/swespine?next=/api/', false],
  ])('%s: %s', (originalUrl, isOne) => {
    expect(isForPrograms({ originalUrl })).toBe(isOne);
  });
});
