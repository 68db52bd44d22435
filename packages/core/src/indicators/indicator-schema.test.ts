import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { evaluateIndicators, type CaseRow } from '@kvalreg/engine';
import { reportCsv } from '../reports/report-csv.js';
import { resultSchema } from './indicator-schema.js';

const named = { title: { en: 'It' }, definition: { en: 'It' } };
const measured = { range: [0, 10], decimals: 1 } as const;
const value = { op: 'field', type: 'number', path: ['visit', 'value'] } as const;
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const end = { op: 'field', type: 'date', path: ['visit', 'end'] } as const;
const options = ['1', '2'].map((code) => ({ code, label: { en: code } }));
const part = { title: { en: 'Part' }, denominator: yes, numerator: yes };
const indicators: Readonly<Record<Indicator['kind'], Indicator>> = {
  count: { ...named, kind: 'count' },
  proportion: { ...named, kind: 'proportion', denominator: yes, numerator: yes },
  mean: { ...named, ...measured, kind: 'mean', value },
  quantile: { ...named, ...measured, kind: 'quantile', value },
  spread: { ...named, ...measured, kind: 'spread', value },
  change: {
    ...named,
    ...measured,
    kind: 'change',
    before: value,
    after: { op: 'mul', args: [value, value] },
    as: 'percentage',
  },
  distribution: { ...named, kind: 'distribution', value, options },
  ratio: { ...named, kind: 'ratio', as: 'rate', numerator: value, denominator: value, decimals: 1 },
  composite: { ...named, kind: 'composite', as: 'all-or-none', parts: [part, part] },
  transition: { ...named, kind: 'transition', from: value, to: value, options, better: 'higher' },
  'time-to-event': { ...named, kind: 'time-to-event', end, event: yes, horizon: 365, at: [30, 365] },
};
const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators };
const rows = [1, 2, 2, 1].map((number, at): CaseRow => ({
  unit_id: 'a',
  index_date: '2020-01-01',
  index__year: 2020,
  visit__value: number,
  visit__end: `2020-0${String(at + 2)}-01`,
}));
const results = evaluateIndicators(source, { indicators: Object.keys(indicators), groups: [[]] }, rows);

describe('the answer of the API', () => {
  it.each(results.map((result) => [result.kind, result] as const))(
    'describes every field of a %s',
    (_, result) => {
      expect(resultSchema.parse(result)).toEqual(result);
    },
  );
});

describe('the file of a report', () => {
  it('has a row for every part of a figure', () => {
    const figure = { title: { en: 'All' }, chart: 'columns', indicators: Object.keys(indicators) } as const;
    const answer = { figures: [figure], unit: null, own: [], nation: results };
    const csv = reportCsv(answer as unknown as Parameters<typeof reportCsv>[0], source, 'en');
    const parts = (name: string) =>
      csv
        .split('\r\n')
        .map((line) => line.split(','))
        .filter(([, indicator]) => indicator === name)
        .map((cells) => [cells[7], cells[11], cells[12], cells[13]].join(' '));
    expect(parts('quantile')).toEqual([' 4  1.5', 'quartile 1 4  1', 'quartile 2 4  1.5', 'quartile 3 4  2']);
    expect(parts('change').at(-1)).toBe(`value 4  ${String(1 / 1.5)}`);
    expect(parts('composite')).toEqual([' 4 4 1', 'part 1 4 4 1', 'part 2 4 4 1']);
    expect(parts('transition').slice(0, 5)).toEqual([
      ' 4 0 0',
      'improved 4 0 0',
      'unchanged 4 4 1',
      'worse 4 0 0',
      '1 > 1 2 2 1',
    ]);
    expect(parts('time-to-event')[1]).toBe('day 30 4 0 0');
  });
});
