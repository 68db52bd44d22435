import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import { unitNotes } from './judging-notes.js';
import { pathway } from './pathway.fixture.js';

const { stay, satisfied, legPain } = pathway.indicators;

describe('unitNotes', () => {
  const notes = (...indicators: readonly (Indicator | undefined)[]) =>
    unitNotes(
      indicators.filter((one) => one !== undefined),
      'en',
    );
  it('names the unit once where it is that of all values', () => {
    expect(notes(stay)).toEqual(['The values are in days.']);
    expect(notes(stay, stay)).toEqual(['The values are in days.']);
  });
  it('names it for each measure where others have none', () => {
    expect(notes(stay, satisfied)).toEqual(['Length of stay: days.']);
    expect(notes(satisfied)).toEqual([]);
  });
  it('gives an effect size and a change in per cent no unit', () => {
    const change = { ...legPain, unit: { en: 'points' } } as Indicator;
    expect(notes(change)).toEqual(['The values are in points.']);
    expect(notes({ ...change, as: 'effect-size', effect: 'baseline-sd' } as Indicator)).toEqual([]);
    expect(notes({ ...change, as: 'percentage' } as Indicator)).toEqual([]);
  });
});
