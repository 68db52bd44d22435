import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compile } from '@kvalreg/expression';
import { se5lCrosswalkToBurstrom2014, uk5lCrosswalkVanHout2012, type Eq5d5lCrosswalk } from './crosswalks.js';
import { eq5d5l, eq5d5lValueSets, type Eq5d5lValueSet } from './eq5d-5l.js';
import { fraction, inUnits, oneLess, plus, times, type Fraction } from './fraction.fixture.js';
import type { Eq5d5lDecrements } from './value-sets-5l.js';

type Level = 1 | 2 | 3 | 4 | 5;
type Profile = readonly Level[];

const dimensions = ['mo', 'sc', 'ua', 'pd', 'ad'] as const;
const levels: readonly Level[] = [1, 2, 3, 4, 5];
const profiles = dimensions.reduce<readonly Profile[]>(
  (shorter) => shorter.flatMap((profile) => levels.map((level) => [...profile, level])),
  [[]],
);
const valueSets = Object.values(eq5d5lValueSets);
const byDecrements = valueSets.filter((set): set is Eq5d5lDecrements => set.kind === 'decrements');

describe('the EQ-5D-5L index', () => {
  it('can be computed with eight value sets', () => {
    expect(valueSets.map(({ id }) => id).sort()).toEqual([
      'england-5l-devlin-2018',
      'no-5l-garratt-2025',
      'se-5l-crosswalk-to-burstrom-2014',
      'se-5l-ctto-sun-2022',
      'se-5l-tto-burstrom-2020',
      'se-5l-vas-burstrom-2020',
      'uk-5l-crosswalk-vanhout-2012',
      'uk-5l-rowen-2026',
    ]);
  });

  it.each(byDecrements)('is exact in all 3 125 states of $id', (set) => {
    const index = indexOf(set);
    expect(profiles).toHaveLength(3125);
    expect(profiles.filter((profile) => index(profile) !== inWholeNumbers(set, profile))).toEqual([]);
  });

  it.each(valueSets)('has the range that $id states, and never rises with a problem', (set) => {
    const index = indexOf(set);
    const values = profiles.map((profile) => Number(index(profile)));
    const unit = 10 ** set.decimals;
    const rounded = [Math.min(...values), Math.max(...values)].map(
      (value) => Math.round(value * unit) / unit,
    );
    expect(rounded).toEqual(set.range);
    const risen = profiles.filter((profile) =>
      worseThan(profile).some((worse) => Number(index(worse)) > Number(index(profile))),
    );
    expect(risen).toEqual([]);
  });

  it('is the official table with the crosswalk to the United Kingdom', () => {
    const { thousandths } = JSON.parse(
      readFileSync(new URL('../../data/eq5d-crosswalk-uk.json', import.meta.url), 'utf8'),
    ) as { readonly thousandths: readonly number[] };
    const index = indexOf(uk5lCrosswalkVanHout2012);
    expect(thousandths).toHaveLength(3125);
    const differing = profiles.filter((profile, at) => index(profile) !== Number(thousandths[at]) / 1000);
    expect(differing).toEqual([]);
  });

  it('rounds otherwise than the mapping itself in 192 states of that table', () => {
    const index = indexOf(uk5lCrosswalkVanHout2012);
    const differences = profiles.map(
      (profile) =>
        Math.round(Number(index(profile)) * 1000) - inUnits(mapped(uk5lCrosswalkVanHout2012, profile), 3),
    );
    expect(differences.filter((difference) => difference === 1)).toHaveLength(169);
    expect(differences.filter((difference) => difference === -1)).toHaveLength(23);
    expect(differences.filter((difference) => difference === 0)).toHaveLength(3125 - 192);
  });

  it('is the exact expectation with the crosswalk to Sweden', () => {
    const index = indexOf(se5lCrosswalkToBurstrom2014);
    const differing = profiles.filter(
      (profile) =>
        Math.abs(Number(index(profile)) * 1e10 - inUnits(mapped(se5lCrosswalkToBurstrom2014, profile), 10)) >
        0.51,
    );
    expect(differing).toEqual([]);
  });

  it.each(valueSets)('is unknown as soon as one dimension of $id is', (set) => {
    const index = indexOf(set);
    for (const level of levels) {
      const gaps = dimensions.map((_, at) =>
        index(dimensions.map((__, other) => (other === at ? null : level))),
      );
      expect(gaps).toEqual([null, null, null, null, null]);
    }
  });

  it('says in its version which value set it was computed with', () => {
    expect(valueSets.map((valueSet) => eq5d5l({ valueSet }).version)).toEqual(
      valueSets.map(({ id }) => `1+${id}`),
    );
  });
});

/** The score's expression as a function of the profile; null stands for unanswered. */
function indexOf(valueSet: Eq5d5lValueSet): (profile: readonly (number | null)[]) => unknown {
  const value = compile(eq5d5l({ valueSet }).scores.index.value);
  return (profile) => value(Object.fromEntries(dimensions.map((name, at) => [name, profile[at] ?? null])));
}

/** The sum in whole units of the last decimal of the coefficients. */
function inWholeNumbers(set: Eq5d5lDecrements, profile: Profile): number {
  const unit = 10 ** set.coefficientDecimals;
  const whole = (value: number) => Math.round(value * unit);
  const worst = Math.max(...profile);
  const extra = Object.entries(set.anyLevelOrWorse ?? {})
    .filter(([level]) => worst >= Number(level))
    .map(([, value]) => whole(value));
  const steps = dimensions.map((name, at) => {
    const level = profile[at] ?? 1;
    return level === 1 ? 0 : whole(set.levelDecrements[name][level]);
  });
  return [whole(set.base), ...extra, ...steps].reduce((a, b) => a + b, 0) / unit;
}

/** The probabilities as the article's counts: level 2 to 1, and level 4 to 3. */
const published = {
  mo: ['119/671', '15/208'],
  sc: ['41/245', '35/144'],
  ua: ['163/824', '67/204'],
  pd: ['211/1061', '159/398'],
  ad: ['219/1060', '79/161'],
} as const;

/** The value of the 32 or fewer three-level states that a state can become, each with its probability. */
function mapped({ to }: Eq5d5lCrosswalk, profile: Profile): Fraction {
  const states = dimensions.reduce<
    readonly { readonly state: readonly number[]; readonly chance: Fraction }[]
  >(
    (shorter, name, at) =>
      shorter.flatMap(({ state, chance }) =>
        becoming(name, profile[at] ?? 1).map(([level, part]) => ({
          state: [...state, level],
          chance: times(chance, part),
        })),
      ),
    [{ state: [], chance: fraction(1) }],
  );
  return states
    .map(({ state, chance }) => times(chance, threeLevelValue(to, state)))
    .reduce((a, b) => plus(a, b), fraction(0));
}

function becoming(name: (typeof dimensions)[number], level: Level): readonly (readonly [number, Fraction])[] {
  const [to1, to3] = published[name].map(fraction);
  if (!to1 || !to3) throw new Error('two probabilities');
  switch (level) {
    case 1:
      return [[1, fraction(1)]];
    case 2:
      return [
        [1, to1],
        [2, oneLess(to1)],
      ];
    case 3:
      return [[2, fraction(1)]];
    case 4:
      return [
        [2, oneLess(to3)],
        [3, to3],
      ];
    case 5:
      return [[3, fraction(1)]];
  }
}

function threeLevelValue(set: Eq5d5lCrosswalk['to'], state: readonly number[]): Fraction {
  const terms = [
    set.base,
    state.some((level) => level > 1) ? set.anyAbove1 : 0,
    state.includes(3) ? set.anyLevel3 : 0,
    ...dimensions.map((name, at) => {
      const level = state[at];
      return level === 2 || level === 3 ? set.levelDecrements[name][level] : 0;
    }),
  ];
  return terms.map(fraction).reduce((a, b) => plus(a, b));
}

/** The states that are one level worse in one dimension. */
function worseThan(profile: Profile): readonly Profile[] {
  return dimensions.flatMap((_, at) => {
    const level = profile[at] ?? 5;
    return level === 5 ? [] : [profile.map((each, other) => (other === at ? ((level + 1) as Level) : each))];
  });
}
