import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { countOf, pathway, proportionOf, withheldOf } from './pathway.fixture.js';
import { unitFigure } from './unit-figure.js';

const { satisfied } = pathway.indicators;
if (!satisfied) throw new Error('the fixture has the indicator');

const figure = (units: readonly (readonly [string, DisclosedResult | undefined])[], chosen = '') =>
  unitFigure({
    id: 'units',
    title: 'Satisfied 2019',
    pathway,
    indicator: satisfied,
    language: 'en',
    units: units.map(([name, result]) => ({ name, result, isChosen: name === chosen })),
    nation: proportionOf('satisfied', 0.7),
    smallestN: 15,
  });
const rowsOf = (view: ReturnType<typeof figure>) =>
  view.tables.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.map(({ headers, cells }) => [...headers, cells[0]?.text].join(' '))),
  );

describe('unitFigure', () => {
  it('sorts the units by value, the best first, below the nation; withheld ones stand last', () => {
    const view = figure([
      ['Lund', withheldOf('satisfied', 'proportion')],
      ['Umeå', proportionOf('satisfied', 0.6)],
      ['Falun', proportionOf('satisfied', 0.8)],
      ['Borås', undefined],
    ]);
    expect(rowsOf(view)).toEqual([
      'The nation 70.0 (60.0–80.0)%',
      'Falun 80.0 (70.0–90.0)%',
      'Umeå 60.0 (50.0–70.0)%',
      'Lund –',
    ]);
    expect(view.notes.at(-1)).toContain('few patients (fewer than 15,');
  });

  it('marks the chosen unit', () => {
    const view = figure(
      [
        ['Umeå', proportionOf('satisfied', 0.6)],
        ['Falun', proportionOf('satisfied', 0.8)],
      ],
      'Umeå',
    );
    expect(view.tables[0]?.sections[0]?.rows.map(({ strong }) => strong)).toEqual([true, false, true]);
  });

  it('draws nothing and tabulates nothing where no unit has a case', () => {
    expect(figure([['Lund', undefined]])).toMatchObject({ charts: [], tables: [] });
  });

  it('keeps withheld units out of the chart', () => {
    const view = figure([
      ['Lund', withheldOf('satisfied', 'proportion')],
      ['Umeå', proportionOf('satisfied', 0.6)],
    ]);
    expect(view.charts[0]?.wide.markup).toContain('Umeå');
    expect(view.charts[0]?.wide.markup).not.toContain('Lund');
  });

  it('calls a number a number, and says it once', () => {
    const { operations } = pathway.indicators;
    if (!operations) throw new Error('the fixture has the indicator');
    const { tables, notes } = unitFigure({
      pathway,
      id: 'units',
      title: 'Operations 2019',
      indicator: operations,
      language: 'en',
      units: [{ name: 'Lund', result: countOf('operations', 120), isChosen: false }],
      nation: countOf('operations', 9887),
      smallestN: 15,
    });
    expect(tables[0]?.columns.map(({ label }) => label)).toEqual(['Number']);
    expect(tables[0]?.sections[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['9,887'],
      ['120'],
    ]);
    expect(notes.join(' ')).not.toContain('confidence');
  });
});
