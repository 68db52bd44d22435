import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measuresToFile } from '../periods/measures-to-file.js';
import { yearlySubmission } from '../yearly-submission.fixture.js';
import { Equations, type Sum } from './equations.fixture.js';
import { pooledSummary } from './pooled-summary.js';
import { publishFilings } from './publish-filings.js';
import type { PublishedFigure, UnitFigures } from './published-figure.js';

type Parts = Readonly<Record<string, number>>;
interface Drawn {
  readonly sex: Parts;
  readonly region: Parts;
  readonly alive: readonly [k: number, n: number];
  readonly told: readonly [k: number, n: number];
}
const sumOf = (parts: Parts) => Object.values(parts).reduce((sum, part) => sum + part, 0);
const { smallestN, smallestCell } = yearlySubmission.publication;

function filed(unit: string, filingYear: number, { sex, region, alive, told }: Drawn): UnitFigures {
  const n = sumOf(sex);
  return {
    unit,
    filingYear,
    measures: measuresToFile(yearlySubmission, filingYear).map(({ measure }) => measure),
    figures: {
      'patients.total': n,
      ...Object.fromEntries(Object.entries(sex).map(([code, count]) => [`patients.sex.${code}`, count])),
      ...Object.fromEntries(
        Object.entries(region).map(([code, count]) => [`patients.region.${code}`, count]),
      ),
      'age.n': n,
      ...(n > 0 && { 'age.mean': 60, 'age.p10': 40, 'age.median': 61, 'age.p90': 75 }),
      ...(n > 1 && { 'age.sd': 10 }),
      'survival.alive.numerator': alive[0],
      'survival.alive.denominator': alive[1],
      'survival.told.numerator': told[0],
      'survival.told.denominator': told[1],
    },
  };
}
const unit = (name: string, female: number, male: number, north: number, alive: number, year = 2022) =>
  filed(name, year, {
    sex: { female, male },
    region: { north, south: female + male - north, abroad: 0 },
    alive: [alive, female + male],
    told: [10, 20],
  });
const find = (
  figures: readonly PublishedFigure[],
  measure: string,
  name: string | null,
  share: string | null = null,
) => {
  const found = figures.find((one) => one.measure === measure && one.unit === name && one.share === share);
  if (!found) throw new Error(`${measure} ${String(name)}`);
  return found;
};

describe('publishFilings', () => {
  const large = [unit('a', 20, 20, 20, 35), unit('b', 30, 20, 20, 40), unit('c', 15, 15, 10, 25)];

  it('shows each unit and all together, with intervals, where nothing is small', () => {
    const figures = publishFilings(yearlySubmission, large);
    expect(figures.map(({ withheld }) => withheld)).toEqual(figures.map(() => null));
    expect(find(figures, 'patients', null)).toMatchObject({ value: 120, n: 120, filingYear: 2022 });
    expect(find(figures, 'patients', 'b').parts).toEqual([
      { split: 'sex', option: 'female', n: 30 },
      { split: 'sex', option: 'male', n: 20 },
      { split: 'region', option: 'north', n: 20 },
      { split: 'region', option: 'south', n: 30 },
      { split: 'region', option: 'abroad', n: 0 },
    ]);
    const alive = find(figures, 'survival', null, 'alive');
    expect(alive).toMatchObject({ k: 100, n: 120 });
    // Wilson by hand: (p + z²/2n ± z √(pq/n + z²/4n²)) / (1 + z²/n) with p = 5/6, n = 120, z = 1.959964.
    expect(alive.value).toBeCloseTo(0.8333333, 6);
    expect(alive.low).toBeCloseTo(0.756547, 5);
    expect(alive.high).toBeCloseTo(0.88944, 5);
    expect(find(figures, 'age', 'a')).toMatchObject({
      value: 60,
      sd: 10,
      p10: 40,
      median: 61,
      p90: 75,
      n: 40,
    });
    expect(find(figures, 'age', null)).toMatchObject({
      value: 60,
      n: 120,
      p10: null,
      median: null,
      p90: null,
    });
  });

  it('withholds the share of a unit in which few died, and those that would tell it, but not how many were operated', () => {
    const figures = publishFilings(yearlySubmission, [
      ...large,
      unit('d', 20, 20, 20, 39),
      unit('e', 40, 40, 40, 70),
    ]);
    const fates = ['a', 'b', 'c', 'd', 'e', null].map(
      (name) => find(figures, 'survival', name, 'alive').withheld,
    );
    // d misses the limit; c and a are the smallest that hide it, also from each other.
    expect(fates).toEqual(['value', null, 'value', 'value', null, null]);
    expect(find(figures, 'survival', 'd', 'alive')).toMatchObject({
      n: 40,
      k: null,
      value: null,
      low: null,
      high: null,
    });
  });

  it('withholds a small count with its parts, in every measure of the same population', () => {
    const figures = publishFilings(yearlySubmission, [...large, unit('d', 1, 1, 1, 2)]);
    for (const measure of ['patients', 'age']) {
      const fates = ['a', 'b', 'c', 'd', null].map((name) => find(figures, measure, name).withheld);
      expect(fates).toEqual(['number', null, 'number', 'number', null]);
    }
    expect(find(figures, 'patients', 'd')).toMatchObject({ n: null, value: null });
    expect(find(figures, 'patients', 'd').parts.every(({ n }) => n === null)).toBe(true);
    expect(find(figures, 'age', 'a')).toMatchObject({
      n: null,
      value: null,
      sd: null,
      p10: null,
      median: null,
    });
  });

  it('withholds the same units in measures of one population, also where a few were not counted in one of them', () => {
    const units = [
      unit('a', 1, 1, 1, 2),
      unit('b', 15, 15, 15, 25),
      unit('c', 16, 15, 16, 25),
      unit('d', 16, 16, 16, 25),
    ];
    const many = [...units, unit('e', 25, 25, 25, 40)];
    const ages = many.map((one) =>
      one.unit === 'd' ? { ...one, figures: { ...one.figures, 'age.n': 28 } } : one,
    );
    const figures = publishFilings(yearlySubmission, ages);
    // By themselves, the smallest two beside a would be b and c by their patients, and d and b by their ages.
    for (const measure of ['patients', 'age']) {
      const hidden = ['a', 'b', 'c', 'd', 'e'].filter((name) => find(figures, measure, name).n === null);
      expect(hidden).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('withholds a mean of few although their number is shown', () => {
    const figures = publishFilings(yearlySubmission, [...large, unit('d', 3, 3, 3, 6)]);
    expect(find(figures, 'patients', 'd')).toMatchObject({ value: 6, withheld: null });
    expect(find(figures, 'age', 'd')).toMatchObject({ n: 6, value: null, withheld: 'value' });
  });

  it('says nothing of nobody, and withholds nothing of it', () => {
    const figures = publishFilings(yearlySubmission, [...large, unit('d', 0, 0, 0, 0)]);
    expect(find(figures, 'patients', 'd')).toMatchObject({ value: 0, withheld: null });
    expect(find(figures, 'survival', 'd', 'alive')).toMatchObject({ n: 0, value: null, withheld: null });
    expect(find(figures, 'age', 'd')).toMatchObject({ n: 0, value: null, withheld: null });
  });

  it('leaves nothing withheld that follows from what is shown, to anyone and to each unit', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 30 }));
    const share = fc
      .integer({ min: 0, max: 40 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    const drawn = fc
      .record({
        female: count,
        male: count,
        told: share,
        dead: fc.integer({ min: 0, max: 6 }),
        cut: fc.tuple(count, count),
      })
      .map(({ female, male, told, dead, cut: [north, south] }): Drawn => {
        const n = female + male;
        const inNorth = Math.min(north, n);
        const inSouth = Math.min(south, n - inNorth);
        return {
          sex: { female, male },
          region: { north: inNorth, south: inSouth, abroad: n - inNorth - inSouth },
          alive: [Math.max(0, n - dead), n],
          told,
        };
      });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (units) => {
        const names = units.map((_, at) => `u${String(at)}`);
        // The survival of 2022 is that of the patients of 2021.
        const filings = units.flatMap((one, at) => [
          filed(names[at] ?? '', 2021, one),
          filed(names[at] ?? '', 2022, one),
        ]);
        const figures = publishFilings(yearlySubmission, filings);
        for (const figure of figures) withinLimits(figure);
        for (const reader of [null, ...names]) {
          const adversary = readerOf(figures, names, reader);
          for (const figure of figures) {
            if (reader !== null && (figure.unit === reader || !hidesFromUnits(figure, filings))) continue;
            for (const [name, sum] of withheldSums(figure)) {
              if (adversary.knows(sum)) throw new Error(`${reader ?? 'anyone'} can work out ${name}`);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('pooledSummary', () => {
  it('is that of all values together', () => {
    // 1, 2, 3 and 4, 8: mean 3.6 and sd 2.70185… of the five.
    const pooled = pooledSummary([
      { n: 3, mean: 2, sd: 1 },
      { n: 2, mean: 6, sd: Math.sqrt(8) },
      { n: 0, mean: null, sd: null },
    ]);
    expect(pooled.n).toBe(5);
    expect(pooled.mean).toBeCloseTo(3.6, 12);
    expect(pooled.sd).toBeCloseTo(2.701851217, 8);
    expect(pooledSummary([{ n: 1, mean: 5, sd: null }])).toEqual({ n: 1, mean: 5, sd: null });
    expect(
      pooledSummary([
        { n: 2, mean: 5, sd: null },
        { n: 2, mean: 5, sd: 1 },
      ]),
    ).toEqual({ n: 4, mean: 5, sd: null });
    expect(pooledSummary([{ n: 2, mean: null, sd: 1 }])).toEqual({ n: 2, mean: null, sd: null });
    expect(pooledSummary([])).toEqual({ n: 0, mean: null, sd: null });
  });
});

/** Of two units that have anybody each knows the other from the total, which is the own number and the other one's. */
function hidesFromUnits(
  { measure, share, filingYear }: PublishedFigure,
  filings: readonly UnitFigures[],
): boolean {
  const key =
    measure === 'survival'
      ? `survival.${share ?? ''}.denominator`
      : `${measure}.${measure === 'age' ? 'n' : 'total'}`;
  return filings.filter((one) => one.filingYear === filingYear && (one.figures[key] ?? 0) > 0).length > 2;
}

function withinLimits({ measure, withheld, n, k, value, parts }: PublishedFigure): void {
  if (withheld === null && measure === 'patients' && n !== null && n > 0)
    expect(n).toBeGreaterThanOrEqual(smallestCell);
  if (measure !== 'patients' && value !== null) {
    expect(n).toBeGreaterThanOrEqual(smallestN);
    if (k !== null && n !== null) expect(Math.min(k, n - k)).toBeGreaterThanOrEqual(smallestCell);
  }
  for (const part of parts)
    if (part.n !== null && part.n > 0) expect(part.n).toBeGreaterThanOrEqual(smallestCell);
}

/** The unknowns of a figure. Patients, ages and, a year later, survival count the same people. */
function unknowns({ measure, share, filingYear, unit: name }: PublishedFigure) {
  const who = name ?? 'all';
  const patientsOf = (year: number) => `n ${String(year)} ${who}`;
  const number =
    measure === 'survival'
      ? share === 'alive'
        ? patientsOf(filingYear - 1)
        : `told ${String(filingYear)} ${who}`
      : patientsOf(filingYear);
  const cell = `${measure} ${share ?? ''} ${String(filingYear)} ${who}`;
  return {
    number,
    value: measure === 'patients' ? number : `value ${cell}`,
    part: (split: string, option: string) => `${split} ${option} ${cell}`,
  };
}

function readerOf(
  figures: readonly PublishedFigure[],
  names: readonly string[],
  reader: string | null,
): Equations {
  const equations = new Equations();
  for (const figure of figures) {
    const own = unknowns(figure);
    const isOwn = reader !== null && figure.unit === reader;
    if (isOwn || figure.n !== null) equations.learn({ [own.number]: 1 });
    if (isOwn || figure.withheld === null) equations.learn({ [own.value]: 1 });
    const splits = [...new Set(figure.parts.map(({ split }) => split))];
    for (const split of splits) {
      const parts = figure.parts.filter((part) => part.split === split);
      equations.learn({
        ...Object.fromEntries(parts.map(({ option }) => [own.part(split, option), 1])),
        [own.number]: -1,
      });
      for (const { option, n } of parts)
        if (isOwn || n !== null) equations.learn({ [own.part(split, option)]: 1 });
    }
    if (figure.unit !== null) continue;
    const units = names.map((name) => unknowns({ ...figure, unit: name }));
    const adds = (of: (one: ReturnType<typeof unknowns>) => string): Sum => ({
      ...Object.fromEntries(units.map((one) => [of(one), 1])),
      [of(own)]: -1,
    });
    equations.learn(adds(({ number }) => number));
    equations.learn(adds(({ value }) => value));
    for (const { split, option } of figure.parts) equations.learn(adds(({ part }) => part(split, option)));
  }
  return equations;
}

function withheldSums(figure: PublishedFigure): readonly (readonly [string, Sum])[] {
  const own = unknowns(figure);
  return [
    ...(figure.withheld === 'number' ? [own.number] : []),
    ...(figure.withheld === null ? [] : [own.value]),
    ...figure.parts.flatMap(({ split, option, n }) => (n === null ? [own.part(split, option)] : [])),
  ].map((name) => [name, { [name]: 1 }] as const);
}
