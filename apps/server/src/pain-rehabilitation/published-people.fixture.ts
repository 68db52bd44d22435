import type { Answers } from '@kvalreg/engine';
import { had2018, visitsPrimaryCare2018 } from '@kvalreg/register-pain-rehabilitation';
import {
  copingAnswers2017,
  noSicknessBenefit2018,
  painAnswers2017,
  workAbilityChanges2018,
  workingNow2018,
  workingNowPrimaryCare2018,
} from './published-counts.fixture.js';
import { hadAnswers, repeated, shared, type Person } from './published-episodes.fixture.js';

/** Each unit of the published tables has this many first visits at least: fewer take no part in the comparisons. */
const enough = 20;
const smallUnits = 11;
const others = 'Övriga';

/** 2017, specialist care: those who answered the two change questions one year after discharge. */
export function people2017(): readonly Person[] {
  const named = painAnswers2017.filter(([unit]) => unit !== others).map(([unit]) => unit);
  const ofUnit = named.flatMap((unit) =>
    answered(unit, answersIn(painAnswers2017, unit), answersIn(copingAnswers2017, unit)),
  );
  // Units with few answers, which are pooled; their answers are dealt out in turn.
  const [pain, coping] = [answersIn(painAnswers2017, others), answersIn(copingAnswers2017, others)];
  const small = Array.from({ length: smallUnits }, (_, unit) => {
    const dealt = (answers: readonly number[]) => answers.filter((_answer, at) => at % smallUnits === unit);
    return answered(`Liten enhet ${String(unit + 1)}`, dealt(pain), dealt(coping));
  });
  // A unit that takes no part, whose answers would change the total.
  const outside = answered('Ny enhet', [4, 4, 4, 4], [4, 4, 4, 4], 0);
  return [...ofUnit, ...small.flat(), ...outside];
}

function answersIn(
  table: readonly (readonly [string, number, number, number, number])[],
  unit: string,
): readonly number[] {
  const [, ...counts] = table.find(([name]) => name === unit) ?? [unit, 0, 0, 0, 0];
  return repeated([1, 2, 3, 4], counts);
}

function answered(
  unit: string,
  pain: readonly number[],
  coping: readonly number[],
  atLeast = enough,
): readonly Person[] {
  const count = Math.max(pain.length, coping.length);
  return Array.from({ length: Math.max(count, atLeast) }, (_, at) => ({
    unit,
    year: 2017,
    ...(at < count && {
      followUp: {
        'painChange.painChange': pain[at] ?? null,
        'copingChange.copingChange': coping[at] ?? null,
      },
    }),
  }));
}

const worst = { none: 3, possible: 9, probable: 15 } as const;
const categories = ['none', 'possible', 'probable'] as const;

/** 2018, specialist care: HAD on three occasions, and 200 more who have only two and do not count. */
export function peopleWithHad2018(): readonly Person[] {
  const { n, anxiety, depression } = had2018;
  const sums = (percent: readonly number[]) =>
    repeated(
      categories.map((category) => worst[category]),
      shared(n, percent),
    );
  const occasions = (['initial', 'atDischarge', 'followUp'] as const).map((occasion) => {
    const [ofAnxiety, ofDepression] = [sums(anxiety[occasion]), sums(depression[occasion])];
    return [occasion, (at: number) => hadAnswers(ofAnxiety[at] ?? 0, ofDepression[at] ?? 0)] as const;
  });
  const person = (at: number, taken: typeof occasions): Person => ({
    unit: 'Lund, SUS',
    year: 2018,
    ...Object.fromEntries(taken.map(([occasion, answers]) => [occasion, answers(at)])),
  });
  return [
    ...Array.from({ length: n }, (_, at) => person(at, occasions)),
    ...Array.from({ length: 200 }, (_, at) => person(at, occasions.slice(0, 2))),
  ];
}

/** 2018, specialist care: work, benefit and work ability by unit. */
export function peopleByUnit2018(): readonly Person[] {
  const units = [
    ...new Set(
      [...workingNow2018, ...noSicknessBenefit2018, ...workAbilityChanges2018].map(([unit]) => unit),
    ),
  ];
  return units.flatMap((unit) => {
    const working = partOf(workingNow2018, unit);
    const without = partOf(noSicknessBenefit2018, unit);
    const [, pairs, poor, good] = workAbilityChanges2018.find(([name]) => name === unit) ?? [unit, 0, 0, 0];
    const before = workAbility(pairs, -poor, -good);
    const after = workAbility(pairs, poor, good);
    return Array.from({ length: Math.max(working.n, without.n, pairs) }, (_, at): Person => ({
      unit,
      year: 2018,
      initial: {
        workingNow: at < working.n ? at < working.k : null,
        sicknessBenefit: at < without.n ? (at < without.k ? 'none' : 'full-temporary') : null,
        'workAbility.was': before[at] ?? null,
      },
      ...(at < pairs && { atDischarge: { 'workAbility.was': after[at] ?? null } }),
    }));
  });
}

/** Work ability in the middle, but for so many more who have a poor or a good one than at the other time. */
function workAbility(n: number, morePoor: number, moreGood: number): readonly number[] {
  return Array.from({ length: n }, (_, at) => (at < morePoor ? 3 : n - 1 - at < moreGood ? 9 : 6));
}

/** 2018, primary care: visits to a doctor before and after, and work by unit. */
export function peopleInPrimaryCare2018(): readonly Person[] {
  const { n, initial, followUp } = visitsPrimaryCare2018;
  const visits = (percent: readonly number[]) =>
    repeated(['twice-or-three-times', 'four-times-or-more'], shared(n, percent));
  const [before, after] = [visits(initial), visits(followUp)];
  const pairs = before.map((answer, at): Person => ({
    unit: 'RoH, Linköping',
    year: 2018,
    initial: { doctorVisits: answer } satisfies Answers,
    followUp: { doctorVisits: after[at] ?? null },
  }));
  const working = workingNowPrimaryCare2018.flatMap(([unit, count, k]) =>
    Array.from({ length: Math.max(count, enough) }, (_, at): Person => ({
      unit,
      year: 2018,
      initial: { workingNow: at < count ? at < k : null },
    })),
  );
  return [...pairs, ...working];
}

function partOf(
  table: readonly (readonly [unit: string, n: number, k: number])[],
  unit: string,
): { readonly n: number; readonly k: number } {
  const [, n, k] = table.find(([name]) => name === unit) ?? [unit, 0, 0];
  return { n, k };
}
