import { beforeAll, describe, expect, it } from '@jest/globals';
import { addPeriod, daysBetweenDates, validateAnswers } from '@kvalreg/engine';
import { generateEpisodes, type SyntheticEpisode } from '@kvalreg/synthetic';
import { plugins } from './index.js';
import { copingChange2017, painChange2017 } from './published/change-tables-2017.js';
import { had2018, visitsPrimaryCare2018, workingNow2018 } from './published/results-2018.js';

const [plugin] = plugins;
if (!plugin?.synthetic || !plugin.demo) throw new Error('the package brings a register');
const { register, synthetic, demo } = plugin;
const today = '2025-03-01';

function generated(pathway: 'specialist' | 'primaryCare', episodes: number): readonly SyntheticEpisode[] {
  const profile = synthetic[pathway];
  if (!profile) throw new Error('the module has a profile');
  return [
    ...generateEpisodes({
      register,
      pathway,
      profile,
      episodes,
      seed: 7,
      units: [
        { id: 'a', weight: 1 },
        { id: 'b', weight: 1 },
      ],
      from: '2021-01-01',
      to: '2025-06-30',
      today,
      language: 'sv',
    }),
  ];
}

type Response = SyntheticEpisode['responses'][number];
const answered = ({ responses }: SyntheticEpisode, occasion: string): Response | undefined =>
  responses.find((one) => one.occasion === occasion);
const shares = <T>(values: readonly T[], options: readonly ((value: T) => boolean)[]): readonly number[] =>
  options.map((holds) => (100 * values.filter(holds).length) / values.length);
const codes = [1, 2, 3, 4].map((code) => (value: unknown) => value === code);

/** How far a generated cohort may lie from the published percentage. */
function expectNear(found: readonly number[], published: readonly number[], points: number): void {
  const far = found.map((value, at) => Math.abs(value - (published[at] ?? NaN)));
  expect({ found, published, near: far.every((distance) => distance <= points) }).toMatchObject({
    near: true,
  });
}

let specialist: readonly SyntheticEpisode[];
beforeAll(() => {
  specialist = generated('specialist', 1500);
});

describe('generated patients of specialist care', () => {
  it('are the same every time', () => {
    expect(JSON.stringify(generated('specialist', 40))).toBe(JSON.stringify(generated('specialist', 40)));
  });

  it('give answers that their forms accept', () => {
    const problems = specialist.slice(0, 300).flatMap(({ person, responses }) =>
      responses.flatMap(({ occasion, form: name, answers }) => {
        const form = register.pathways['specialist']?.forms[name];
        if (!form) return ['no such form'];
        const options = { today, birthDate: person.birthDate, complete: true, language: 'en' } as const;
        return validateAnswers(form, answers, options)
          .filter(({ severity }) => severity === 'error')
          .map(({ field, message }) => `${occasion}.${field ?? ''}: ${message}`);
      }),
    );
    expect([...new Set(problems)]).toEqual([]);
  });

  it('are followed up a year after their discharge, and not at all after an assessment only', () => {
    const ended = specialist.filter((episode) => answered(episode, 'discharge'));
    expect(ended.length).toBeGreaterThan(600);
    for (const episode of specialist) {
      const plan = answered(episode, 'firstVisit')?.answers['plan'];
      const discharge = answered(episode, 'discharge');
      const followUp = answered(episode, 'followUp');
      if (plan === 'assessment') expect(discharge ?? followUp).toBeUndefined();
      if (!followUp) continue;
      const day = String(discharge?.answers['dischargeDate']);
      const late = daysBetweenDates(addPeriod(day, { years: 1 }), followUp.filledOn);
      expect(late).toBeGreaterThanOrEqual(-60);
      expect(late).toBeLessThanOrEqual(180);
      expect(discharge?.filledOn.localeCompare(day)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['anxiety', 'depression'] as const)('have the published categories of HAD %s', (scale) => {
    for (const occasion of ['initial', 'atDischarge', 'followUp'] as const) {
      const scores = specialist.flatMap(
        (episode) => answered(episode, occasion)?.scores[`had.${scale}`] ?? [],
      );
      const bands = [(s: number) => s < 7.5, (s: number) => s >= 7.5 && s < 10.5, (s: number) => s >= 10.5];
      expectNear(shares(scores, bands), had2018[scale][occasion], 5);
    }
  });

  it.each([
    ['painChange.painChange', painChange2017],
    ['copingChange.copingChange', copingChange2017],
  ] as const)('answer %s as published', (key, { rows }) => {
    const answers = specialist.flatMap((episode) => answered(episode, 'followUp')?.answers[key] ?? []);
    const [, ...total] = rows.find(([unit]) => unit === 'Total') ?? [];
    expectNear(shares(answers, codes), total.slice(0, 4).map(Number), 3);
  });

  it('gain work ability, and work, about as published', () => {
    const both = specialist.flatMap((episode) => {
      const [before, after] = ['initial', 'atDischarge'].map(
        (occasion) => answered(episode, occasion)?.scores['workAbility.score'],
      );
      return typeof before === 'number' && typeof after === 'number' ? [{ before, after }] : [];
    });
    const change = (holds: (value: number) => boolean): number =>
      (100 *
        (both.filter(({ after }) => holds(after)).length -
          both.filter(({ before }) => holds(before)).length)) /
      both.length;
    expectNear([change((value) => value <= 5), change((value) => value >= 8)], [-14, 7], 4);
    const working = specialist.flatMap(
      (episode) => answered(episode, 'initial')?.answers['workingNow'] ?? [],
    );
    expectNear(
      shares(working, [(value) => value === true]),
      [(100 * workingNow2018.k) / workingNow2018.n],
      2,
    );
  });
});

it('generated patients of primary care visit doctors as published', () => {
  const episodes = generated('primaryCare', 700);
  for (const occasion of ['initial', 'followUp'] as const) {
    const visits = episodes.flatMap((episode) => answered(episode, occasion)?.answers['doctorVisits'] ?? []);
    const isOften = (value: unknown): boolean => value === 'four-times-or-more';
    expectNear(shares(visits, [(value) => !isOften(value), isOften]), visitsPrimaryCare2018[occasion], 4);
  }
});

it('the demo has units and staff that exist', () => {
  const units = demo.units.map(({ id }) => id);
  expect(new Set(units).size).toBe(units.length);
  for (const { unit, role } of demo.staff) {
    if (role === 'clinic-staff' || role === 'clinic-leader') expect(units).toContain(unit);
    else expect(unit).toBeUndefined();
  }
  expect(Object.keys(demo.episodes ?? {})).toEqual(Object.keys(register.pathways));
});
