import { describe, expect, it } from '@jest/globals';
import { isUdi } from './udi.js';

/** Identifiers printed as examples: GS1 General Specifications (GTIN 09506000134352), ANSI/HIBC 2.6 (+A123BJC5D6E71G). */
describe('isUdi', () => {
  it.each([
    '(01)09506000134352',
    '(01)09506000134352(17)141120(10)ABC123',
    '010950600013435217141120',
    '+A123BJC5D6E71G',
    '=/A9999XYZ100T0944',
  ])('accepts %s', (text) => {
    expect(isUdi(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '(01)09506000134353'],
    ['two digits that changed places', '(01)09506000143352'],
    ['a digit too few', '(01)0950600013435'],
    ['a lot alone', '(10)ABC123'],
    ['a wrong HIBC check character', '+A123BJC5D6E71H'],
    ['letters', 'implant'],
    ['an empty text', ''],
    ['an endless one', `(01)09506000134352(10)${'A'.repeat(1000)}`],
  ])('refuses %s', (_, text) => {
    expect(isUdi(text)).toBe(false);
  });
});
