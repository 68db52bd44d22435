import { describe, expect, it } from '@jest/globals';
import { evaluateIndicators, planAnalysis, validateAnswers, type IndicatorResult } from '@kvalreg/engine';
import { generateEpisodes, type SyntheticEpisode } from '@kvalreg/synthetic';
import { caseRows } from '@kvalreg/testing';
import {
  asaCounts,
  benefitPercent,
  mainProcedureCounts,
  nationalPercent,
  neckProcedureCounts,
  registrationPercent,
  satisfactionPercent,
} from '../published-figures.js';
import { register } from '../register.js';
import { cervicalProfile } from './cervical-profile.js';
import { lumbarProfile } from './lumbar-profile.js';

const profiles = { lumbar: lumbarProfile, cervical: cervicalProfile } as const;
type Area = keyof typeof profiles;
const today = '2025-03-31';

function generate(area: Area, number = 1500): readonly SyntheticEpisode[] {
  return [
    ...generateEpisodes({
      register,
      pathway: area,
      profile: profiles[area],
      episodes: number,
      seed: 1,
      units: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, weight: 1 })),
      from: '2023-01-01',
      to: '2023-12-31',
      today,
      language: 'nb',
    }),
  ];
}

function resultsOf(area: Area, episodes: readonly SyntheticEpisode[]): ReadonlyMap<string, IndicatorResult> {
  const pathway = register.pathways[area];
  if (!pathway) throw new Error('the register has the pathway');
  const rowOf = caseRows(planAnalysis(register.id, area, pathway), pathway);
  const rows = episodes.flatMap(({ indexDate, openedOn, unitId, person, responses }) => {
    if (indexDate === null) return [];
    const answered = Object.fromEntries(
      responses.map(({ occasion, filledOn, answers }) => [occasion, { on: filledOn, answers }]),
    );
    return [rowOf({ unit: unitId, region: 'any', openedOn, indexDate, sex: person.sex, age: 50, answered })];
  });
  const indicators = Object.keys(pathway.indicators);
  const results = evaluateIndicators(pathway, { indicators, groups: [[]], dataDate: today }, rows);
  return new Map(results.map((result) => [result.indicator, result]));
}
const share = (counts: readonly number[]) => {
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.map((count) => (100 * count) / sum);
};

describe.each(['lumbar', 'cervical'] as const)('generated operations, %s', (area) => {
  const episodes = generate(area);
  const results = resultsOf(area, episodes);
  const percentOf = (indicator: string) => 100 * (results.get(indicator)?.value ?? NaN);
  const expectShares = (indicator: string, published: readonly number[], tolerance = 1.5) => {
    const { options = [] } = results.get(indicator) ?? {};
    const found = options.map(({ value }) => 100 * (value ?? NaN));
    for (const [at, wanted] of share(published).entries())
      expect([indicator, at, Math.abs((found[at] ?? NaN) - wanted) < tolerance]).toEqual([
        indicator,
        at,
        true,
      ]);
  };

  it('have the published distributions', () => {
    expectShares('benefit', benefitPercent[area]);
    expectShares('satisfaction', satisfactionPercent[area]);
    expectShares('asaClass', asaCounts[area].classes);
    expectShares(
      'mainProcedure',
      Object.values(area === 'lumbar' ? mainProcedureCounts : neckProcedureCounts),
    );
  });

  it('come near what is published of the indicators', () => {
    if (area === 'lumbar') {
      for (const [indicator, wanted] of Object.entries(nationalPercent)) {
        const found = percentOf(indicator);
        expect([indicator, found, Math.abs(found - wanted) < 4]).toEqual([indicator, found, true]);
      }
    } else {
      expect(percentOf('ndiAnterior')).toBeGreaterThan(50);
      expect(percentOf('ndiAnterior')).toBeLessThan(72);
    }
    expect(Math.abs(percentOf('registrationDelay') - registrationPercent.threeMonthsOrMore)).toBeLessThan(3);
    expect(Math.abs(percentOf('registeredEarly') - registrationPercent.withinFiveWeeks)).toBeLessThan(3);
  });

  it('are what the forms accept', () => {
    for (const { person, responses } of episodes.slice(0, 200)) {
      for (const { form, answers } of responses) {
        const declared = register.pathways[area]?.forms[form];
        if (!declared) throw new Error('the pathway has the form');
        const options = { today, birthDate: person.birthDate, complete: true, language: 'en' } as const;
        const errors = validateAnswers(declared, answers, options).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).toEqual([]);
      }
    }
  });

  it('are the same every time', () => {
    expect(generate(area, 100)).toEqual(generate(area, 100));
  });
});
