import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { field, literal, type IsoDate } from '@kvalreg/expression';
import type { ChosenInput } from '@kvalreg/rendering';
import { figuresFile } from './figures-file.js';

const named = { title: { en: 'Measure' }, definition: {} };
const median: Indicator = {
  ...named,
  kind: 'quantile',
  value: field<number>('number', 'visit', 'days').node,
  range: [0, 100],
  decimals: 0,
};
const reoperated: Indicator = {
  ...named,
  kind: 'time-to-event',
  end: field<IsoDate>('date', 'visit', 'end').node,
  event: literal(true).node,
  horizon: 365,
  at: [90, 365],
};

function fileOf(declared: Indicator, result: DisclosedResult) {
  const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators: { one: declared } };
  const input: ChosenInput = {
    id: 'figure-1',
    indicator: 'one',
    declared,
    source,
    language: 'en',
    by: [],
    series: [{ label: 'All', tone: 'own', results: [result] }],
    labelOf: (_, code) => code,
    dimensionTitle: (dimension) => dimension,
    allLabel: 'All',
    ownUnit: null,
    smallestN: 0,
    chart: 'auto',
    order: null,
    hrefOf: () => '',
  };
  const { header, rows } = figuresFile([input], 'en', '2025-11-22T09:30:05Z');
  const place = (name: string) => header.indexOf(name);
  return rows.map((row) => ['Part', 'Value', 'n'].map((name) => row[place(name)] ?? null));
}

const flow = { population: 4, excluded: [], unknown: 0, n: 4 };

it('has every number of every kind, not the value alone', () => {
  const found: DisclosedResult = {
    ...flow,
    indicator: 'one',
    kind: 'quantile',
    group: {},
    value: 5,
    low: null,
    high: null,
    quartiles: { lower: 3.5, median: 5, upper: 7.5 },
  };
  const rows = fileOf(median, found);
  expect(rows).toEqual([
    ['Median', 5, 4],
    ['Lower quartile', 3.5, 4],
    ['Upper quartile', 7.5, 4],
  ]);
});

it('tells how many there are where they are too few for a value', () => {
  const few: DisclosedResult = {
    ...flow,
    indicator: 'one',
    kind: 'time-to-event',
    group: {},
    value: null,
    low: null,
    high: null,
    few: true,
  };
  expect(fileOf(reoperated, few)).toEqual([[null, null, 4]]);
});
