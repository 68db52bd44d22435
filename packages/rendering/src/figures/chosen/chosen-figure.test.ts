import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import { unknownGroup } from '@kvalreg/engine';
import { chosenSample } from '../../renderer/figures-sample.fixture.js';
import { distributionOf, proportionOf, withheldOf, pathway, countOf } from '../pathway.fixture.js';
import { chosenFigure } from './chosen-figure.js';
import type { ChosenInput } from './chosen-input.js';
import { chosenTable } from './chosen-table.js';

const one = (
  results: ChosenInput['series'][number]['results'],
  changed: Partial<ChosenInput> = {},
): ChosenInput => ({
  ...chosenSample,
  by: ['year'],
  series: [{ label: 'Riket', tone: 'own', results }],
  order: null,
  ...changed,
});
const headersOf = (input: ChosenInput) =>
  chosenTable(input)?.sections.flatMap(({ rows }) => rows.map(({ headers }) => headers.join(' ')));

describe('chosenTable', () => {
  const years = one([
    proportionOf('satisfied', 0.65, {}),
    proportionOf('satisfied', 0.5, { year: '2020' }),
    proportionOf('satisfied', 0.2, { year: unknownGroup }),
    withheldOf('satisfied', 'proportion', { year: '2018' }),
    proportionOf('satisfied', 0.6, { year: '2019' }),
  ]);

  it('lists values in their order, what is unknown after them and all together last', () => {
    expect(headersOf(years)).toEqual(['2018', '2019', '2020', unknownGroup, 'Alla tillsammans']);
  });
  it('sorts by a column with what has no number after the others, and leaves all together in place', () => {
    expect(headersOf({ ...years, order: { column: 'value', descending: true } })).toEqual([
      '2019',
      '2020',
      unknownGroup,
      '2018',
      'Alla tillsammans',
    ]);
    expect(headersOf({ ...years, order: { column: 'value', descending: false } })?.slice(0, 4)).toEqual([
      unknownGroup,
      '2020',
      '2019',
      '2018',
    ]);
  });
  it('writes what was before and after on its own scale, also where the change is in per cent', () => {
    const declared: Indicator = {
      kind: 'change',
      as: 'percentage',
      title: {},
      definition: {},
      before: { op: 'literal', type: 'number', value: 0 },
      after: { op: 'literal', type: 'number', value: 0 },
      range: [0, 10],
      decimals: 1,
      unit: {},
      better: 'lower',
    };
    const mean = (value: number) => ({ mean: value, sd: 2.5, low: null, high: null });
    const table = chosenTable(
      one(
        [
          {
            ...proportionOf('satisfied', -0.5, {}),
            kind: 'change',
            sd: 2.5,
            before: mean(7.2),
            after: mean(3.6),
            difference: mean(-3.6),
          },
        ],
        { declared, by: [] },
      ),
    );
    const [row] = table?.sections[0]?.rows ?? [];
    expect(row?.cells.slice(0, 2).map(({ text }) => text)).toEqual(['7,2', '3,6']);
    expect(row?.cells[2]?.text).toContain('−50');
    expect(row?.cells[3]?.text).toBe('2,5');
  });
  it('keeps the order of rows for a column that there is not', () => {
    expect(headersOf({ ...years, order: { column: '__proto__', descending: true } })).toEqual(
      headersOf(years),
    );
  });
  it('states value, numerator, n, unknown and excluded, with the numbers to sort by', () => {
    const table = chosenTable(years);
    expect(table?.columns.map(({ label }) => label)).toEqual([
      'Andel (95 % KI)',
      'Täljare',
      'n',
      'Uppgift saknas',
      'Exkluderade',
    ]);
    const rows = table?.sections[0]?.rows ?? [];
    expect(rows[1]?.cells.map(({ sort }) => sort)).toEqual(['0.6', '60', '100', '15', '5']);
    expect(rows[0]?.cells.map(({ text, sort }) => [text, sort])).toEqual(Array(5).fill(['–', undefined]));
  });
  it('sorts the other way round on the second time', () => {
    const table = chosenTable({ ...years, order: { column: 'value', descending: true } });
    expect(table?.columns[0]?.sort).toEqual({ href: '/r/x?sort=value', order: 'descending' });
    expect(table?.columns[1]?.sort).toEqual({ href: '/r/x?sort=-k', order: null });
  });
  it('sets two groups beside each other, and two dimensions in two columns', () => {
    const own = {
      label: 'Lund',
      tone: 'own',
      results: [proportionOf('satisfied', 0.4, { year: '2019' })],
    } as const;
    expect(headersOf({ ...years, series: [own, ...years.series] })?.slice(1, 3)).toEqual([
      '2019 Lund',
      '2019 Riket',
    ]);
    expect(headersOf({ ...chosenSample, order: null })).toEqual([
      '2019 female',
      '2019 male',
      'Alla tillsammans Alla tillsammans',
    ]);
  });
  it('has a column for each option of a distribution', () => {
    const declared = pathway.indicators['global'];
    if (!declared) throw new Error('no such indicator');
    const table = chosenTable(
      one([distributionOf('global', 0.25, { year: '2019' })], { indicator: 'global', declared }),
    );
    expect(table?.columns.slice(0, 3).map(({ label }) => label)).toEqual(['Better', 'Worse', 'n']);
    expect(table?.sections[0]?.rows[0]?.cells[0]?.text).toBe('25,0\u00a0%');
  });
});

describe('chosenFigure', () => {
  it('draws one chart of few values, and one for each value of a second dimension with two groups', () => {
    expect(chosenFigure({ ...chosenSample, order: null }).charts).toHaveLength(1);
    const [series] = chosenSample.series;
    if (!series) throw new Error('no series');
    const two = { ...chosenSample, series: [series, { ...series, label: 'Lund', tone: 'other' as const }] };
    expect(chosenFigure(two).charts.map(({ title }) => title)).toEqual(['female', 'male']);
  });
  it('draws many places as a sorted list, and none where a table alone is wished', () => {
    const units = one(
      ['a', 'b', 'c'].map((unit, at) => proportionOf('satisfied', 0.5 + at / 10, { unit })),
      { by: ['unit'] },
    );
    expect(chosenFigure(units).charts).toHaveLength(1);
    expect(chosenFigure({ ...units, chart: 'none' }).charts).toEqual([]);
  });
  it('says that there is nothing rather than draw a zero', () => {
    const empty = { ...countOf('operations', 0), value: 0, n: 0, population: 0, unknown: 0 };
    const nothing = chosenFigure(one([], { indicator: 'operations' }));
    expect([nothing.charts, nothing.tables]).toEqual([[], []]);
    expect(JSON.stringify(chosenFigure(one([empty], { indicator: 'operations', by: [] })))).not.toContain(
      'NaN',
    );
  });
});
