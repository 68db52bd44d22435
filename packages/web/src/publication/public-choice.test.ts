import { describe, expect, it } from '@jest/globals';
import type { PublishedFigures } from '@kvalreg/core';
import { openingOf } from './public-choice.js';

/** Figures of two clinics by year, of which some are shown, for one value of a selection. */
function figures(
  code: string,
  shown: Readonly<Record<string, readonly number[]>>,
): Pick<PublishedFigures, 'results'> & { readonly code: string } {
  const flow = { population: null, excluded: null, unknown: null };
  return {
    code,
    results: ['first', 'second'].flatMap((indicator) => {
      const base = { indicator, kind: 'proportion' as const, low: null, high: null };
      const nation = { ...base, ...flow, group: { year: '2024' }, n: 5_000, value: 0.5 };
      const units = (shown[indicator] ?? []).map((n, at) => ({
        ...base,
        ...flow,
        group: { unit: `clinic-${String(at)}`, year: '2024' },
        n,
        value: 0.5,
      }));
      const withheld = {
        ...base,
        ...flow,
        group: { unit: 'small', year: '2024' },
        suppressed: 'withheld' as const,
        n: null,
        value: null,
      };
      return [nation, ...units, withheld];
    }),
  };
}

describe('what the public sees first', () => {
  const nothing = figures('a', {});
  const some = figures('b', { first: [40, 30], second: [400] });
  const most = figures('c', { first: [50, 60] });

  it('is the value of the selection that most cases of clinics are shown for', () => {
    expect(openingOf([nothing, some, most], ['first', 'second'])).toEqual({
      indicator: 'first',
      figures: most,
    });
  });
  it('is the first of those that show the same', () => {
    const alike = figures('c', { first: [70] });
    expect(openingOf([nothing, some, alike], ['first'])?.figures).toBe(some);
    expect(openingOf([nothing, nothing], ['first'])?.figures).toBe(nothing);
  });
  it('is the first measure that has any figure of a clinic', () => {
    const second = figures('b', { second: [400] });
    expect(openingOf([nothing, second], ['first', 'second'])).toEqual({
      indicator: 'second',
      figures: second,
    });
    expect(openingOf([nothing], ['first', 'second'])?.indicator).toBe('first');
    expect(openingOf([nothing], [])).toBeNull();
  });
});
