import { describe, expect, it } from '@jest/globals';
import { compile } from '@kvalreg/expression';
import { eq5d3l } from './eq5d-3l.js';
import { eq5d3lValueSets, type Eq5d3lValueSet } from './value-sets-3l.js';

const dimensions = ['mo', 'sc', 'ua', 'pd', 'ad'] as const;
const valueSets = Object.values(eq5d3lValueSets);
const profiles = allProfiles(dimensions.length);

describe('the EQ-5D-3L index', () => {
  it.each(valueSets)('is exact in all 243 states of $id', (set) => {
    const index = indexOf(set);
    expect(profiles).toHaveLength(243);
    expect(profiles.filter((profile) => index(profile) !== inWholeNumbers(set, profile))).toEqual([]);
    const values = profiles.map((profile) => inWholeNumbers(set, profile));
    expect([Math.min(...values), Math.max(...values)]).toEqual(set.range);
  });

  it.each(valueSets)('is unknown as soon as one dimension of $id is', (set) => {
    const index = indexOf(set);
    expect(dimensions.map((_, at) => index(replaced('33333', at, '9')))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(dimensions.map((_, at) => index(replaced('11111', at, '9')))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('says in its version which value set it was computed with', () => {
    expect(valueSets.map((valueSet) => eq5d3l({ valueSet }).version)).toEqual([
      '1+uk-3l-tto-dolan-1997',
      '1+se-3l-tto-burstrom-2014',
    ]);
  });
});

/** The score's expression as a function of the profile; 9 stands for unanswered. */
function indexOf(valueSet: Eq5d3lValueSet): (profile: string) => unknown {
  const value = compile(eq5d3l({ valueSet }).scores.index.value);
  return (profile) =>
    value(
      Object.fromEntries(
        dimensions.map((name, at) => [name, profile[at] === '9' ? null : Number(profile[at])]),
      ),
    );
}

/** The same sum in whole units of the last decimal, so that no rounding error can hide in both. */
function inWholeNumbers(set: Eq5d3lValueSet, profile: string): number {
  const unit = 10 ** set.decimals;
  const whole = (value: number) => Math.round(value * unit);
  const steps = dimensions.map((name, at) => {
    const level = profile[at];
    return level === '1' ? 0 : whole(set.levelDecrements[name][level === '2' ? 2 : 3]);
  });
  const extra =
    (profile === '11111' ? 0 : whole(set.anyAbove1)) + (profile.includes('3') ? whole(set.anyLevel3) : 0);
  return (whole(set.base) + extra + steps.reduce((a, b) => a + b, 0)) / unit;
}

function allProfiles(length: number): readonly string[] {
  return length === 0
    ? ['']
    : allProfiles(length - 1).flatMap((rest) => ['1', '2', '3'].map((level) => rest + level));
}

function replaced(profile: string, at: number, digit: string): string {
  return profile.slice(0, at) + digit + profile.slice(at + 1);
}
