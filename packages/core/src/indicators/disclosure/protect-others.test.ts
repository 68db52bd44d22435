import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult, IndicatorResult } from '@kvalreg/engine';
import fc from 'fast-check';
import { besideNation } from './beside-nation.js';
import { protectOthers } from './protect-others.js';

const limits = { smallestN: 5, smallestCell: 0 };

function share(group: Readonly<Record<string, string>>, k: number, n: number): IndicatorResult {
  const value = n === 0 ? null : k / n;
  return {
    indicator: 'good',
    kind: 'proportion',
    group,
    population: n,
    excluded: [],
    unknown: 0,
    n,
    k,
    value,
    low: null,
    high: null,
  };
}

type Cell = readonly [k: number, n: number];
const cell = fc
  .integer({ min: 0, max: 20 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const years = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const total = (cells: readonly Cell[]): Cell =>
  cells.reduce<Cell>(([k, n], [otherK, otherN]) => [k + otherK, n + otherN], [0, 0]);

const unitRows = (drawn: readonly (readonly Cell[])[]) =>
  drawn.flatMap((cells, y) =>
    cells.map(([k, n], u) => share({ unit: `u${String(u)}`, year: String(y) }, k, n)),
  );
const yearRows = (drawn: readonly (readonly Cell[])[]) =>
  drawn.map((cells, y) => share({ year: String(y) }, ...total(cells)));

describe('protectOthers', () => {
  it('shows the own figures whole, and of others none that rests on few or follows by subtraction', () => {
    fc.assert(
      fc.property(years, (drawn) => {
        const results = [...unitRows(drawn), ...yearRows(drawn)];
        const own = yearRows(drawn.map((cells) => cells.slice(0, 1)));
        const shown = protectOthers(results, own, 'u0', limits);
        drawn.forEach((cells, y) => {
          const rows = shown.filter(({ group }) => group['year'] === String(y));
          const nation = rows.find(({ group }) => group['unit'] === undefined);
          expect(rows.find(({ group }) => group['unit'] === 'u0')?.suppressed).toBeUndefined();
          const [, rest] = total(cells.slice(1));
          if (nation && !nation.suppressed) expect(rest === 0 || rest >= limits.smallestN).toBe(true);
          const others = rows.filter(({ group }) => group['unit'] !== undefined && group['unit'] !== 'u0');
          for (const other of others)
            if (!other.suppressed) expect(other.n).toBeGreaterThanOrEqual(limits.smallestN);
          expectNothingToSubtract(others, nation, cells);
        });
      }),
      { numRuns: 500 },
    );
  });
});

function expectNothingToSubtract(
  others: readonly DisclosedResult[],
  nation: DisclosedResult | undefined,
  cells: readonly Cell[],
): void {
  const hidden = others.filter(({ suppressed }) => suppressed);
  if (!nation || nation.suppressed || hidden.length === 0) return;
  const [, rest] = total(cells.slice(1));
  // Where nobody else has a case, that is plain to see and tells about nobody.
  if (rest === 0) return;
  expect(hidden.length).toBeGreaterThan(1);
  const shownN = others.reduce((sum, { n }) => sum + (n ?? 0), 0);
  expect(rest - shownN).toBeGreaterThanOrEqual(limits.smallestN);
}

describe('besideNation', () => {
  const cautious = { smallestN: 10, smallestCell: 2 };
  it('shows a unit only where the rest of the nation would pass the limits as well', () => {
    fc.assert(
      fc.property(years, (drawn) => {
        const own = yearRows(drawn.map((cells) => cells.slice(0, 1)));
        const nation = yearRows(drawn);
        const shown = besideNation(own, nation, cautious);
        shown.own.forEach((result, at) => {
          const [whole, part] = [nation[at], own[at]];
          if (result.suppressed || !whole || !part || whole.n === part.n) return;
          const [k, n] = [(whole.k ?? 0) - (part.k ?? 0), whole.n - part.n];
          expect(n).toBeGreaterThanOrEqual(cautious.smallestN);
          expect(Math.min(k, n - k)).toBeGreaterThanOrEqual(cautious.smallestCell);
        });
      }),
      { numRuns: 500 },
    );
  });
});
