import { describe, expect, it } from '@jest/globals';
import type { Unit } from '@kvalreg/core';
import type { Model } from '@kvalreg/declaration';
import { unitsFile } from './units-file.js';

const declared: Model = {
  title: { sv: 'Nöjd', en: 'Satisfied' },
  definition: { sv: 'Nöjd', en: 'Satisfied' },
  version: '1',
  kind: 'logistic',
  outcome: { indicator: 'satisfied' },
  predictors: {},
};
const numbers = {
  n: 1200,
  observed: 900,
  expected: 800.5,
  ratio: 1.125,
  ratioLow: 0.85,
  ratioHigh: 1.4,
  adjusted: 1,
  low: 0.75,
  high: 1,
  isRounded: false,
};
const rounded = { n: 110, observed: null, expected: null, ratio: 1.05, adjusted: 0.8, isRounded: true };
const names: readonly Unit[] = [
  { id: 'north', name: 'Norra; öst' },
  { id: 'few', name: 'Få' },
].map((unit) => ({ ...unit, kind: 'clinic' as const }));
const answer = {
  declared,
  smallestN: 10,
  fit: { dataDate: '2024-12-31' },
  names,
  units: [
    { status: 'shown' as const, unit: 'north', ...numbers, clipped: true },
    { status: 'few' as const, unit: 'few', n: 4 },
    { status: 'few' as const, unit: 'fewer', n: null },
    { status: 'shown' as const, unit: 'about', ...numbers, ...rounded, clipped: false },
    { status: 'withheld' as const, unit: 'gone' },
  ],
  whole: { unit: null, ...numbers, clipped: false },
};

describe('the units of a model as a file', () => {
  it('opens in a Swedish spreadsheet', () => {
    const file = unitsFile(answer, 'sv');
    expect(
      file.startsWith('\ufeffKlinik;n;Observerat;Väntat;O/E;O/E: Nedre gräns;O/E: Övre gräns;Justerat;'),
    ).toBe(true);
    expect(file.split('\r\n').slice(1)).toEqual([
      '"Norra; öst";1200;900;800,5;1,125;0,85;1,4;1;0,75;1;Gränsen skulle gå över 100 % och är avkortad där.;2024-12-31',
      'Få;4;;;;;;;;;Färre än 10 fall;2024-12-31',
      'fewer;;;;;;;;;;Färre än 10 fall;2024-12-31',
      'about;110;;;1,05;0,85;1,4;0,8;0,75;1;Avrundat, n till närmaste tiotal;2024-12-31',
      'gone;;;;;;;;;;Visas inte;2024-12-31',
      'Alla enheter;1200;900;800,5;1,125;0,85;1,4;1;0,75;1;;2024-12-31',
      '',
    ]);
  });

  it('has the signs of English, and the difference of means', () => {
    const [header = '', first] = unitsFile(
      { ...answer, declared: { ...declared, kind: 'linear' } },
      'en',
    ).split('\r\n');
    expect(header.split(',')[4]).toBe('Observed minus expected');
    expect(first).toContain('Norra; öst,1200,900,800.5,1.125');
  });
});
