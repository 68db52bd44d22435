import { describe, expect, it } from '@jest/globals';
import { languages, type Figure, type Indicator, type Pathway } from '@kvalreg/declaration';
import { allUnits, unknownGroup, type DisclosedResult, type IndicatorResult } from '@kvalreg/engine';
import { figureCsvRows } from '../figure-csv.js';
import { figureSvg } from '../../charts/stand-alone/figure-svg.js';
import { figureView } from '../figure-view.js';
import type { FigureInput } from '../figure-input.js';
import { pathway as base, proportionOf, withheldOf } from '../pathway.fixture.js';
import { standAloneFigure } from '../stand-alone.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const day = { op: 'literal', type: 'date', value: '2020-01-01' } as const;
const named = (name: string) => ({ title: { en: name, sv: name, nb: name }, definition: { en: name } });
const options = ['low', 'middle', 'high'].map((code) => ({ code, label: { en: code, sv: code, nb: code } }));
const indicators: Readonly<Record<string, Indicator>> = {
  ...base.indicators,
  scored: {
    ...named('Scored'),
    kind: 'mean',
    value: { op: 'literal', type: 'number', value: 1 },
    range: [0, 100],
    decimals: 1,
  },
  moves: { ...named('Moves'), kind: 'transition', from: yes, to: yes, options, better: 'higher' },
  again: {
    ...named('Operated again'),
    kind: 'time-to-event',
    end: day,
    event: yes,
    horizon: 730,
    at: [365, 730],
    version: '3',
  },
};
const pathway: Pathway = { ...base, indicators };

function inputOf(
  figure: Omit<Figure, 'title'>,
  nation: readonly DisclosedResult[],
  own?: readonly DisclosedResult[],
  language: FigureInput['language'] = 'en',
): FigureInput {
  return {
    id: 'f',
    figure: { title: { en: 'The figure' }, ...figure },
    pathway,
    language,
    series: [
      ...(own ? [{ label: 'Lund', tone: 'own' as const, results: own }] : []),
      { label: 'The nation', tone: own ? 'other' : 'own', results: nation },
    ],
    labelOf: (_, code) =>
      code === allUnits ? 'The nation' : code === unknownGroup ? 'Unknown' : `<${code}>`,
    dimensionTitle: (dimension) => dimension,
    ownUnit: 'lund',
    smallestN: 5,
  };
}
const drawing = (input: FigureInput, at = 0) => figureView(input).charts[at]?.wide.markup ?? '';
const said = (svg: string) => /<desc[^>]*>([^<]*)<\/desc>/u.exec(svg)?.[1] ?? '';
const share = (k: number, n: number, group: Readonly<Record<string, string>>): IndicatorResult => ({
  ...proportionOf('satisfied', k / n, group),
  n,
  k,
});

describe('a trend', () => {
  const years = [
    share(60, 100, { year: '2022' }),
    share(70, 100, { year: '2023' }),
    { ...share(9, 10, { year: '2024' }), incomplete: true as const },
    share(1, 2, { year: unknownGroup }),
  ];
  const input = inputOf({ indicators: ['satisfied'], by: 'year', chart: 'trend' }, years);

  it('draws a year that is not complete hollow, and says so', () => {
    expect(drawing(input)).toContain('stroke-dasharray="4,3"');
    expect(figureView(input).notes.join(' ')).toContain('not complete yet');
    const over = inputOf({ indicators: ['satisfied'], by: 'year', chart: 'trend' }, years.slice(0, 2));
    expect(drawing(over)).not.toContain('stroke-dasharray="4,3"');
    expect(figureView(over).notes.join(' ')).not.toContain('not complete');
  });
  it('has cases without a day in the table alone', () => {
    expect(drawing(input)).not.toContain('Unknown');
    expect(JSON.stringify(figureView(input).tables)).toContain('Unknown');
  });
  it('says in words where it stands, its highest and lowest, of the years that are complete', () => {
    expect(said(drawing(input))).toMatch(
      /^Satisfied, The nation, &lt;2023&gt;: 70\.0%\. Highest: The nation, &lt;2023&gt;: 70\.0%\. Lowest: The nation, &lt;2022&gt;: 60\.0%\. All figures/u,
    );
  });
  it('speaks of its own measure, and says what the fields behind it mean', () => {
    const goal = { high: { atLeast: 0.8 }, moderate: { atLeast: 0.5 } };
    const measures = { ...indicators, satisfied: { ...indicators['satisfied'], goal } as Indicator };
    const figure = { indicators: ['satisfied', 'stay'], by: 'year', chart: 'trend' } as const;
    const stay = years.map((year) => ({ ...year, indicator: 'stay' }));
    const both = { ...inputOf(figure, [...years, ...stay]), pathway: { ...pathway, indicators: measures } };
    expect(said(drawing(both))).toMatch(/High ≥\s80%, Moderate ≥\s50%, Low &lt;\s50%/u);
    expect(said(drawing(both, 1))).not.toContain('Satisfied');
    expect(figureView(both).notes.join(' ')).toMatch(
      /Satisfied\. The areas behind show the levels: High ≥\s80%, Moderate ≥\s50%, Low <\s50%\./u,
    );
  });
});

describe('a trend of many months', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      share(50 + (at % 5), 100, {
        month: `20${String(20 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
      }),
    );
  const figure = { indicators: ['satisfied'], by: 'month', chart: 'trend' } as const;
  const fields = (input: FigureInput) => drawing(input).match(/fill-opacity="0\.16"/gu)?.length ?? 0;

  it('has fields for intervals, where whiskers would stand on each other, and says so', () => {
    const many = inputOf(figure, months(36));
    expect(fields(many)).toBe(36);
    expect(figureView(many).notes).toContain('The pale fields show 95% confidence intervals.');
    const few = inputOf(figure, months(12));
    expect(fields(few)).toBe(0);
    expect(figureView(few).notes).toContain('The bars show 95% confidence intervals.');
  });
});

describe('counts that wait for different answers', () => {
  const answered: Indicator = { ...named('Answered'), kind: 'count' };
  const count = (indicator: string, n: number, year: string, more: Partial<IndicatorResult> = {}) => ({
    ...share(n, n, { year }),
    ...more,
    indicator,
    kind: 'count' as const,
    value: n,
  });
  const figureOf = (...results: readonly DisclosedResult[]): FigureInput => ({
    ...inputOf({ indicators: ['operations', 'answered'], by: 'year', chart: 'columns' }, results),
    pathway: { ...pathway, indicators: { ...indicators, answered } },
    labelOf: (_, code, of) =>
      results.some(({ indicator, group, incomplete }) => {
        return group['year'] === code && incomplete === true && (of ?? [indicator]).includes(indicator);
      })
        ? `${code} (open)`
        : code,
  });
  const rows = (input: FigureInput) =>
    figureView(input).tables.flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.rows.map(({ headers, cells }) => [...headers, ...cells.map(({ text }) => text)]),
      ),
    );
  const operations = [count('operations', 80, '2023'), count('operations', 90, '2024')];

  it('say of the one that waits that it does, in table and chart', () => {
    const input = figureOf(
      ...operations,
      count('answered', 70, '2023'),
      count('answered', 40, '2024', { incomplete: true }),
    );
    expect(rows(input)).toEqual([
      ['2023', '80', '70'],
      ['2024', '90', '40 (not complete)'],
    ]);
    const pale = [...drawing(input).matchAll(/fill-opacity="0\.45"/gu)];
    expect(pale).toHaveLength(1);
    expect(drawing(input)).not.toContain('(open)');
  });
  it('say it once of a year that neither has in full', () => {
    const input = figureOf(
      count('operations', 90, '2024', { incomplete: true }),
      count('answered', 40, '2024', { incomplete: true }),
    );
    expect(rows(input)).toEqual([['2024 (open)', '90', '40']]);
    expect(drawing(input)).toContain('(open)');
  });
});

describe('stacked shares', () => {
  it('are said for every row that is shown', () => {
    const shares = (k: number): DisclosedResult => ({
      ...share(k, 100, {}),
      indicator: 'global',
      kind: 'distribution',
      options: [
        { code: '1', k, value: k / 100, low: null, high: null },
        { code: '2', k: 100 - k, value: 1 - k / 100, low: null, high: null },
      ],
    });
    const figure = { indicators: ['global'], chart: 'stacked' } as const;
    expect(said(drawing(inputOf(figure, [shares(70)], [shares(60)])))).toMatch(
      /^Lund: Better 60%, Worse 40%\. The nation: Better 70%, Worse 30%\. All figures/u,
    );
  });
});

describe('a funnel', () => {
  const units = [
    share(500, 1000, { unit: 'lund' }),
    share(200, 1000, { unit: 'umea' }),
    share(530, 1000, { unit: 'kalmar' }),
    share(1230, 3000, { unit: allUnits }),
  ];
  const figure = { indicators: ['satisfied'], by: 'unit', chart: 'funnel' } as const;

  it('says in every language who is outside, and where the own unit is', () => {
    for (const language of languages) {
      const { notes, charts } = figureView(inputOf(figure, units, [], language));
      const words = notes.find((note) => note.includes('&lt;umea&gt;') || note.includes('<umea>')) ?? '';
      expect(words).toContain('<kalmar>');
      expect(words).toContain('<lund>');
      expect(words).not.toMatch(/\{\w+\}/u);
      expect(charts).toHaveLength(1);
    }
  });
  it('stands beside the units as a table, the best first', () => {
    const [table] = figureView(inputOf(figure, units)).tables;
    const names = table?.sections.flatMap(({ rows }) => rows.map(({ headers }) => headers[0]));
    expect(names).toEqual(['<kalmar>', '<lund>', 'The nation', '<umea>']);
  });
  it('is a clinic alone around the nation where it sees no other', () => {
    const svg = drawing(
      inputOf(
        figure,
        [units[0], units[3]].filter((one) => one !== undefined),
        [],
      ),
    );
    expect(svg.split('fill="#0062ba"').length - 1).toBe(1);
    expect(svg).not.toContain('<circle');
  });
  it('says why a clinic sees no other, and what to compare it with', () => {
    const own = [units[0], units[3]].filter((one) => one !== undefined);
    const { notes } = figureView(inputOf(figure, own, []));
    expect(notes.join(' ')).toContain('Only <lund> is shown here');
    expect(figureView(inputOf(figure, units, [])).notes.join(' ')).not.toContain('is shown here');
    // The only unit that there is hides no other.
    const single = [share(500, 1000, { unit: 'lund' }), share(500, 1000, { unit: allUnits })];
    expect(figureView(inputOf(figure, single, [])).notes.join(' ')).not.toContain('is shown here');
  });
  it('has no point for a unit with too few cases for a value', () => {
    const few = { ...share(3, 4, { unit: 'visby' }), value: null, low: null, high: null, few: true as const };
    const svg = drawing(inputOf(figure, [...units, few], []));
    expect(svg.split('<circle').length - 1).toBe(2);
  });
  it.each([
    ['is withheld', [...units.slice(0, 3), withheldOf('satisfied', 'proportion', { unit: allUnits })]],
    ['is 0', [share(0, 50, { unit: 'lund' }), share(0, 50, { unit: allUnits })]],
    ['is missing', []],
  ])('is not drawn where the value of all together %s, and says why', (_why, results) => {
    const { charts, notes } = figureView(inputOf(figure, results));
    expect(charts).toEqual([]);
    expect(notes.join(' ')).toContain('no funnel is drawn');
  });
});

describe('a funnel of means', () => {
  const averaged = (mean: number, sd: number | null, n: number, unit: string): IndicatorResult => ({
    ...proportionOf('scored', 0, { unit }),
    kind: 'mean',
    n,
    k: undefined as never,
    value: mean,
    low: null,
    high: null,
    sd,
  });
  const units = [
    averaged(50, 10, 101, 'lund'),
    averaged(40, 10, 101, 'umea'),
    averaged(45, 10, 101, 'kalmar'),
    averaged(45, 10.8, 303, allUnits),
  ];
  const figure = { indicators: ['scored'], by: 'unit', chart: 'funnel' } as const;

  it('names those outside, and says in every language what the limits rest on', () => {
    for (const language of languages) {
      const { notes, charts } = figureView(inputOf(figure, units, [], language));
      expect(charts).toHaveLength(1);
      const limits = notes.find((note) => note.includes('s/√n')) ?? '';
      expect(limits).toContain('300');
      expect(limits).not.toMatch(/\{\w+\}/u);
      expect(notes.some((note) => note.includes('<lund>') && note.includes('<umea>'))).toBe(true);
    }
  });

  it('is not drawn without spread within units, and says why', () => {
    const alike = [averaged(50, 0, 10, 'lund'), averaged(40, 0, 10, 'umea'), averaged(45, 5.1, 20, allUnits)];
    const { charts, notes } = figureView(inputOf(figure, alike));
    expect(charts).toEqual([]);
    expect(notes.join(' ')).toContain('no spread within units');
  });
});

describe('a run chart', () => {
  const months = (values: readonly number[]) =>
    values.map((k, at) => share(k, 100, { month: `2024-${String(at + 1).padStart(2, '0')}` }));
  const figure = { indicators: ['satisfied'], by: 'month', chart: 'run' } as const;

  it('says the signal that it found, and marks it', () => {
    const long = [
      ...Array.from({ length: 12 }, (_, at) => 40 + (at % 2)),
      ...Array.from({ length: 12 }, () => 60),
    ];
    const year = long.map((k, at) =>
      share(k, 100, { month: `${at < 12 ? '2023' : '2024'}-${String((at % 12) + 1).padStart(2, '0')}` }),
    );
    const found = inputOf(figure, year);
    expect(figureView(found).notes.join(' ')).toContain('12 points in a row');
    expect(drawing(found)).toContain('#fdf3cf');
    expect(said(drawing(found))).toContain('Median');
  });
  it('judges neither few months nor the one that is not over', () => {
    const few = inputOf(figure, months([40, 60, 50]));
    expect(figureView(few).notes.join(' ')).toContain('Too few points');
    expect(drawing(few)).not.toContain('#fdf3cf');
  });
});

describe('charts that stand beside each other', () => {
  const own = (by: 'month' | 'residence', codes: readonly string[]) =>
    codes.map((code, at) => share(at % 2 === 0 ? 52 : 88, 100, { [by]: code }));
  const nation = (by: 'month' | 'residence', codes: readonly string[]) =>
    codes.map((code, at) => share(at % 2 === 0 ? 76 : 79, 100, { [by]: code }));
  const shown = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, label]) => label);

  it('have one axis as run charts, and say so', () => {
    const months = ['2024-01', '2024-02', '2024-03', '2024-04'];
    const figure = { indicators: ['satisfied'], by: 'month', chart: 'run' } as const;
    const input = inputOf(figure, nation('month', months), own('month', months));
    const [ofOwn, ofNation] = [0, 1].map((at) => shown(drawing(input, at), />(\d+%)</gu));
    expect(ofOwn?.length).toBeGreaterThan(2);
    expect(ofNation).toEqual(ofOwn);
    expect(figureView(input).notes).toContain('Charts of the same measure share one scale.');
  });
  it('have the same classes as maps, and say so', () => {
    const counties = ['12', '24', '09'];
    const figure = { indicators: ['satisfied'], by: 'residence', chart: 'map', map: 'sweden' } as const;
    const input = inputOf(figure, nation('residence', counties), own('residence', counties));
    const [ofOwn, ofNation] = [0, 1].map((at) => shown(drawing(input, at), />(\d+ to [^<]+)</gu));
    expect(ofOwn?.length).toBeGreaterThan(2);
    expect(ofNation).toEqual(ofOwn);
    expect(figureView(input).notes).toContain('Maps of the same measure share one colour scale.');
  });
  it('say nothing of it where one stands alone', () => {
    const figure = { indicators: ['satisfied'], by: 'residence', chart: 'map', map: 'sweden' } as const;
    const alone = inputOf(figure, nation('residence', ['12', '24']));
    expect(figureView(alone).notes.join(' ')).not.toContain('colour scale');
  });
});

describe('a curve', () => {
  const again = (k: number, group: Readonly<Record<string, string>> = {}): IndicatorResult => ({
    ...share(k, 200, group),
    indicator: 'again',
    kind: 'time-to-event',
    curve: [365, 730].map((at, place) => ({
      day: at,
      atRisk: 150 - place * 50,
      k: k * (place + 1),
      value: 0.05 * (place + 1),
      low: 0.03,
      high: 0.12,
    })),
  });
  const figure = { indicators: ['again'], chart: 'curve' } as const;

  it('shows the groups in years with those still followed', () => {
    const svg = drawing(inputOf(figure, [again(8)], [again(4)]));
    expect(svg).toContain('Years from start date');
    expect(svg.split('>150<').length - 1).toBe(2);
    expect(said(svg)).toContain('Lund: 10.0% after 2');
  });
  it('leaves out a group that is withheld, and is not drawn without any', () => {
    const withheld = withheldOf('again', 'time-to-event');
    expect(drawing(inputOf(figure, [again(8)], [withheld])).split('>150<').length - 1).toBe(1);
    expect(figureView(inputOf(figure, [withheld])).charts).toEqual([]);
  });
});

describe('a Sankey', () => {
  const codes = ['low', 'middle', 'high'];
  const moves: IndicatorResult = {
    ...share(6, 9, {}),
    indicator: 'moves',
    kind: 'transition',
    transitions: codes.flatMap((from) =>
      codes.map((to) => ({
        from,
        to,
        n: from === 'low' ? 7 : 1,
        k: from === 'low' && to === 'high' ? 6 : from === to ? 1 : 0,
        value: null,
        low: null,
        high: null,
      })),
    ),
  };

  it('says where people began and ended, and how many became better', () => {
    const svg = drawing(inputOf({ indicators: ['moves'], chart: 'sankey' }, [moves]));
    expect(said(svg)).toContain('low: 78% (7) before, 11% (1) after');
    expect(said(svg)).toContain('Better: 67% (6)');
    expect(said(svg)).toContain('Worse: 0% (0)');
  });
  it('is not drawn where the figure is withheld', () => {
    const withheld = withheldOf('moves', 'transition');
    expect(figureView(inputOf({ indicators: ['moves'], chart: 'sankey' }, [withheld])).charts).toEqual([]);
  });
});

describe('small multiples', () => {
  const results = [
    share(60, 100, { year: '2023' }),
    share(65, 100, { year: '2024' }),
    ...['umea', 'lund'].flatMap((unit, at) => [
      share(50 + at, 100, { year: '2023', unit }),
      share(55 + at, 100, { year: '2024', unit }),
    ]),
    withheldOf('satisfied', 'proportion', { year: '2024', unit: 'kalmar' }),
  ];
  const input = inputOf(
    { indicators: ['satisfied'], by: 'year', across: 'unit', chart: 'small-multiples' },
    results,
  );

  it('show each unit, the own one first, and name the highest and lowest of the last year', () => {
    const svg = drawing(input);
    const places = ['lund', 'kalmar', 'umea'].map((unit) => svg.indexOf(`>&lt;${unit}&gt;<`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(said(svg)).toContain('Highest: &lt;lund&gt;: 56.0%');
    expect(said(svg)).toContain('Lowest: &lt;umea&gt;: 55.0%');
    expect(svg).toContain('No values');
  });
  it('have every number in the table and the file', () => {
    const [table] = figureView(input).tables;
    expect(table?.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['The nation', 2],
      ['<lund>', 2],
      ['<kalmar>', 1],
      ['<umea>', 2],
    ]);
    const rows = figureCsvRows(input);
    expect(rows).toHaveLength(7);
    expect(rows.filter((row) => row.includes('<lund>') && row.includes(0.56))).toHaveLength(1);
  });
});

describe('a map', () => {
  const results = [
    share(60, 100, { residence: '12' }),
    share(80, 100, { residence: '24' }),
    withheldOf('satisfied', 'proportion', { residence: '09' }),
    share(5, 10, { residence: '99' }),
    share(5, 10, { residence: unknownGroup }),
  ];
  const input = inputOf({ indicators: ['satisfied'], by: 'residence', chart: 'map', map: 'sweden' }, results);

  it('names the highest and lowest county, and what is not on it', () => {
    const view = figureView(input);
    expect(said(drawing(input))).toContain('Highest: &lt;24&gt;: 80.0%. Lowest: &lt;12&gt;: 60.0%');
    expect(view.notes).toContain('In the table but not on the map: <99>.');
    expect(drawing(input)).toContain('>Withheld<');
    expect(drawing(input)).toContain('>No cases<');
  });
  it('stripes a county of few cases, and says below how many', () => {
    expect(drawing(input)).not.toContain('Fewer than');
    const few = inputOf({ ...input.figure }, [...results, share(2, 3, { residence: '23' })]);
    expect(drawing(few)).toContain('>Fewer than 20 cases: uncertain<');
  });
  it('is not drawn where no county has a value', () => {
    const none = inputOf({ ...input.figure }, results.slice(2, 3));
    expect(figureView(none).charts).toEqual([]);
  });
});

describe('a figure by region', () => {
  const figure = { indicators: ['satisfied'], by: 'region', chart: 'map', map: 'sweden' } as const;

  it('says to others than the office why it is empty', () => {
    expect(figureView(inputOf(figure, [])).emptyText).toContain('register office');
    const shown = inputOf(figure, [share(5, 10, { region: '12' })]);
    expect(figureView(shown).emptyText).toBeUndefined();
    expect(figureView({ ...inputOf(figure, []), smallestN: 0 }).emptyText).toBeUndefined();
  });
});

describe('every new chart', () => {
  it.each<Omit<Figure, 'title'>>([
    { indicators: ['satisfied'], by: 'unit', chart: 'funnel' },
    { indicators: ['satisfied'], by: 'month', chart: 'run' },
    { indicators: ['again'], chart: 'curve' },
    { indicators: ['moves'], chart: 'sankey' },
    { indicators: ['satisfied'], by: 'year', across: 'unit', chart: 'small-multiples' },
    { indicators: ['satisfied'], by: 'residence', chart: 'map', map: 'norway' },
  ])('is not drawn without cases: $chart', (figure) => {
    const { charts, tables } = figureView(inputOf(figure, []));
    expect([charts, tables]).toEqual([[], []]);
  });
});

describe('a figure as a file of its own', () => {
  it('says whose the cases are that it rests on, where those of the others are not told', () => {
    const own = [share(4, 6, { year: '2023' })];
    const nation = [withheldOf('satisfied', 'proportion', { year: '2023' })];
    const { notes } = figureView(
      inputOf({ indicators: ['satisfied'], by: 'year', chart: 'trend' }, nation, own),
    );
    expect(notes[0]).toBe('Rests on: Lund n = 6.');
  });

  it('says beside the picture of one group nothing of another', () => {
    const counties = ['12', '24'];
    const own = counties.map((residence) => share(10, 20, { residence }));
    const nation = [...own, withheldOf('satisfied', 'proportion', { residence: '09' })];
    const figure = { indicators: ['satisfied'], by: 'residence', chart: 'map', map: 'sweden' } as const;
    const input = inputOf(figure, nation, own);
    const origin = { register: '', version: '1', selection: [], period: '2023', asOf: '' };
    const told = [0, 1].map((at) => {
      const alone = standAloneFigure(input, figureView(input), at, origin);
      return [...(alone?.lead ?? []), ...(alone?.notes ?? [])].join(' ');
    });
    expect(told[0]).toContain('Satisfied, Lund');
    expect(told[0]).toContain('n = 40');
    expect(told[1]).toContain('Satisfied, The nation');
    expect(told[1]).not.toContain('n = 40');
    expect(told[1]).not.toContain('Lund');
  });

  it('says of which measure they are beside a count, which is its own n', () => {
    const figure = { indicators: ['operations', 'satisfied'], by: 'year', chart: 'columns' } as const;
    const one = share(60, 100, { year: '2023' });
    const count: DisclosedResult = { ...one, indicator: 'operations', kind: 'count', value: 120, n: 120 };
    expect(figureView(inputOf(figure, [count, one])).notes[0]).toBe(
      'Satisfied rests on: The nation n = 100.',
    );
  });

  it('names the measures whose cases differ', () => {
    const figure = { indicators: ['satisfied', 'operations'], by: 'year', chart: 'trend' } as const;
    const one = { ...share(60, 100, { year: '2023' }), population: 100 };
    const input = inputOf(figure, [one, { ...one, indicator: 'operations', population: 120, n: 120 }]);
    const origin = { register: '', version: '1', selection: [], period: '2023', asOf: '' };
    const bases = (standAloneFigure(input, figureView(input), 0, origin)?.notes ?? []).filter((note) =>
      note.includes('in the calculation'),
    );
    expect(bases.map((note) => note.split(':')[0])).toEqual([
      'Satisfied. The nation',
      'Operations. The nation',
    ]);
  });

  it('carries title, choice, period, notes, definition, versions and day, also for those who do not see it', () => {
    const input = inputOf({ indicators: ['satisfied'], by: 'year', chart: 'trend' }, [
      share(60, 100, { year: '2023' }),
    ]);
    const versioned = {
      ...input,
      pathway: {
        ...pathway,
        indicators: {
          satisfied: {
            ...indicators['satisfied'],
            definition: { en: 'Those who say <yes> & mean it.' },
            exclusions: [{ title: { en: 'Revisions' }, when: yes }],
            source: 'The handbook',
            version: '3',
          } as Indicator,
        },
      },
    };
    const origin = {
      register: 'The register',
      version: '9',
      selection: ['All cases'],
      period: '2023',
      asOf: 'As of 22 November 2025.',
    };
    const alone = standAloneFigure(versioned, figureView(versioned), 0, origin);
    expect(alone).toMatchObject({
      title: 'The figure',
      lead: ['All cases', 'Period: 2023.'],
      method: {
        title: 'How it is calculated',
        lines: [
          'Satisfied. Those who say <yes> & mean it. Higher is better.',
          'Excluded: Revisions.',
          'Source: The handbook',
        ],
      },
      source: ['The register. Version 9 of the register. Definition, version 3. As of 22 November 2025.'],
    });
    expect(alone?.notes.join(' ')).toContain('100 in the calculation');
    const svg = alone ? figureSvg(alone) : '';
    expect(svg).toContain('<title id="figure-title">The figure</title>');
    const [, heard = ''] = /<desc[^>]*>([^<]*)<\/desc>/u.exec(svg) ?? [];
    const [, , seen = ''] = /<desc([\s\S]*?)<\/desc>([\s\S]*)$/u.exec(svg) ?? [];
    for (const words of [
      'Those who say &lt;yes&gt; &amp; mean it.',
      'Period: 2023.',
      'Definition, version 3.',
    ])
      expect([heard.includes(words), seen.includes(words)]).toEqual([true, true]);
    // There is no table beside a file.
    expect(heard).not.toContain('in the table beside it');
    expect(standAloneFigure(versioned, figureView(versioned), 1, origin)).toBeNull();
  });
});
