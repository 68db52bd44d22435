import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import { periodsOverlap, yearsOverlap } from './overlap.js';

const count: Indicator = { kind: 'count', title: {}, definition: {} };
const twoYears: Indicator = { ...count, lookBack: { years: 2 } };
const quarterBack: Indicator = { ...count, lookBack: { months: 3 } };
const onDay: Indicator = { ...count, basis: 'snapshot' };

describe('periods', () => {
  it('overlap where each counts cases from before it', () => {
    expect(periodsOverlap(count, 'month')).toBe(false);
    expect(periodsOverlap(count, 'rolling')).toBe(true);
    expect(periodsOverlap(quarterBack, 'month')).toBe(true);
    expect(periodsOverlap(quarterBack, 'quarter')).toBe(false);
    expect(periodsOverlap(twoYears, 'year')).toBe(true);
    expect(periodsOverlap(onDay, 'year')).toBe(true);
    expect(periodsOverlap(twoYears, 'sex')).toBe(false);
  });

  it('of years overlap as far as is looked back', () => {
    expect(yearsOverlap(count, ['2023'], ['2024'])).toBe(false);
    expect(yearsOverlap(quarterBack, ['2023'], ['2024'])).toBe(false);
    expect(yearsOverlap(twoYears, ['2021', '2023'], ['2024'])).toBe(true);
    expect(yearsOverlap(twoYears, ['2020', '2022'], ['2024'])).toBe(false);
    expect(yearsOverlap(onDay, ['2010'], ['2024'])).toBe(true);
  });
});
