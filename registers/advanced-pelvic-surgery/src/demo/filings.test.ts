import { describe, expect, it } from '@jest/globals';
import { blockingProblems, checkFiling, measuresToFile, publishFilings } from '@kvalreg/engine';
import { register } from '../register.js';
import { demo } from './demo.js';
import { filings } from './filings.js';

const yearly = register.submissions?.['yearly'];
if (!yearly) throw new Error('yearly');
const licences = [{ from: '2024-07-01' }];

describe('the filings of the demo', () => {
  const all = filings('2029-11-22');
  it.each(
    all
      .filter(({ state }) => state !== 'draft')
      .map((filing) => [filing.filingYear, filing.unit, filing] as const),
  )('could be signed: %i %s', (filingYear, unit, { values }) => {
    const earlier = all.find((one) => one.unit === unit && one.filingYear === filingYear - 1);
    const before = earlier
      ? { measures: measuresToFile(yearly, filingYear - 1, licences), figures: earlier.values }
      : null;
    const filing = { measures: measuresToFile(yearly, filingYear, licences), figures: values, before };
    expect(blockingProblems(checkFiling(yearly, filing, { complete: true, language: 'en' }))).toEqual([]);
  });

  it('are of every kind this year, and published before', () => {
    const states = (year: number) =>
      all.filter(({ filingYear }) => filingYear === year).map(({ state }) => state);
    expect(states(2029)).toEqual(['draft', 'submitted', 'returned', 'accepted']);
    expect(new Set(states(2028))).toEqual(new Set(['published']));
    expect(filings('2024-05-01')).toEqual([]);
    expect(
      filings('2026-02-01')
        .map(({ state }) => state)
        .slice(4),
    ).toEqual(['draft', 'draft', 'draft', 'draft']);
  });

  it('name units, licences and staff that there are', () => {
    const units = demo.units.map(({ id }) => id);
    for (const name of [...all.map(({ unit }) => unit), ...(demo.licences ?? []).map(({ unit }) => unit)])
      expect(units).toContain(name);
    for (const { unit } of demo.staff) if (unit !== undefined) expect(units).toContain(unit);
  });

  it('leave something to see when small numbers are withheld', () => {
    const figures = publishFilings(
      yearly,
      all
        .filter(({ filingYear }) => filingYear < 2029)
        .map(({ unit, filingYear, values }) => ({
          unit,
          filingYear,
          measures: measuresToFile(yearly, filingYear, licences).map(({ measure }) => measure),
          figures: values,
        })),
    );
    const fates = new Set(figures.map(({ withheld }) => withheld));
    expect(fates.has(null)).toBe(true);
    expect(fates.has('value')).toBe(true);
    const b1 = figures.filter(({ measure, unit }) => measure === 'b1' && unit === null);
    expect(b1.every(({ value }) => value !== null)).toBe(true);
  });
});
