import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chanceFreeAgreement } from './chance-free-agreement.js';
import { cohenKappa } from './cohen-kappa.js';
import { fleissKappa } from './fleiss-kappa.js';
import { intraclassCorrelations } from './intraclass-correlation.js';

const cell = fc.integer({ min: 0, max: 30 });
const three = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe('kappa', () => {
  it('is the same for both raters exchanged, and at most 1', () => {
    fc.assert(
      fc.property(three, (table) => {
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
        for (const weights of ['none', 'linear', 'quadratic'] as const) {
          const [one, other] = [cohenKappa(table, weights), cohenKappa(turned, weights)];
          expect(one.kappa === null).toBe(other.kappa === null);
          if (one.kappa === null) continue;
          expect(one.kappa).toBeCloseTo(other.kappa ?? Number.NaN, 10);
          expect(one.standardError).toBeCloseTo(other.standardError ?? Number.NaN, 10);
          expect(one.kappa).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is 1 with complete agreement and has weights of no effect on two categories', () => {
    expect(
      cohenKappa([
        [5, 0],
        [0, 7],
      ]),
    ).toMatchObject({ kappa: 1, standardError: 0 });
    expect(
      cohenKappa(
        [
          [5, 2],
          [3, 7],
        ],
        'quadratic',
      ).kappa,
    ).toBeCloseTo(
      cohenKappa([
        [5, 2],
        [3, 7],
      ]).kappa ?? 0,
      12,
    );
  });

  it('falls in the paradox of a common category, where the other measures do not', () => {
    const table = [
      [90, 5],
      [5, 0],
    ];
    const { agreement, kappa } = cohenKappa(table);
    expect(agreement).toBe(0.9);
    expect(kappa).toBeLessThan(0);
    const { pabak, ac1 } = chanceFreeAgreement(table);
    expect(pabak).toBeCloseTo(0.8, 12);
    expect(ac1).toBeGreaterThan(0.85);
  });

  it('says why there is none', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, reason: 'no-observations' });
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ agreement: 1, kappa: null, reason: 'no-variation' });
    expect(chanceFreeAgreement([[4]])).toMatchObject({ pabak: null, reason: 'no-variation' });
    expect(() => cohenKappa([[1, 2]])).toThrow('the table must be square');
  });
});

describe('fleissKappa', () => {
  it('of two raters is Scott’s pi', () => {
    // Of 10 subjects both said yes of 4, no of 3, and differed on 3: pₑ from the pooled shares 0.55 and 0.45.
    const counts = [
      ...Array<number[]>(4).fill([2, 0]),
      ...Array<number[]>(3).fill([0, 2]),
      ...Array<number[]>(3).fill([1, 1]),
    ];
    const chance = 0.55 ** 2 + 0.45 ** 2;
    expect(fleissKappa(counts).kappa).toBeCloseTo((0.7 - chance) / (1 - chance), 12);
  });

  it('says why there is none', () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toMatchObject({ kappa: null, agreement: 1, reason: 'no-variation' });
    expect(() =>
      fleissKappa([
        [2, 1],
        [1, 1],
      ]),
    ).toThrow('all must have as many');
    expect(() => fleissKappa([])).toThrow('at least two raters');
  });
});

describe('intraclassCorrelations', () => {
  it('ignore a constant difference of raters only as to consistency', () => {
    const ratings = [
      [1, 2, 4],
      [2, 4, 3],
      [5, 5, 6],
      [8, 7, 9],
      [3, 2, 2],
    ];
    const shifted = ratings.map(([a = 0, b = 0, c = 0]) => [a, b + 10, c]);
    const [plain, moved] = [intraclassCorrelations(ratings), intraclassCorrelations(shifted)];
    const value = ({ forms }: typeof plain, name: string): number =>
      forms.find(({ form }) => form === name)?.value ?? Number.NaN;
    expect(value(moved, 'ICC3')).toBeCloseTo(value(plain, 'ICC3'), 10);
    expect(value(moved, 'ICC2')).toBeLessThan(value(plain, 'ICC2'));
    expect(moved.standardErrorOfMeasurement).toBeGreaterThan(plain.standardErrorOfMeasurement);
    for (const { value: icc, lower, upper } of plain.forms) {
      expect(lower).toBeLessThan(icc ?? 0);
      expect(upper).toBeGreaterThan(icc ?? 1);
    }
  });

  it('of identical raters are 1 without limits, of nothing but equal values none', () => {
    expect(
      intraclassCorrelations([
        [1, 1],
        [2, 2],
      ]).forms[0],
    ).toMatchObject({ value: 1, f: null, lower: null });
    expect(
      intraclassCorrelations([
        [1, 1],
        [1, 1],
      ]).forms[0],
    ).toMatchObject({ value: null, pValue: null });
    expect(() => intraclassCorrelations([[1, 2]])).toThrow(
      '1 subjects and 2 raters: there must be at least two of each.',
    );
  });
});
