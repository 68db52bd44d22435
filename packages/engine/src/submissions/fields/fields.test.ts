import { describe, expect, it } from '@jest/globals';
import { yearlySubmission } from '../yearly-submission.fixture.js';
import { fieldLabel } from './field-label.js';
import { parseFigure } from './parse-figure.js';
import { fieldsOfMeasure, fieldsOfSubmission } from './submission-field.js';

const field = (key: string) => {
  const found = fieldsOfSubmission(yearlySubmission).find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('fieldsOfSubmission', () => {
  it('lists every figure in the order in which it is filed', () => {
    expect(fieldsOfSubmission(yearlySubmission).map(({ key }) => key)).toEqual([
      'patients.total',
      'patients.sex.female',
      'patients.sex.male',
      'patients.region.north',
      'patients.region.south',
      'patients.region.abroad',
      'age.n',
      'age.mean',
      'age.sd',
      'age.p10',
      'age.median',
      'age.p90',
      'survival.alive.numerator',
      'survival.alive.denominator',
      'survival.told.numerator',
      'survival.told.denominator',
    ]);
    expect(fieldsOfMeasure(yearlySubmission, 'age')).toHaveLength(6);
  });
  it('names each with its measure and what it is a part of', () => {
    expect(fieldLabel(field('patients.total'), 'sv')).toBe('A1 Totalt');
    expect(fieldLabel(field('patients.region.north'), 'en')).toBe('A1 Home region: North');
    expect(fieldLabel(field('survival.told.numerator'), 'en')).toBe('A3 Told: Told');
  });
});

describe('parseFigure', () => {
  it.each([
    ['61,4', 61.4],
    ['61.4', 61.4],
    [' 61 ', 61],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
    [61.400000000000006, 61.4],
    ['+5', 5],
    ['0', 0],
    ['-0', 0],
  ] as const)('reads %j as %s', (raw, value) => {
    expect(parseFigure(field('age.mean'), raw, 'en')).toEqual({ value });
  });
  it('reads blanks between thousands', () => {
    for (const text of ['12 345', '12\u00a0345', '12\u202f345']) {
      expect(parseFigure(field('patients.total'), text, 'en')).toEqual({ value: 12345 });
    }
  });
  it.each(['tolv', '1e3', '0x10', '12 34', '1,2,3', '=1+1', '5 %', 'Infinity', '--1', true, NaN] as const)(
    'refuses %j',
    (raw) => {
      expect(parseFigure(field('patients.total'), raw, 'en').problem).toMatchObject({
        rule: 'not-a-number',
        measure: 'patients',
        fields: ['patients.total'],
      });
    },
  );
  it('says what was written, without what cannot be shown, and what is possible', () => {
    expect(parseFigure(field('age.mean'), `tw\u0000elve ${'x'.repeat(60)}`, 'en').problem?.message).toBe(
      `A2 Mean: “tw elve ${'x'.repeat(32)}…” is not a number. Write a number from 0 to 120.`,
    );
    expect(parseFigure(field('patients.total'), '12.5', 'sv').problem?.message).toBe(
      'A1 Totalt: 12,5 är inget heltal. Skriv ett antal utan decimaler.',
    );
    expect(parseFigure(field('patients.total'), '99999999', 'en').problem?.rule).toBe('out-of-range');
  });
});
