import type { PressOrder, ReportAnswer } from '@kvalreg/core';
import type { Pathway, Register, ReportTab } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const both = (text: string) => ({ sv: `${text} (sv)`, en: text });

const tab = (id: string): ReportTab => ({
  id,
  title: both(`Part ${id}`),
  text: both(
    "{{count 'operations'}} operations in {{period}}, {{percent 'satisfied' of='nation'}} satisfied.",
  ),
  figures: [
    { title: both('Operations/year'), indicators: ['operations'], by: 'year', chart: 'columns' },
    { title: both('Satisfied'), indicators: ['satisfied'], by: 'year', chart: 'trend' },
  ],
  sections: [
    {
      heading: both('More'),
      text: both('Unknown to <b>all</b>.'),
      figures: [{ title: both('Satisfied'), indicators: ['satisfied'], by: 'year', chart: 'columns' }],
    },
  ],
});

const pathway: Pathway = {
  title: both('Knee'),
  forms: {},
  index: ['surgery', 'date'],
  occasions: {},
  dimensions: {},
  indicators: {
    operations: { kind: 'count', title: both('Operations'), definition: both('All that are registered.') },
    satisfied: {
      kind: 'proportion',
      title: both('Satisfied'),
      definition: both('Of those who answered.'),
      denominator: yes,
      numerator: yes,
      better: 'higher',
      exclusions: [{ title: both('Revision'), when: yes }],
    },
  },
  reports: { standard: { title: both('Standard'), filters: ['year'], tabs: [tab('a'), tab('b')] } },
};

const base = { population: 120, excluded: [5], unknown: 15, n: 100 };
const count = (value: number, group: Readonly<Record<string, string>> = {}): DisclosedResult => ({
  indicator: 'operations',
  kind: 'count',
  group,
  ...base,
  value,
  low: null,
  high: null,
});
const share = (value: number, group: Readonly<Record<string, string>> = {}): DisclosedResult => ({
  indicator: 'satisfied',
  kind: 'proportion',
  group,
  ...base,
  k: value * 100,
  value,
  low: value - 0.1,
  high: value + 0.1,
});
const withheld = (indicator: string, group: Readonly<Record<string, string>> = {}): DisclosedResult => ({
  indicator,
  kind: 'proportion',
  group,
  population: null,
  excluded: null,
  unknown: null,
  n: null,
  value: null,
  low: null,
  high: null,
  suppressed: 'withheld',
});

/** A report of two tabs about the north beside the nation, of which one year is withheld. */
export function pressOrder(years: readonly string[] = ['2023', '2024']): PressOrder {
  const report = pathway.reports['standard'];
  if (!report) throw new Error('the fixture has the report');
  const unit = { id: 'north', name: 'North clinic' } as PressOrder['units'][number];
  const answer = (one: ReportTab): ReportAnswer => ({
    report,
    tab: one,
    figures: [...one.figures, ...(one.sections ?? []).flatMap(({ figures }) => figures)],
    unit,
    filter: { year: ['2023', '2024'] },
    years: ['2023', '2024'],
    own: [
      count(1200),
      share(0.5),
      ...years.flatMap((year) => [count(600, { year }), share(0.625, { year })]),
    ],
    nation: [
      count(9000),
      withheld('satisfied'),
      ...years.flatMap((year, at) => [
        count(4500, { year }),
        at === 0 ? withheld('satisfied', { year }) : share(0.7, { year }),
      ]),
    ],
    asOfTime: '2025-11-22T09:30:05.000Z',
    smallestN: 5,
    participation: null,
  });
  const register = {
    id: 'knee',
    version: '7',
    title: both('The knee register'),
    languages: ['sv', 'en'],
    identifiers: ['personnummer'],
  } as unknown as Register;
  return {
    register,
    source: pathway,
    answers: report.tabs.map(answer),
    units: [unit],
    isClinic: true,
    language: 'en',
    madeOn: '2025-11-22',
  };
}
