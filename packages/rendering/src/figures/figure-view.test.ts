import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { figureCsvHeader, figureCsvRows } from './figure-csv.js';
import type { FigureInput } from './figure-input.js';
import { figureView } from './figure-view.js';
import {
  changeOf,
  countOf,
  distributionOf,
  meanOf,
  pathway,
  proportionOf,
  withheldOf,
} from './pathway.fixture.js';

const input = (
  figure: Omit<Figure, 'title'>,
  own: readonly DisclosedResult[],
  nation: readonly DisclosedResult[] | null = null,
): FigureInput => ({
  id: 'f1',
  figure: { title: { en: 'Figure' }, ...figure },
  pathway,
  language: 'en',
  series: [
    { label: 'Lund', tone: 'own', results: own },
    ...(nation ? [{ label: 'The nation', tone: 'other', results: nation } as const] : []),
  ],
  labelOf: (_dimension, code) => code,
  dimensionTitle: () => 'Year',
  smallestN: 10,
});
const rowsOf = (of: FigureInput) =>
  figureView(of).tables.map(({ sections }) =>
    sections.flatMap(({ title, rows }) =>
      rows.map(({ headers, cells }) =>
        [...(title === null ? [] : [title]), ...headers, ...cells.map(({ text }) => text)].join(' | '),
      ),
    ),
  );

describe('figureView', () => {
  it('puts shares by year beside the nation, n beside every estimate', () => {
    const figure = input(
      { indicators: ['satisfied'], by: 'year', chart: 'trend' },
      [proportionOf('satisfied', 0.6, { year: '2019' })],
      [proportionOf('satisfied', 0.7, { year: '2018' }), proportionOf('satisfied', 0.75, { year: '2019' })],
    );
    expect(rowsOf(figure)).toEqual([
      ['2018 | – | 0 | 70.0 (60.0–80.0)% | 100', '2019 | 60.0 (50.0–70.0)% | 100 | 75.0 (65.0–85.0)% | 100'],
    ]);
    const { tables, charts } = figureView(figure);
    expect(tables[0]?.columnGroups).toEqual([
      { label: '', span: 1 },
      { label: 'Lund', span: 2 },
      { label: 'The nation', span: 2 },
    ]);
    expect(charts).toHaveLength(1);
  });

  it('draws before and after once for each scale, and tabulates the change', () => {
    const figure = input({ indicators: ['legPain', 'backPain', 'disability'], chart: 'before-after' }, [
      changeOf('legPain', 7, 3),
      changeOf('backPain', 6, 4),
      changeOf('disability', 45, 20),
    ]);
    expect(figureView(figure).charts.map(({ title }) => title)).toEqual([
      'Leg pain, Back pain',
      'Disability',
    ]);
    expect(rowsOf(figure)[0]?.[0]).toBe(
      'Leg pain | Lund | 7.0 (6.8–7.3) | 3.0 (2.8–3.3) | −4.0 (−4.3 to −3.8) | 100',
    );
  });

  it('shows a distribution as one row for each option, with n', () => {
    const figure = input(
      { indicators: ['global'], chart: 'stacked' },
      [distributionOf('global', 0.6)],
      [distributionOf('global', 0.7)],
    );
    expect(rowsOf(figure)).toEqual([
      [
        'Better | 60.0 (50.0–70.0)% | 60 | 70.0 (60.0–80.0)% | 70',
        'Worse | 40.0 (30.0–50.0)% | 40 | 30.0 (20.0–40.0)% | 30',
        'n |  | 100 |  | 100',
      ],
    ]);
  });

  it('lays out counts, shares and means each in their own table', () => {
    const figure = input({ indicators: ['operations', 'satisfied', 'stay'], chart: 'columns' }, [
      countOf('operations', 120),
      proportionOf('satisfied', 0.6),
      meanOf('stay', 2.5),
    ]);
    expect(rowsOf(figure)).toEqual([
      ['Lund | 120'],
      ['Lund | 60.0 (50.0–70.0)% | 60 | 100'],
      ['Lund | 2.5 (2.0–3.0) | 2.0 | 100'],
    ]);
  });

  it('draws counts of the clinic and of the nation, each on a scale of its own', () => {
    const figure = input(
      { indicators: ['operations'], by: 'year', chart: 'columns' },
      [countOf('operations', 120, { year: '2019' })],
      [countOf('operations', 9887, { year: '2019' })],
    );
    const charts = figureView(figure).charts;
    expect(charts.map(({ title }) => title)).toEqual(['Operations, Lund', 'Operations, The nation']);
    expect(rowsOf(figure)).toEqual([['2019 | 120 | 9,887']]);
  });

  it('says what is withheld and why, without a number', () => {
    const figure = input({ indicators: ['satisfied'], by: 'unit', chart: 'columns' }, [
      withheldOf('satisfied', 'proportion', { unit: 'a' }),
      proportionOf('satisfied', 0.6, { unit: 'b' }),
    ]);
    const view = figureView(figure);
    expect(view.tables[0]?.sections[0]?.rows[0]?.cells).toEqual([
      { text: '–', numeric: true, note: 'withheld' },
      { text: '–', numeric: true, note: 'withheld' },
    ]);
    expect(view.notes.join(' ')).toContain('few patients (fewer than 10,');
    // A total over the rows would give the withheld row away.
    expect(view.definitions[0]?.bases).toEqual([]);
  });

  it('states definition, direction, exclusions and what the figure rests on', () => {
    const [definition] = figureView(
      input({ indicators: ['satisfied'], chart: 'columns' }, [proportionOf('satisfied', 0.6)]),
    ).definitions;
    expect(definition).toMatchObject({
      definition: 'How Satisfied is counted',
      direction: 'Higher is better',
      exclusions: ['Excluded: Revision'],
      bases: ['Lund: 120 in the selection, 5 excluded, 15 not known, 100 in the calculation.'],
    });
    const [stay] = figureView(input({ indicators: ['stay'], chart: 'columns' }, [])).definitions;
    expect(stay?.direction).toBe('Lower is better, scale 0 to 30, days');
  });

  it('has neither chart nor table without data', () => {
    expect(figureView(input({ indicators: ['satisfied'], by: 'year', chart: 'trend' }, []))).toMatchObject({
      charts: [],
      tables: [],
    });
  });
});

describe('figureCsvRows', () => {
  it('writes one estimate a row, unrounded, with what it rests on', () => {
    const figure = input({ indicators: ['legPain'], chart: 'before-after' }, [changeOf('legPain', 7, 3)]);
    const header = figureCsvHeader({ language: 'en' });
    const rows = figureCsvRows(figure);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows[1]).toEqual([
      'Figure',
      'Leg pain',
      'After',
      null,
      'Lund',
      100,
      null,
      3,
      2.75,
      3.25,
      2,
      null,
      null,
      120,
      5,
      15,
      null,
      null,
      null,
    ]);
  });
  it('has the options of a dimension as they are declared', () => {
    const options = ['under-40', '40-to-59', '75-and-over'].map((code) => ({ code, label: { en: code } }));
    const by = { title: { en: 'Age' }, value: { kind: 'literal', value: null }, options } as never;
    const figure = input(
      { indicators: ['satisfied'], by: 'ageGroup', chart: 'columns' },
      ['40-to-59', '75-and-over', 'under-40'].map((ageGroup) => proportionOf('satisfied', 0.6, { ageGroup })),
    );
    const rows = rowsOf({ ...figure, pathway: { ...pathway, dimensions: { ageGroup: by } } });
    expect(rows[0]?.map((row) => row.split(' | ')[0])).toEqual(options.map(({ code }) => code));
  });

  it('says where periods lie in time, and that those without a day lie nowhere', () => {
    const figure = input({ indicators: ['satisfied'], by: 'quarter', chart: 'columns' }, [
      proportionOf('satisfied', 0.6, { quarter: '2024-Q1' }),
      proportionOf('satisfied', 0.6, { quarter: '(unknown)' }),
    ]);
    const places = (one: FigureInput) =>
      figureView(one).tables.flatMap(({ sections }) =>
        sections.flatMap(({ rows }) => rows.map((row) => row.places)),
      );
    expect(places(figure)).toEqual([['2024-Q1'], ['']]);
    const byUnit = input({ indicators: ['satisfied'], by: 'unit', chart: 'columns' }, [
      proportionOf('satisfied', 0.6, { unit: 'a' }),
    ]);
    expect(places(byUnit)).toEqual([[null]]);
  });

  it('says nothing of what another figure of the tab withholds', () => {
    const figure = input({ indicators: ['satisfied'], by: 'unit', chart: 'bars' }, [
      proportionOf('satisfied', 0.6, { unit: 'a' }),
      withheldOf('satisfied', 'proportion', { residence: '03' }),
    ]);
    expect(figureView(figure).notes.join(' ')).not.toContain('not shown');
  });

  it('says in the language of the file why there is no value, beside the code that programs read', () => {
    const place = (language: 'sv' | 'nb') =>
      figureCsvHeader({ language }).indexOf(
        language === 'sv' ? 'Varför inget värde visas' : 'Hvorfor ingen verdi vises',
      );
    const withheld = input({ indicators: ['satisfied'], by: 'unit', chart: 'columns' }, [
      withheldOf('satisfied', 'proportion', { unit: 'a' }),
      { ...proportionOf('satisfied', 0.6, { unit: 'b' }), value: null, few: true },
      proportionOf('satisfied', 0.6, { unit: 'c' }),
    ]);
    const told = (language: 'sv' | 'nb') =>
      figureCsvRows({ ...withheld, language }).map((row) => [row[place(language) - 1], row[place(language)]]);
    expect(told('sv')).toEqual([
      ['withheld', expect.stringMatching(/^Visas inte: värdet bygger på få patienter/u)],
      [null, 'För få fall för att räkna ett värde'],
      [null, null],
    ]);
    expect(told('nb')[0]).toEqual(['withheld', expect.stringMatching(/^Vises ikke: /u)]);
  });

  it('leaves every number of a withheld figure empty', () => {
    const [row] = figureCsvRows(
      input({ indicators: ['satisfied'], by: 'unit', chart: 'columns' }, [
        withheldOf('satisfied', 'proportion', { unit: 'a' }),
      ]),
    );
    expect(row).toEqual([
      'Figure',
      'Satisfied',
      null,
      'a',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'withheld',
      'Withheld: the value rests on few patients, or would let such a value be worked out',
      null,
    ]);
  });
});
