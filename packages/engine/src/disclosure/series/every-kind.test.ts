import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { Adversary } from '@kvalreg/test-environment';
import type { DisclosedResult } from '../../indicators/indicator-result.js';
import { outcomes } from '../../indicators/kinds/derived-nodes.js';
import type { Histogram } from '../../indicators/kinds/histogram.js';
import type { IndicatorRequest } from '../../indicators/request/indicator-request.js';
import { sumTallies } from '../../indicators/sum-tallies.js';
import type { TalliedGroup } from '../../indicators/tallied-group.js';
import type { Tally } from '../../indicators/tally.js';
import { otherUnits } from '../../indicators/units/compare-units.js';
import { discloseUnits } from '../disclose.js';
import { countsOf, limitsOf, passes } from '../disclosure-limits.js';
import { flowCountsOf, limitsOfFlow } from '../flow-counts.js';
import { planDisclosure } from '../plan/disclosure-plan.js';

const limits = { smallestN: 12, smallestCell: 3 };
const limitsOfUnits = { smallestN: 5, smallestCell: 0 };
const named = { title: {}, definition: {} };
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const day = { op: 'literal', type: 'date', value: '2020-01-01' } as const;
const number = { op: 'literal', type: 'number', value: 0 } as const;
const part = { title: {}, denominator: yes, numerator: yes };
const exclusions = [{ title: {}, when: yes }];
const options = ['bad', 'good'].map((code) => ({ code, label: {} }));
const scale = { range: [0, 9], decimals: 0 } as const;

interface Kind {
  readonly indicator: Indicator;
  /** What is counted of some cases, each of which is one of four sorts. */
  readonly counted: (sorts: readonly number[]) => Pick<Tally, 'kind'> & object;
}
const total = (sorts: readonly number[]) => sorts.reduce((sum, count) => sum + count, 0);
const histogram = (sorts: readonly number[], values: readonly number[]): Histogram =>
  values.flatMap((value, at) => ((sorts[at] ?? 0) > 0 ? [{ value, count: sorts[at] ?? 0 }] : []));
const kinds: Readonly<Record<string, Kind>> = {
  share: {
    indicator: { ...named, kind: 'proportion', exclusions, denominator: yes, numerator: yes },
    counted: ([a = 0, b = 0]) => ({ kind: 'proportion', k: a + b }),
  },
  bundle: {
    indicator: { ...named, kind: 'composite', as: 'all-or-none', exclusions, parts: [part, part] },
    counted: ([a = 0, b = 0, c = 0, d = 0]) => ({
      kind: 'composite',
      as: 'all-or-none',
      k: a,
      parts: [
        { n: a + b + c + d, k: a + b },
        { n: a + b + c, k: a + c },
      ],
    }),
  },
  states: {
    indicator: { ...named, kind: 'transition', from: yes, to: yes, better: 'higher', exclusions, options },
    counted: (sorts) => ({
      kind: 'transition',
      codes: ['bad', 'good'],
      better: 'higher',
      histogram: histogram(sorts, [0, 1, 2, 3]),
    }),
  },
  median: {
    indicator: { ...named, ...scale, kind: 'quantile', exclusions, value: number },
    counted: (sorts) => ({ kind: 'quantile', probability: 0.5, histogram: histogram(sorts, [1, 3, 5, 8]) }),
  },
  time: {
    indicator: {
      ...named,
      kind: 'time-to-event',
      exclusions,
      end: day,
      event: yes,
      horizon: 730,
      at: [90, 365],
    },
    // Events before the first day and before the last one, follow-up that ends early, and beyond both.
    counted: (sorts) => ({
      kind: 'time-to-event',
      at: [90, 365],
      competes: false,
      histogram: histogram(
        sorts,
        [
          [30, outcomes.event],
          [200, outcomes.event],
          [100, outcomes.followed],
          [700, outcomes.followed],
        ].map(([days = 0, outcome = 0]) => 3 * days + outcome),
      ),
    }),
  },
};
const source: FigureSource = {
  title: {},
  dimensions: {
    side: {
      title: {},
      value: { op: 'field', type: 'text', path: ['visit', 'side'] },
      options: ['left', 'right'].map((code) => ({ code, label: {} })),
    },
  },
  reports: {},
  indicators: Object.fromEntries(Object.entries(kinds).map(([name, { indicator }]) => [name, indicator])),
};

const dimensions = {
  unit: ['u0', 'u1', 'u2', 'u3'],
  year: ['2020', '2021', '2022'],
  side: ['left', 'right'],
} as const;
const places = dimensions.unit.flatMap((unit) =>
  dimensions.year.flatMap((year) => dimensions.side.map((side) => ({ unit, year, side }))),
);

/** Of each place how many there are of each sort of case, excluded, and unknown. */
const drawn = fc.array(
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 5, arbitrary: fc.integer({ min: 10, max: 40 }) },
    ),
    { minLength: 6, maxLength: 6 },
  ),
  { minLength: places.length, maxLength: places.length },
);

function tallyAt({ counted }: Kind, [excluded = 0, unknown = 0, ...sorts]: readonly number[]): Tally {
  const n = total(sorts);
  const flow = { population: n + excluded + unknown, excluded: [excluded], unknown, n };
  return { ...flow, ...counted(sorts) } as Tally;
}

const subsets = (['unit', 'year', 'side'] as const).reduce<readonly (readonly string[])[]>(
  (all, name) => all.flatMap((some) => [some, [...some, name]]),
  [[]],
);
const choices: readonly IndicatorRequest['filter'][] = [
  {},
  { unit: ['u1'] },
  { year: ['2021'] },
  { side: ['left'] },
  { year: ['2020', '2022'] },
];

describe.each(Object.entries(kinds))('a series of requests about a %s', (name, kind) => {
  it('tells neither a withheld figure nor whom it left out, by parts that are few', () => {
    let [shown, hidden, hiddenFlows] = [0, 0, 0];
    fc.assert(
      fc.property(drawn, (counts) => {
        const cells = places.map((group, at) => ({ group, tally: tallyAt(kind, counts[at] ?? []) }));
        const sum = (at: readonly number[]): Tally =>
          sumTallies(
            kind.indicator,
            at.flatMap((one) => cells[one]?.tally ?? []),
          );
        const figures = new Adversary(cells.length);
        const flows = new Adversary(cells.length);
        const withheld: (readonly number[])[] = [];
        const withheldFlows: (readonly number[])[] = [];
        for (const groups of subsets) {
          for (const filter of choices) {
            const request = { indicators: [name], groups: [groups], filter };
            const plan = planDisclosure(source, [request], { byUnit: true, poolsUnits: true });
            const scanned = plan.scan.groups.flatMap((group) => scan(name, group, cells, sum));
            const results = discloseUnits(plan, scanned, limits, limitsOfUnits)(request);
            const countedBy = (group: DisclosedResult['group']) =>
              cells.flatMap((cell, at) =>
                Object.entries(group).every(([dimension, value]) => groupOf(cell)[dimension] === value) &&
                Object.entries(filter ?? {}).every(([dimension, values]) =>
                  values.includes(groupOf(cell)[dimension] ?? ''),
                )
                  ? [at]
                  : [],
              );
            const isSingle = Object.values(filter ?? {}).every((values) => values.length === 1);
            for (const result of results) {
              const { group, suppressed, population } = result;
              const isPool = group['unit'] === otherUnits;
              const counted = isPool
                ? results
                    .filter((one) => one.suppressed && isBeside(one.group, group))
                    .flatMap((one) => countedBy(one.group))
                : countedBy(group);
              const tally = sum(counted);
              const isEmpty = tally.population === 0;
              if (suppressed === undefined) {
                shown += 1;
                expect(result.n).toBe(tally.n);
                const own = limitsOf(kind.indicator, limits);
                if (tally.n > 0 && isSingle) expect(passes(countsOf(tally, false), own)).toBe(true);
                figures.learn(counted);
              } else if (isSingle && counted.length > 0) withheld.push(counted);
              if (population !== null) {
                expect(population).toBe(tally.population);
                if (!isEmpty && isSingle)
                  expect(passes(flowCountsOf(tally), limitsOfFlow(limits))).toBe(true);
                flows.learn(counted);
              } else if (isSingle && !isPool && counted.length > 0) withheldFlows.push(counted);
            }
          }
        }
        hidden += withheld.length;
        hiddenFlows += withheldFlows.length;
        for (const counted of withheld) expect(figures.knows(counted)).toBe(false);
        for (const counted of withheldFlows) expect(flows.knows(counted)).toBe(false);
        // Nor to whoever is at one of the units.
        for (const [at, { group }] of cells.entries()) if (group.unit === 'u0') figures.learn([at]);
        for (const counted of withheld)
          if (counted.some((at) => cells[at]?.group.unit !== 'u0'))
            expect(figures.knows(counted)).toBe(false);
      }),
      { numRuns: 12, seed: 21 },
    );
    expect(Math.min(shown, hidden, hiddenFlows)).toBeGreaterThan(50);
  });
});

interface Cell {
  readonly group: (typeof places)[number];
  readonly tally: Tally;
}

function groupOf({ group }: Cell): Readonly<Record<string, string>> {
  return group;
}

function isBeside(one: DisclosedResult['group'], pool: DisclosedResult['group']): boolean {
  return (
    'unit' in one && Object.entries(pool).every(([name, value]) => name === 'unit' || one[name] === value)
  );
}

/** What a scan of the cases counts by a group. */
function scan(
  indicator: string,
  group: readonly string[],
  cells: readonly Cell[],
  sum: (at: readonly number[]) => Tally,
): readonly TalliedGroup[] {
  const members = new Map<string, number[]>();
  for (const [at, cell] of cells.entries()) {
    if (cell.tally.population === 0) continue;
    const key = JSON.stringify(group.map((dimension) => groupOf(cell)[dimension]));
    members.set(key, [...(members.get(key) ?? []), at]);
  }
  if (group.length === 0 && members.size === 0) members.set('[]', []);
  return [...members].map(([key, at]) => {
    const values = JSON.parse(key) as readonly string[];
    const named = Object.fromEntries(group.map((dimension, place) => [dimension, values[place] ?? '']));
    return { indicator, group: named, tally: sum(at) };
  });
}
