import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Adversary } from '@kvalreg/test-environment';
import type { DisclosedResult } from '../../indicators/indicator-result.js';
import { otherUnits } from '../../indicators/units/compare-units.js';
import type { IndicatorRequest } from '../../indicators/request/indicator-request.js';
import { dividedPathway, talliesOf, type CaseCell } from './divided-cases.fixture.js';
import { discloseNation, discloseUnits, type Disclosed } from '../disclose.js';
import type { DisclosureLimits } from '../disclosure-limits.js';
import { choicesOf, planDisclosure, type DisclosurePlan } from '../plan/disclosure-plan.js';

type Group = Readonly<Record<string, string>>;
const units = ['u0', 'u1', 'u2', 'u3'];
const years = ['2020', '2021', '2022'];
const kinds = ['a', 'b', 'c', 'd'];
const familyOf = (kind: string) => (kind === 'a' || kind === 'b' ? 'f' : 'g');
const dimensions: Readonly<Record<string, readonly string[]>> = {
  year: years,
  family: ['f', 'g'],
  kind: kinds,
};

/** Small numbers, many zeros and some large numbers, of some of the units, years and kinds. */
const drawnCells = fc
  .record({
    units: fc.integer({ min: 2, max: units.length }),
    years: fc.integer({ min: 1, max: years.length }),
    kinds: fc.subarray(kinds, { minLength: 1 }),
    counts: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
        { weight: 3, arbitrary: fc.integer({ min: 20, max: 90 }) },
      ),
      { minLength: 48, maxLength: 48 },
    ),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 48, maxLength: 48 }),
  })
  .map((drawn): readonly CaseCell[] =>
    units.slice(0, drawn.units).flatMap((unit, u) =>
      years.slice(0, drawn.years).flatMap((year, y) =>
        kinds
          .filter((kind) => drawn.kinds.includes(kind))
          .map((kind, at) => {
            const index = u * 12 + y * 4 + at;
            const n = drawn.counts[index] ?? 0;
            const group = { unit, year, family: familyOf(kind), kind };
            return { group, n, k: Math.round(n * (drawn.shares[index] ?? 0)) };
          }),
      ),
    ),
  );
const drawnLimits = fc.record({
  smallestN: fc.integer({ min: 1, max: 25 }),
  smallestCell: fc.integer({ min: 0, max: 6 }),
});

/** Every breakdown by some of the dimensions, of everything and of every single choice, and of every period of years. */
function everyRequest(names: readonly string[]): readonly IndicatorRequest[] {
  const choices = names
    .map((name) => [name, name === 'unit' ? units : (dimensions[name] ?? [])] as const)
    .reduce<readonly Readonly<Record<string, readonly string[]>>[]>(
      (all, [name, values]) =>
        all.flatMap((filter) => [filter, ...values.map((value) => ({ ...filter, [name]: [value] }))]),
      [{}],
    );
  const periods = years.flatMap((from) =>
    years.filter((to) => to >= from).map((to) => ({ from: `${from}-01-01`, to: `${to}-12-31` })),
  );
  return subsets(names).flatMap((group) =>
    [
      // A breakdown is asked for with one choice, and every combination of choices without a breakdown.
      ...choices
        .filter((filter) => group.length === 0 || Object.keys(filter).length < 2)
        .map((filter) => ({ filter })),
      ...periods,
      ...periods.map((period) => ({ ...period, filter: { kind: ['a'] } })),
      { filter: { kind: ['a', 'c'] } },
    ].map((choice) => ({ indicators: ['good'], groups: [group], ...choice })),
  );
}

function subsets(names: readonly string[]): readonly (readonly string[])[] {
  return names.reduce<readonly (readonly string[])[]>(
    (all, name) => all.flatMap((some) => [some, [...some, name]]),
    [[]],
  );
}

function isCounted(cell: CaseCell, group: Group, { filter = {}, from, to }: IndicatorRequest): boolean {
  const year = cell.group['year'] ?? '';
  return (
    Object.entries(group).every(([name, value]) => cell.group[name] === value) &&
    Object.entries(filter).every(([name, values]) => values.includes(cell.group[name] ?? '')) &&
    (from === undefined || year >= from.slice(0, 4)) &&
    (to === undefined || year <= to.slice(0, 4))
  );
}

interface Seen {
  readonly request: IndicatorRequest;
  readonly results: readonly DisclosedResult[];
}

/** Asks for each in turn; those that divide and choose by the same dimensions share a scan. */
function ask(
  requests: readonly IndicatorRequest[],
  disclose: (plan: DisclosurePlan) => Disclosed,
  byUnit: boolean,
): readonly Seen[] {
  const byDimensions = new Map<string, IndicatorRequest[]>();
  for (const request of requests) {
    const key = [...new Set([...request.groups.flat(), ...choicesOf(request)])].sort().join();
    byDimensions.set(key, [...(byDimensions.get(key) ?? []), request]);
  }
  return [...byDimensions.values()].flatMap((alike) => {
    const disclosed = disclose(planDisclosure(dividedPathway, alike, { byUnit, poolsUnits: byUnit }));
    return alike.map((request) => ({ request, results: disclosed(request) }));
  });
}

/** Tells the adversary everything that was shown, and gives back the single figures that were withheld. */
function read(adversary: Adversary, cells: readonly CaseCell[], seen: readonly Seen[]) {
  const withheld: (readonly number[])[] = [];
  const fates = new Map<string, boolean>();
  for (const { request, results } of seen) {
    const several = Object.values(request.filter ?? {}).some((values) => values.length > 1);
    const single =
      !several && (request.from === undefined || request.from.slice(0, 4) === request.to?.slice(0, 4));
    for (const result of results) {
      const groups = result.group['unit'] === otherUnits ? pooledIn(result, results) : [result.group];
      const counted = cells.flatMap((cell, at) =>
        groups.some((group) => isCounted(cell, group, request)) ? [at] : [],
      );
      if (result.suppressed === undefined) {
        const sum = (of: (cell: CaseCell) => number) =>
          counted.reduce((total, at) => total + (cells[at] ? of(cells[at]) : 0), 0);
        expect([result.n, result.k]).toEqual([sum(({ n }) => n), sum(({ k }) => k)]);
        adversary.learn(counted);
      } else if (single && counted.length > 0) withheld.push(counted);
      if (!single) continue;
      // A choice of one value is that value's row, whatever else is in the answer.
      const chosen = Object.fromEntries(
        Object.entries(request.filter ?? {}).map(([name, values]) => [name, values[0]]),
      );
      const year = request.from === undefined ? {} : { year: request.from.slice(0, 4) };
      const place = JSON.stringify(Object.entries({ ...chosen, ...year, ...result.group }).sort());
      const isWithheld = result.suppressed !== undefined;
      expect(fates.get(place) ?? isWithheld).toBe(isWithheld);
      fates.set(place, isWithheld);
    }
    for (const group of missingFrom(request, results)) {
      adversary.learn(cells.flatMap((cell, at) => (isCounted(cell, group, request) ? [at] : [])));
    }
  }
  return withheld;
}

/** The groups of the units that are not shown alone, of which a row shows the sum. */
function pooledIn(pool: DisclosedResult, results: readonly DisclosedResult[]): readonly Group[] {
  const placeOf = ({ group: { unit: _, ...others } }: DisclosedResult) =>
    JSON.stringify(Object.entries(others).sort());
  const parts = results.filter(
    (one) => one.suppressed !== undefined && 'unit' in one.group && placeOf(one) === placeOf(pool),
  );
  expect(pool.pooledUnits).toBe(parts.length);
  expect(parts.length).toBeGreaterThanOrEqual(2);
  return parts.map(({ group }) => group);
}

/** The rows that an answer might have had and has not: nobody is behind them. */
function missingFrom(request: IndicatorRequest, results: readonly DisclosedResult[]): readonly Group[] {
  const there = new Set(results.map(({ group }) => JSON.stringify(Object.entries(group).sort())));
  return request.groups
    .flatMap((names) =>
      names.reduce<readonly Group[]>(
        (all, name) =>
          all.flatMap((group) =>
            (name === 'unit' ? units : (dimensions[name] ?? [])).map((value) => ({
              ...group,
              [name]: value,
            })),
          ),
        [{}],
      ),
    )
    .filter((group) => !there.has(JSON.stringify(Object.entries(group).sort())));
}

function expectNothingKnown(adversary: Adversary, withheld: readonly (readonly number[])[]): void {
  for (const cells of withheld) expect(adversary.knows(cells)).toBe(false);
}
const ofUnit = (cells: readonly CaseCell[], unit: string) =>
  cells.filter(({ group }) => group['unit'] === unit);
const limitsOfUnits: DisclosureLimits = { smallestN: 5, smallestCell: 0 };

describe('a series of requests', () => {
  it('is solved by an adversary who is told enough', () => {
    const adversary = new Adversary(4);
    adversary.learn([0, 1, 2, 3]);
    adversary.learn([0, 1]);
    expect(adversary.knows([2, 3])).toBe(true);
    expect(adversary.knows([2])).toBe(false);
    adversary.learn([1, 3]);
    adversary.learn([1, 2]);
    expect(adversary.knows([0])).toBe(true);
  });

  it('tells no withheld number to who sees every unit, also to who knows one of them', () => {
    const requests = everyRequest(['unit', 'year', 'family', 'kind']);
    fc.assert(
      fc.property(drawnCells, drawnLimits, (cells, limits) => {
        const seen = ask(
          requests,
          (plan) => discloseUnits(plan, talliesOf(plan.scan, cells), limits, limitsOfUnits),
          true,
        );
        const adversary = new Adversary(cells.length);
        const withheld = read(adversary, cells, seen);
        expectNothingKnown(adversary, withheld);
        // Whoever is one of two units knows the other: there is nothing to hide them in.
        if (new Set(cells.filter(({ n }) => n > 0).map(({ group }) => group['unit'])).size < 3) return;
        const own = cells.flatMap(({ group }, at) => (group['unit'] === 'u0' ? [at] : []));
        for (const cell of own) adversary.learn([cell]);
        expectNothingKnown(
          adversary,
          withheld.filter((counted) => counted.some((cell) => !own.includes(cell))),
        );
      }),
      { numRuns: 20, seed: 2 },
    );
  });

  it('tells a unit no withheld number of the nation, also beside what is published', () => {
    const requests = everyRequest(['year', 'family', 'kind']);
    const published = ['f', 'g'].map((family) => ({
      indicators: ['good'],
      groups: [['unit', 'year'], ['year']],
      filter: { family: [family] },
    }));
    fc.assert(
      fc.property(drawnCells, drawnLimits, drawnLimits, (cells, limits, publicLimits) => {
        const seen = ask(
          requests,
          (plan) =>
            discloseNation(
              plan,
              talliesOf(plan.scan, cells),
              talliesOf(plan.scan, ofUnit(cells, 'u0')),
              limits,
            ),
          false,
        );
        const adversary = new Adversary(cells.length);
        const own = cells.flatMap(({ group }, at) => (group['unit'] === 'u0' ? [at] : []));
        for (const cell of own) adversary.learn([cell]);
        const withheld = read(adversary, cells, seen);
        expectNothingKnown(adversary, withheld);
        const open = ask(
          published,
          (plan) => discloseUnits(plan, talliesOf(plan.scan, cells), publicLimits, limits),
          true,
        );
        const ofOthers = read(adversary, cells, open).filter((counted) =>
          counted.some((cell) => !own.includes(cell)),
        );
        expectNothingKnown(adversary, withheld);
        const isOfUnit = (counted: readonly number[]) =>
          new Set(counted.map((cell) => cells[cell]?.group['unit'])).size === 1;
        if (new Set(cells.filter(({ n }) => n > 0).map(({ group }) => group['unit'])).size < 3) return;
        expectNothingKnown(adversary, ofOthers.filter(isOfUnit));
      }),
      { numRuns: 50, seed: 3 },
    );
  });
});
