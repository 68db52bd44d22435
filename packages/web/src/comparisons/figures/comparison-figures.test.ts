import { describe, expect, it } from '@jest/globals';
import type { ComparisonAnswer, FunnelAnswer, RunAnswer } from '@kvalreg/core';
import { languages, type FigureSource, type Indicator } from '@kvalreg/declaration';
import {
  comparePair,
  evaluateIndicators,
  judgeTogether,
  resultFunnel,
  runSeries,
  type CaseRow,
} from '@kvalreg/engine';
import { funnelFile } from '../funnel-file.js';
import { runFile } from '../run-file.js';
import { differencesFigure } from './differences-figure.js';
import { findingLines } from './finding-lines.js';
import { funnelFigure } from './funnel-figure.js';
import { resultsFigure } from './results-figure.js';
import { runFigure } from './run-figure.js';

const value = { op: 'field', type: 'number', path: ['visit', 'value'] } as const;
const one = { op: 'literal', type: 'number', value: 1 } as const;
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const isOne = { op: 'eq', args: [value, one] } as const;
const named = (title: string) => ({
  title: { sv: title, en: title },
  definition: { sv: `Om ${title}`, en: 'It' },
});
const days = { sv: 'dagar', nb: 'dager', en: 'days' };
const indicators: Readonly<Record<string, Indicator>> = {
  satisfied: { ...named('Nöjda'), kind: 'proportion', denominator: yes, numerator: isOne, better: 'higher' },
  again: { ...named('Nöjda igen'), kind: 'proportion', denominator: yes, numerator: isOne },
  stay: {
    ...named('Vårdtid'),
    kind: 'mean',
    value,
    range: [0, 30],
    unit: days,
    decimals: 1,
    better: 'lower',
  },
};
const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators };
const names = Object.keys(indicators);
const explained = (indicator: string) => `/r/x/figures/s/${indicator}/explanation`;

/** Forty cases of a unit of which so many have 1, and the others 2. */
function rowsOf(unit: string, ones: number, cases = 40): readonly CaseRow[] {
  return Array.from({ length: cases }, (_, at): CaseRow => ({
    unit_id: unit,
    index_date: `${String(2020 + (at % 4))}-01-01`,
    index__year: 2020 + (at % 4),
    visit__value: at < ones ? 1 : 2,
  }));
}
const evaluated = (rows: readonly CaseRow[], groups: readonly (readonly string[])[] = [[]]) =>
  evaluateIndicators(source, { indicators: names, groups }, rows);

function compared(first: number, second: number): ComparisonAnswer {
  const [a, b] = [evaluated(rowsOf('north', first)), evaluated(rowsOf('south', second))];
  const pairs = names.flatMap((name) => {
    const [x, y] = [a, b].map((side) => side.find(({ indicator }) => indicator === name));
    const declared = indicators[name];
    return x && y && declared ? [comparePair(declared, x, y)] : [];
  });
  const side = (name: string) => ({
    kind: 'unit' as const,
    units: [],
    years: null,
    name: { sv: name, en: name },
  });
  return {
    asOfTime: '2025-01-01T00:00:00Z',
    source,
    against: 'units',
    unit: null,
    others: [],
    thenYears: [],
    filter: {},
    years: ['2024'],
    first: side('Norra'),
    second: side('Södra'),
    results: judgeTogether(pairs),
    seesUnits: true,
  };
}

/** Eight units of so many cases; `apart` is how far their shares lie from each other. */
function funnelAnswer(indicator: string, cases: number, apart: number): FunnelAnswer {
  const ids = Array.from({ length: 8 }, (_, at) => `u${String(at)}`);
  const rows = ids.flatMap((id, at) => rowsOf(id, Math.round(cases * (0.5 + (at - 3.5) * apart)), cases));
  const results = evaluated(rows, [['unit'], []]).filter((result) => result.indicator === indicator);
  const declared = indicators[indicator];
  if (!declared) throw new RangeError(indicator);
  return {
    asOfTime: '2025-01-01T00:00:00Z',
    source,
    indicator,
    shows: 'units',
    units: ids.map((id) => ({ id, name: `Enhet ${id}` })) as unknown as FunnelAnswer['units'],
    ownUnit: null,
    funnel: resultFunnel(
      source,
      declared,
      results.flatMap((result) => (result.group['unit'] ? [{ unit: result.group['unit'], result }] : [])),
      results.filter(({ group }) => group['unit'] === undefined),
    ),
    withheld: 0,
    filter: {},
    years: [],
  };
}

describe('comparisons', () => {
  it('say of each measure what its values are, and which are better as far as it is declared', () => {
    const answer = compared(30, 11);
    const readings = (figure: ReturnType<typeof differencesFigure>) =>
      figure.tables[0]?.sections[0]?.rows.map(({ headers, cells }) => [headers[0], cells[0]?.text]);
    expect(readings(differencesFigure(answer, 'sv'))).toEqual([
      ['Nöjda', 'Procentenheter. Högre är bättre'],
      ['Nöjda igen', 'Procentenheter'],
      ['Vårdtid', 'Medelvärde (dagar). Lägre är bättre'],
    ]);
    expect(readings(resultsFigure(answer, explained, 'nb'))).toEqual([
      ['Nöjda', 'Andel (%). Høyere er bedre'],
      ['Nöjda igen', 'Andel (%)'],
      ['Vårdtid', 'Gjennomsnitt (dager). Lavere er bedre'],
    ]);
  });

  it('have as many columns as their heads say', () => {
    for (const table of resultsFigure(compared(30, 11), explained, 'sv').tables) {
      const spans = table.columnGroups.reduce((sum, { span }) => sum + span, 0);
      expect(spans).toBe(table.rowHeaders.length + table.columns.length);
      for (const { headers, cells } of table.sections.flatMap(({ rows }) => rows))
        expect(headers.length + cells.length).toBe(spans);
    }
  });

  it('tell how each measure is counted, with the way to its explanation', () => {
    expect(resultsFigure(compared(30, 11), explained, 'sv').definitions).toMatchObject([
      {
        title: 'Nöjda',
        definition: 'Om Nöjda',
        direction: 'Högre är bättre',
        explain: explained('satisfied'),
      },
      { title: 'Nöjda igen', explain: explained('again') },
      { title: 'Vårdtid', direction: 'Lägre är bättre, skala 0 till 30, dagar' },
    ]);
  });

  it.each(languages)('say in %s that intervals are not adjusted while p values are', (language) => {
    const [method = ''] = differencesFigure(compared(30, 11), language).notes;
    expect(method).toMatch(/Holm.*(inte justerade|ikke justert|not adjusted)/u);
  });

  it('list the measures of which the same is found', () => {
    expect(findingLines(compared(20, 20), 'sv').map(({ titles }) => titles)).toEqual([names.map(titleOf)]);
    expect(findingLines(compared(30, 11), 'sv').map(({ titles }) => titles)).toEqual([
      ['Nöjda', 'Nöjda igen'],
      ['Vårdtid'],
    ]);
  });
});

function titleOf(name: string): string {
  return indicators[name]?.title['sv'] ?? '';
}

describe('a funnel', () => {
  const columns = (figure: ReturnType<typeof funnelFigure>) =>
    figure.tables[0]?.columns.map(({ label }) => label);

  it('names its limits, its unit and its direction', () => {
    const figure = funnelFigure(funnelAnswer('stay', 100, 0.01), explained, 'sv');
    expect(columns(figure)).toEqual(['Medelvärde (dagar)', 'n', 'Läge']);
    expect(figure.notes[0]).toBe('Lägre är bättre.');
    expect(figure.definitions).toMatchObject([{ title: 'Vårdtid', explain: explained('stay') }]);
    const drawn = figure.charts[0]?.wide.markup ?? '';
    expect(drawn).toContain('Gränser 95 %');
    expect(drawn).not.toContain('Vidgade');
    expect(drawn).toMatch(/Alla enheter: 1,5/u);
    // Each of few units is numbered and named below.
    for (let at = 0; at < 8; at += 1) expect(drawn).toContain(`Enhet u${String(at)}`);
  });

  it('puts the place against widened limits first, and says so', () => {
    const answer = funnelAnswer('satisfied', 400, 0.06);
    expect(answer.funnel?.overdispersion).not.toBeNull();
    const figure = funnelFigure(answer, explained, 'sv');
    expect(columns(figure)).toEqual([
      'Andel (%)',
      'n',
      'Läge mot vidgade gränser',
      'Utan vidgning: läge mot slumpens gränser',
    ]);
    // The highest unit: within what is widened, and far outside the limits of chance alone.
    expect(figure.tables[0]?.sections[0]?.rows[0]?.cells.slice(2).map(({ text }) => text)).toEqual([
      'Inom gränserna',
      'Över gränsen för 99,8 %',
    ]);
    expect(figure.charts[0]?.wide.markup).toContain('Vidgade gränser 99,8 %');
    expect(figure.notes[1]).toContain('läs läget mot de vidgade gränserna');
    expect(figure.notes[2]).toMatch(/^Om gränserna utan vidgning: /u);
  });

  it('is a file of its units, and of all together last', () => {
    const lines = funnelFile(funnelAnswer('satisfied', 400, 0.06), 'sv')
      .slice(1)
      .trim()
      .split('\r\n');
    expect(lines[0]).toMatch(/^Mått;Klinik;n;Värde;Läge mot slumpens gränser;Läge mot vidgade gränser;/u);
    expect(lines).toHaveLength(10);
    expect(lines).toContainEqual(
      expect.stringMatching(/^Nöjda;Enhet u7;400;0,71;Över gränsen för 99,8 %;Inom gränserna;2025-01-01/u),
    );
    expect(lines.at(-1)).toMatch(/^Nöjda;Alla enheter;;0,5;;;2025-01-01/u);
  });
});

describe('a measure over time', () => {
  it('says its unit, its direction and its definition', () => {
    const results = evaluated(rowsOf('north', 20), [['year']]).filter(
      ({ indicator, group }) => indicator === 'stay' && group['year'] !== undefined,
    );
    const answer: RunAnswer = {
      asOfTime: '2025-01-01T00:00:00Z',
      source,
      indicator: 'stay',
      unit: null,
      by: 'year',
      filter: {},
      series: runSeries(results, ({ group }) => group['year'] ?? ''),
      hasValue: true,
    };
    const figure = runFigure(answer, explained, 'en');
    expect(figure.tables[0]?.columns[0]?.label).toBe('Mean (days)');
    expect(figure.notes[0]).toBe('Lower is better.');
    expect(figure.definitions).toMatchObject([{ definition: 'It', explain: explained('stay') }]);
    const lines = runFile(answer, 'Riket', 'sv').slice(1).trim().split('\r\n');
    expect(lines[0]).toMatch(/^Mått;Klinik;Period;n;Värde;Median;Tillstånd;/u);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^Vårdtid;Riket;2020;10;1,5;1,5;Avslutad;2025-01-01/u);
  });
});
