import { expect, it } from '@jest/globals';
import type { GoalCell, GoalColumnAnswer, GoalTableAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { goalCsv } from './goal-csv.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const indicator = {
  title: { en: 'Satisfied', sv: 'Nöjda', nb: 'Fornøyde' },
  definition: {},
  kind: 'proportion',
  denominator: yes,
  numerator: yes,
} as const;
const column: GoalColumnAnswer = {
  heading: 'A',
  source: 'care',
  indicator: 'satisfied',
  of: { title: {}, dimensions: {}, reports: {}, indicators: { satisfied: indicator } },
  declared: { ...indicator, goal: { high: { atLeast: 0.8 }, years: 2, lag: 1, smallestN: 20 } },
  first: 2022,
  last: 2023,
  incomplete: true,
  asOfTime: '2025-03-01T10:00:00Z',
};
const cell: GoalCell = {
  ...{ n: 40, k: 36, value: 0.9, low: 0.77, high: 0.96 },
  ...{ level: 'high', mark: null, withheld: false },
};
const answer: GoalTableAnswer = {
  asOfTime: column.asOfTime,
  table: { title: {}, marks: [], columns: [column] },
  year: 2024,
  years: [2024],
  columns: [column],
  nation: [cell],
  regions: [],
};
const lines = (language: Language) => goalCsv(answer, language).replace('\uFEFF', '').trim().split(/\r?\n/u);

it('has its heads and its words in the language that is asked for', () => {
  expect(lines('sv')).toEqual([
    'Region;Enhet;Kolumn;Mått;Första år;Sista år;n;Täljare;Värde;Nedre gräns;Övre gräns;Nivå;Märke;Döljs;Kan ändras;Siffror per',
    ';Riket;A;Nöjda;2022;2023;40;36;0,9;0,77;0,96;Hög;;;x;2025-03-01 11:00:00',
  ]);
  const [head, row] = lines('nb');
  expect(head).toContain('Enhet;Kolonne;Mål;Første år;Siste år');
  expect(row).toContain(';Fornøyde;2022;2023;');
  expect(lines('en')[0]).toBe(
    'Region,Unit,Column,Measure,First year,Last year,n,Numerator,Value,Lower limit,Upper limit,Level,Mark,Withheld,Can change,Figures as of',
  );
});
