import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { Adversary } from '@kvalreg/test-environment';
import type { DisclosedResult } from '../../indicators/indicator-result.js';
import { otherUnits } from '../../indicators/units/compare-units.js';
import type { IndicatorRequest } from '../../indicators/request/indicator-request.js';
import { monthAt, monthNumber, periodLevels, periodOfMonth } from '../../indicators/request/periods.js';
import { discloseNation, discloseUnits, type Disclosed } from '../disclose.js';
import type { DisclosureLimits } from '../disclosure-limits.js';
import { planDisclosure, type DisclosurePlan } from '../plan/disclosure-plan.js';
import { dividedPathway, talliesOf, type CaseCell } from './divided-cases.fixture.js';

const months = Array.from({ length: 15 }, (_, at) => monthAt(monthNumber('2023-01') + at));
const units = ['u0', 'u1', 'u2'];
const homes = ['12', '(unknown)'];
const dataDate = '2024-03-31';
const { good } = dividedPathway.indicators;
const lookingBack: FigureSource = {
  ...dividedPathway,
  indicators: { good: { ...good, lookBack: { months: 6 } } as Indicator },
};

/** Small numbers, many zeros and some large ones, in every month. */
const drawnCells = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 20, max: 90 }) },
    ),
    { minLength: 90, maxLength: 90 },
  )
  .map((counts): readonly CaseCell[] =>
    units.flatMap((unit, u) =>
      homes.flatMap((residence, h) =>
        months.map((month, m) => {
          const n = counts[(u * homes.length + h) * months.length + m] ?? 0;
          const times = Object.fromEntries(periodLevels.map((level) => [level, periodOfMonth(level, month)]));
          return { group: { unit, residence, ...times }, n, k: Math.floor(n / 2) };
        }),
      ),
    ),
  );

const times = [...periodLevels, 'rolling'];
const choices: readonly IndicatorRequest['filter'][] = [
  {},
  { residence: ['12'] },
  { year: ['2023'] },
  { half: ['2023-H2'] },
  { month: ['2023-04', '2023-05'] },
  { rolling: ['2023-12'] },
  { rolling: ['2024-02'], residence: ['(unknown)'] },
];

function requests(others: readonly (readonly string[])[]): readonly IndicatorRequest[] {
  return others.flatMap((other) =>
    [[], ...times.map((time) => [time])].flatMap((time) =>
      choices.map((filter) => ({ indicators: ['good'], groups: [[...other, ...time]], filter, dataDate })),
    ),
  );
}

/** Whether a figure counts a case, written down without regard to how periods are summed. */
function isCounted(
  cell: CaseCell,
  group: DisclosedResult['group'],
  { filter = {} }: IndicatorRequest,
  back: number,
) {
  const month = monthNumber(cell.group['month'] ?? '');
  const isOther = (dimension: string) => !times.includes(dimension);
  const named = Object.entries(group);
  const chosen = Object.entries(filter);
  if (!named.every(([name, value]) => !isOther(name) || cell.group[name] === value)) return false;
  if (!chosen.every(([name, values]) => !isOther(name) || values.includes(cell.group[name] ?? '')))
    return false;
  const asked = [...named.map(([name]) => name), ...chosen.map(([name]) => name)].filter(
    (name) => !isOther(name),
  );
  const finest = times.findLast((level) => asked.includes(level));
  if (finest === undefined) return true;
  // Every period that the row may stand for, by its last month.
  return Array.from({ length: 15 + 12 }, (_, at) => monthNumber('2023-01') + at).some((last) => {
    const code = (level: string) => periodOfMonth(level as 'year', monthAt(last));
    const isLast =
      finest === 'rolling' || code(finest) !== periodOfMonth(finest as 'year', monthAt(last + 1));
    if (!isLast || (finest === 'rolling' && monthAt(last) > '2024-03')) return false;
    if (!named.every(([name, value]) => isOther(name) || code(name) === value)) return false;
    if (!chosen.every(([name, values]) => isOther(name) || values.includes(code(name)))) return false;
    const own = finest === 'rolling' ? last - 11 : firstOf(finest, last);
    return month <= last && month >= Math.min(own, last - back + 1);
  });
}

function firstOf(level: string, last: number): number {
  let first = last;
  while (periodOfMonth(level as 'year', monthAt(first - 1)) === periodOfMonth(level as 'year', monthAt(last)))
    first -= 1;
  return first;
}

function read(
  source: FigureSource,
  asked: readonly IndicatorRequest[],
  {
    adversary,
    cells,
    back,
  }: { readonly adversary: Adversary; readonly cells: readonly CaseCell[]; readonly back: number },
  disclose: (plan: DisclosurePlan) => Disclosed,
  byUnit: boolean,
): readonly (readonly number[])[] {
  const withheld: (readonly number[])[] = [];
  for (const request of asked) {
    const results = disclose(planDisclosure(source, [request], { byUnit, poolsUnits: byUnit }))(request);
    for (const { group, n, suppressed } of results) {
      const groups = group['unit'] === otherUnits ? pooledIn(group, results) : [group];
      const counted = cells.flatMap((cell, at) =>
        groups.some((one) => isCounted(cell, one, request, back)) ? [at] : [],
      );
      if (suppressed === undefined) {
        expect(n).toBe(counted.reduce((sum, at) => sum + (cells[at]?.n ?? 0), 0));
        adversary.learn(counted);
      } else if (counted.length > 0 && isSingle(source, request)) withheld.push(counted);
    }
  }
  return withheld;
}

/** The groups of the units that are not shown alone, of which a row shows the sum. */
function pooledIn(pool: DisclosedResult['group'], results: readonly DisclosedResult[]) {
  const placeOf = ({ unit: _, ...others }: DisclosedResult['group']) => JSON.stringify(others);
  const parts = results.filter(
    ({ group, suppressed }) => suppressed && 'unit' in group && placeOf(group) === placeOf(pool),
  );
  expect(parts.length).toBeGreaterThanOrEqual(2);
  return parts.map(({ group }) => group);
}

/** A sum of several periods may follow from others, and is no figure of few; each of them by itself must not. */
function isSingle(source: FigureSource, { groups, filter = {} }: IndicatorRequest): boolean {
  const asked = [...groups.flat(), ...Object.keys(filter)];
  const isOne = Object.values(filter).every((values) => values.length === 1);
  return source === dividedPathway && !asked.includes('rolling') && isOne;
}

const limits: DisclosureLimits = { smallestN: 8, smallestCell: 2 };
const limitsOfUnits: DisclosureLimits = { smallestN: 5, smallestCell: 0 };

const others: readonly (readonly [FigureSource, number])[] = [
  [dividedPathway, 0],
  [lookingBack, 6],
];

describe('periods that overlap', () => {
  it('tell no withheld number of units, beside every other period', () => {
    fc.assert(
      fc.property(drawnCells, (cells) => {
        const adversary = new Adversary(cells.length);
        const withheld = others.flatMap(([source, back]) =>
          read(
            source,
            requests([['unit'], []]),
            { adversary, cells, back },
            (plan) => discloseUnits(plan, talliesOf(plan.scan, cells), limits, limitsOfUnits),
            true,
          ),
        );
        expect(withheld.length).toBeGreaterThan(10);
        for (const counted of withheld) expect(adversary.knows(counted)).toBe(false);
      }),
      { numRuns: 1, seed: 5, endOnFailure: true },
    );
  });

  it('tell a unit no withheld number of the nation', () => {
    fc.assert(
      fc.property(drawnCells, (cells) => {
        const adversary = new Adversary(cells.length);
        const own = cells.filter(({ group }) => group['unit'] === 'u0');
        for (const cell of own) adversary.learn([cells.indexOf(cell)]);
        const withheld = others.flatMap(([source, back]) =>
          read(
            source,
            requests([['residence'], []]),
            { adversary, cells, back },
            (plan) =>
              discloseNation(plan, talliesOf(plan.scan, cells), talliesOf(plan.scan, own), limitsOfUnits),
            false,
          ),
        );
        for (const counted of withheld) expect(adversary.knows(counted)).toBe(false);
      }),
      { numRuns: 2, seed: 6, endOnFailure: true },
    );
  });
});
