import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { IndicatorRequest } from '@kvalreg/engine';
import { readingFrozen } from './frozen-table.js';

const text = { en: 'x' };
const source: FigureSource = {
  title: text,
  dimensions: {},
  indicators: {
    cases: { kind: 'count', title: text, definition: text },
    looking: { kind: 'count', title: text, definition: text, lookBack: { years: 3 } } satisfies Indicator,
  },
  reports: {},
};
const columns = [
  { name: 'unit_id', type: 'text' },
  { name: 'index__year', type: 'integer' },
  { name: 'person__age', type: 'double precision' },
  { name: 'codes', type: 'text[]' },
  { name: 'never_named', type: 'text' },
];
const id = '00000000-0000-4000-8000-000000000001';
const read = (filter: IndicatorRequest['filter'], order: 'numbered' | 'any' = 'any', indicator = 'cases') =>
  readingFrozen(
    {
      sql: 'select count(*), "codes" from analysis."made_case" where "person__age" > $1 and "index__year" > 1',
      params: [50],
    },
    'made_case',
    { id, columns },
    source,
    { indicators: [indicator], groups: [['year']], filter, dataDate: '2026-01-01' },
    order,
  );

it('takes the values out that the statement names, and no others', () => {
  const { sql } = read({});
  expect(sql).toContain(`(f.content ->> 'person__age')::double precision as "person__age"`);
  expect(sql).toContain(`array(select jsonb_array_elements_text(f.content -> 'codes'))::text[]`);
  expect(sql).not.toContain('never_named');
  expect(sql).not.toContain('made_case');
  expect(sql).toContain('offset 0');
  expect(read({}, 'numbered').sql).toContain('order by f.case_no');
});

it('passes over the cases that are not chosen, where a kept text or year decides', () => {
  const chosen = read({ unit: ['a'], year: ['2024'] });
  expect(chosen.sql).toContain(`f.content ->> 'unit_id' = any($2::text[])`);
  expect(chosen.sql).toContain(`f.content ->> 'index__year' = any($3::text[])`);
  expect(chosen.params).toEqual([50, ['a'], ['2024']]);
});

it('leaves to the statement what is not of one value of a kept text', () => {
  // Those without a value have none that could be looked for.
  expect(read({ unit: ['a', '(unknown)'] }).params).toEqual([50]);
  expect(read({ region: ['north'], quarter: ['2024-Q1'] }).params).toEqual([50]);
  // Three years stand behind one.
  expect(read({ year: ['2024'] }, 'any', 'looking').params).toEqual([50]);
  expect(() =>
    readingFrozen(
      { sql: '', params: [] },
      't',
      { id: "1'", columns },
      source,
      {
        indicators: ['cases'],
        groups: [[]],
      },
      'any',
    ),
  ).toThrow(RangeError);
});
