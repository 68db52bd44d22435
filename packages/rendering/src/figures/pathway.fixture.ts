import type { Pathway } from '@kvalreg/declaration';
import type { DisclosedResult, IndicatorResult } from '@kvalreg/engine';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const one = { op: 'literal', type: 'number', value: 1 } as const;
const named = (en: string) => ({
  title: { en, sv: en },
  definition: { en: `How ${en} is counted`, sv: `Så räknas ${en}` },
});

/** One indicator of every kind. */
export const pathway: Pathway = {
  title: { en: 'Lumbar' },
  forms: {},
  index: ['surgery', 'date'],
  occasions: {},
  dimensions: {},
  indicators: {
    operations: { kind: 'count', ...named('Operations') },
    satisfied: {
      kind: 'proportion',
      ...named('Satisfied'),
      denominator: yes,
      numerator: yes,
      better: 'higher',
      exclusions: [{ title: { en: 'Revision' }, when: yes }],
    },
    stay: {
      kind: 'mean',
      ...named('Length of stay'),
      value: one,
      range: [0, 30],
      decimals: 1,
      unit: { en: 'days' },
      better: 'lower',
    },
    legPain: {
      kind: 'change',
      ...named('Leg pain'),
      before: one,
      after: one,
      range: [0, 10],
      decimals: 1,
      better: 'lower',
    },
    backPain: {
      kind: 'change',
      ...named('Back pain'),
      before: one,
      after: one,
      range: [0, 10],
      decimals: 1,
      better: 'lower',
    },
    disability: {
      kind: 'change',
      ...named('Disability'),
      before: one,
      after: one,
      range: [0, 100],
      decimals: 0,
      better: 'lower',
    },
    global: {
      kind: 'distribution',
      ...named('Global assessment'),
      value: one,
      options: [
        { code: '1', label: { en: 'Better' } },
        { code: '2', label: { en: 'Worse' } },
      ],
    },
  },
  reports: {},
};

type Group = Readonly<Record<string, string>>;
const base = { population: 120, excluded: [5], unknown: 15, n: 100 };

export const countOf = (indicator: string, value: number, group: Group = {}): IndicatorResult => ({
  indicator,
  kind: 'count',
  group,
  ...base,
  value,
  low: null,
  high: null,
});
export const proportionOf = (indicator: string, value: number, group: Group = {}): IndicatorResult => ({
  indicator,
  kind: 'proportion',
  group,
  ...base,
  k: value * 100,
  value,
  low: value - 0.1,
  high: value + 0.1,
});
export const meanOf = (indicator: string, value: number, group: Group = {}): IndicatorResult => ({
  indicator,
  kind: 'mean',
  group,
  ...base,
  value,
  low: value - 0.5,
  high: value + 0.5,
  sd: 2,
});
export const changeOf = (
  indicator: string,
  before: number,
  after: number,
  group: Group = {},
): IndicatorResult => {
  const figure = (mean: number) => ({ mean, sd: 2, low: mean - 0.25, high: mean + 0.25 });
  return {
    indicator,
    kind: 'change',
    group,
    ...base,
    value: after - before,
    low: after - before - 0.25,
    high: after - before + 0.25,
    before: figure(before),
    after: figure(after),
    difference: figure(after - before),
  };
};
export const distributionOf = (indicator: string, share: number, group: Group = {}): IndicatorResult => ({
  indicator,
  kind: 'distribution',
  group,
  ...base,
  value: null,
  low: null,
  high: null,
  options: [
    { code: '1', k: share * 100, value: share, low: share - 0.1, high: share + 0.1 },
    { code: '2', k: 100 - share * 100, value: 1 - share, low: 0.9 - share, high: 1.1 - share },
  ],
});
export const withheldOf = (
  indicator: string,
  kind: DisclosedResult['kind'],
  group: Group = {},
): DisclosedResult => ({
  indicator,
  kind,
  group,
  suppressed: 'withheld',
  population: null,
  excluded: null,
  unknown: null,
  n: null,
  value: null,
  low: null,
  high: null,
});
