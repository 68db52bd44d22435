import type { SyntheticPathway, SyntheticTarget } from '@kvalreg/declaration';
import { painChange2017, copingChange2017 } from './published/change-tables-2017.js';
import {
  type had2018,
  publishedSource,
  publishedYears,
  visitsPrimaryCare2018,
  workingNow2018,
  workingNowPrimaryCare2018,
} from './published/results-2018.js';

type Targets = Readonly<Record<string, SyntheticTarget>>;
type Occasion = 'initial' | 'atDischarge' | 'followUp';

/** Means of scales at the three occasions; of these, only that they improve and stay better is published. */
const means = {
  'painRating.score': [7, 5.7, 5.8, 1.7],
  'eq5d.index': [0.28, 0.48, 0.47, 0.3],
  'eqVas.score': [42, 55, 54, 19],
  'tampa.score': [39, 34, 34, 8],
} as const;
const specialistMeans = {
  'isi.score': [15.5, 12.5, 13, 6],
  'pcs.total': [25, 18, 18, 11],
  'cpaq.activityEngagement': [10, 13.5, 13.5, 5],
  'cpaq.painWillingness': [10.5, 13, 12.5, 5],
  'mpi.painSeverity': [4.4, 3.8, 3.8, 0.9],
  'mpi.interference': [4.4, 3.8, 3.7, 1],
  'mpi.lifeControl': [2.7, 3.3, 3.3, 1.1],
  'mpi.affectiveDistress': [3.4, 2.8, 2.9, 1.2],
  'mpi.support': [4.2, 4.1, 4.1, 1.3],
  'rand36.PF': [52, 58, 59, 21],
  'rand36.EF': [28, 38, 38, 18],
  'rand36.EW': [56, 66, 65, 20],
  'rand36.SF': [48, 60, 60, 25],
  'rand36.P': [28, 38, 39, 17],
  'rand36.GH': [40, 46, 46, 20],
} as const;

/** A normal distribution in which these shares lie below the first and above the second limit. */
const had = {
  'had.anxiety': {
    initial: { mean: 9.4, sd: 5.3 },
    atDischarge: { mean: 7.4, sd: 5.1 },
    followUp: { mean: 6.95, sd: 5.5 },
  },
  'had.depression': {
    initial: { mean: 9.1, sd: 4.5 },
    atDischarge: { mean: 6.3, sd: 4.4 },
    followUp: { mean: 6.3, sd: 5.2 },
  },
} as const satisfies Record<`had.${Exclude<keyof typeof had2018, 'n'>}`, Record<Occasion, SyntheticTarget>>;

/** Poor 70 % and good 10 % at first, 14 points less and 7 more at discharge. */
const workAbility = {
  initial: { mean: 4.1, sd: 2.6 },
  atDischarge: { mean: 5.1, sd: 2.5 },
  followUp: { mean: 5.1, sd: 2.6 },
} as const satisfies Record<Occasion, SyntheticTarget>;

const [, followUps2018] = publishedYears.oneYearFollowUps.slice(-2);
const [rehabilitations2017, rehabilitations2018] = publishedYears.rehabilitationCompleted.slice(-2);
const assessments2018 = publishedYears.assessmentsCompleted.at(-1);

export const specialistProfile = profileOf(
  { ...means, ...specialistMeans },
  percentOf(workingNow2018.k, workingNow2018.n),
  { initial: [15, 23, 62], followUp: [30, 28, 42] },
);
export const primaryCareProfile = profileOf(
  means,
  percentOf(workingNowPrimaryCare2018.k, workingNowPrimaryCare2018.n),
  {
    initial: [15, visitsPrimaryCare2018.initial[0] - 15, visitsPrimaryCare2018.initial[1]],
    followUp: [34, visitsPrimaryCare2018.followUp[0] - 34, visitsPrimaryCare2018.followUp[1]],
  },
);

function profileOf(
  scales: Readonly<Record<string, readonly [number, number, number, number]>>,
  workingPercent: number,
  visits: Readonly<Record<'initial' | 'followUp', readonly [number, number, number]>>,
): SyntheticPathway {
  const scored = (occasion: Occasion, at: 0 | 1 | 2): Targets => ({
    ...Object.fromEntries(
      Object.entries(scales).map(([key, values]) => [key, { mean: values[at], sd: values[3] }]),
    ),
    'had.anxiety': had['had.anxiety'][occasion],
    'had.depression': had['had.depression'][occasion],
    'workAbility.score': workAbility[occasion],
  });
  const person = { malePercent: 28, age: { mean: 45, sd: 12, min: 18, max: 78 } };
  return {
    source: publishedSource,
    response: {
      initial: 0.96,
      discharge: 0.97,
      atDischarge: 0.88,
      followUp: (followUps2018 ?? 0) / (rehabilitations2017 ?? 1),
    },
    paper: { initial: 0.12, atDischarge: 0.15, followUp: 0.25 },
    targets: {
      initial: {
        ...scored('initial', 0),
        ...situation(workingPercent, visits.initial),
        education: { percent: { university: 24, 'upper-secondary': 52, 'compulsory-school': 19, other: 5 } },
        birthRegion: { percent: { sweden: 76, nordic: 4, europe: 9, elsewhere: 11 } },
        household: { percent: { adults: 37, children: 39, alone: 24 } },
        painDuration: {
          percent: {
            'under-1-year': 7,
            '1-to-2-years': 20,
            '3-to-5-years': 26,
            '6-to-10-years': 21,
            'over-10-years': 26,
          },
        },
        painFrequency: { percent: { recurrent: 14, persistent: 86 } },
      },
      firstVisit: {
        painCategory: {
          percent: { nociceptive: 22, mixed: 18, neuropathic: 7, nociplastic: 48, unknown: 5 },
        },
        swedish: { percent: { sufficient: 90, 'partly-interpreter': 4, interpreter: 6 } },
        rehabilitationPlanning: { percent: { false: 58, true: 42 } },
      },
      discharge: {
        dischargeDate: { mean: 175, sd: 45 },
        ending: { percent: { completed: 89, early: 11 } },
        programmeWeeks: { mean: 7, sd: 2.5 },
        hoursPerWeek: { mean: 17, sd: 6 },
      },
      atDischarge: {
        ...scored('atDischarge', 1),
        ...changes(),
        'enablement.score': { mean: 6.5, sd: 3.2 },
        ...Object.fromEntries(
          ['encounter', 'premises', 'information', 'planning', 'teamWork', 'family'].map((key) => [
            key,
            { mean: 4.3, sd: 0.8 },
          ]),
        ),
      },
      followUp: {
        ...scored('followUp', 2),
        ...situation(workingPercent + 7, visits.followUp),
        ...changes(),
        'enablement.score': { mean: 6, sd: 3.4 },
      },
    },
    groups: {
      rehabilitation: {
        ...person,
        weight: rehabilitations2018 ?? 1,
        answers: { 'firstVisit.plan': 'rehabilitation' },
        targets: {},
      },
      assessment: {
        ...person,
        weight: assessments2018 ?? 1,
        answers: { 'firstVisit.plan': 'assessment' },
        targets: {},
        response: { discharge: 0, atDischarge: 0, followUp: 0 },
      },
    },
  };
}

/** As published for all together, one year after discharge. */
function changes(): Targets {
  const total = (table: typeof painChange2017): SyntheticTarget => {
    const [, much = 0, somewhat = 0, unchanged = 0, worse = 0] =
      table.rows.find(([unit]) => unit === 'Total') ?? [];
    return { percent: { 1: much, 2: somewhat, 3: unchanged, 4: worse } };
  };
  return {
    'painChange.painChange': total(painChange2017),
    'copingChange.copingChange': total(copingChange2017),
  };
}

function situation(workingPercent: number, visits: readonly [number, number, number]): Targets {
  return {
    workingNow: { percent: { true: workingPercent, false: 100 - workingPercent } },
    sicknessBenefit: {
      percent: {
        none: 43,
        'partial-temporary': 21,
        'partial-permanent': 9,
        'full-temporary': 21,
        'full-permanent': 6,
      },
    },
    doctorVisits: {
      percent: {
        'none-or-once': visits[0],
        'twice-or-three-times': visits[1],
        'four-times-or-more': visits[2],
      },
    },
    attitudeToFuture: { mean: 5, sd: 2.4 },
  };
}

function percentOf(k: number, n: number): number {
  return (100 * k) / n;
}
