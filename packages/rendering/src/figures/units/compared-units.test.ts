import { describe, expect, it } from '@jest/globals';
import type { Pathway } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { FigureInput } from '../figure-input.js';
import { figureView } from '../figure-view.js';

const text = (sv: string) => ({ sv, en: sv });
const named = { definition: text('Definition') };
const pathway: Pathway = {
  title: text('Smärta'),
  forms: {},
  occasions: {},
  index: ['visit', 'day'],
  dimensions: {},
  reports: {},
  indicators: {
    pain: {
      kind: 'distribution',
      title: text('Smärta efter ett år'),
      ...named,
      value: { op: 'field', type: 'number', path: ['year1', 'pain'] },
      options: [
        { code: '1', label: text('Minskad') },
        { code: '2', label: text('Ökad') },
      ],
      balance: { title: text('Differens'), plus: ['1'], minus: ['2'] },
      better: 'higher',
    },
    work: {
      kind: 'mean',
      title: text('Dålig arbetsförmåga'),
      ...named,
      value: { op: 'field', type: 'number', path: ['year1', 'work'] },
      range: [-100, 100],
      decimals: 0,
      unit: text('procentenheter'),
      better: 'lower',
    },
  },
};
const flow = { population: 10, excluded: [], unknown: 0 };
const pain = (unit: string, better: number, worse: number): DisclosedResult => {
  const n = better + worse;
  const option = (code: string, k: number) => ({ code, k, value: k / n, low: 0, high: 1 });
  return {
    indicator: 'pain',
    kind: 'distribution',
    group: { unit },
    ...flow,
    n,
    value: null,
    low: null,
    high: null,
    options: [option('1', better), option('2', worse)],
    balance: { mean: (better - worse) / n, sd: 1, low: -0.1, high: 0.9 },
  };
};
const work = (unit: string, value: number): DisclosedResult => ({
  indicator: 'work',
  kind: 'mean',
  group: { unit },
  ...flow,
  n: 10,
  value,
  low: value - 5,
  high: value + 5,
});
const withheld = (indicator: 'pain' | 'work', unit: string): DisclosedResult => ({
  indicator,
  kind: indicator === 'pain' ? 'distribution' : 'mean',
  group: { unit },
  suppressed: 'withheld',
  population: null,
  excluded: null,
  unknown: null,
  n: null,
  value: null,
  low: null,
  high: null,
});
const names: Readonly<Record<string, string>> = {
  a: 'Ale',
  b: 'Boo',
  c: 'Cea',
  '(all)': 'Totalt',
  '(others)': 'Övriga',
};
const input = (indicator: string, results: readonly DisclosedResult[]): FigureInput => ({
  id: 'figure-1',
  figure: { title: text('Efter enhet'), indicators: [indicator], by: 'unit', chart: 'bars' },
  pathway,
  language: 'sv',
  series: [{ label: 'Riket', tone: 'own', results }],
  labelOf: (_, code) => names[code] ?? code,
  dimensionTitle: () => 'Enhet',
  ownUnit: 'b',
  smallestN: 5,
});
const rowsOf = (view: ReturnType<typeof figureView>) =>
  view.tables[0]?.sections[0]?.rows.map(({ headers, cells, strong }) =>
    [...headers, ...cells.map(({ text: cell }) => cell), ...(strong ? ['strong'] : [])].join(' | '),
  );

describe('units beside each other', () => {
  it('stand sorted by the balance, all together in their place, the others too', () => {
    const view = figureView(
      input('pain', [pain('a', 5, 5), pain('b', 9, 1), pain('(others)', 6, 4), pain('(all)', 20, 10)]),
    );
    expect(view.tables[0]?.columns.map(({ label }) => label)).toEqual([
      'Minskad',
      'Ökad',
      'Differens, procentenheter (95 % KI)',
      'n',
    ]);
    expect(rowsOf(view)).toEqual([
      'Boo | 90\u00a0% | 10\u00a0% | 80 (−10 till 90) | 10 | strong',
      'Totalt | 67\u00a0% | 33\u00a0% | 33 (−10 till 90) | 30 | strong',
      'Övriga | 60\u00a0% | 40\u00a0% | 20 (−10 till 90) | 10',
      'Ale | 50\u00a0% | 50\u00a0% | 0 (−10 till 90) | 10',
    ]);
    expect(view.charts).toHaveLength(1);
  });

  it('put the lowest first where lower is better, and who is withheld last without numbers', () => {
    const view = figureView(
      input('work', [work('a', -4), withheld('work', 'c'), work('b', 6), work('(all)', -14)]),
    );
    expect(rowsOf(view)?.map((row) => row.split(' | ').slice(0, 2))).toEqual([
      ['Totalt', '−14 (−19 till −9)'],
      ['Ale', '−4 (−9 till 1)'],
      ['Boo', '6 (1–11)'],
      ['Cea', '–'],
    ]);
    expect(view.notes.join(' ')).toContain('Bäst resultat först');
    expect(view.charts[0]?.wide.markup).toContain('Totalt');
    expect(view.charts[0]?.wide.markup).not.toContain('Cea');
  });

  it('rest on the cases of all together, which are counted once', () => {
    const [definition] = figureView(input('work', [work('a', -4), work('(all)', -14)])).definitions;
    expect(definition?.bases.join(' ')).toMatch(/10/u);
    expect(definition?.bases.join(' ')).not.toMatch(/20/u);
  });

  it('say that there is nothing when there is nothing', () => {
    expect(figureView(input('work', [])).tables).toEqual([]);
  });
});
