import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { evaluateIndicators, type CaseRow } from '@kvalreg/engine';
import type { PublicChoice } from './public-choice.js';
import { publicFigures, trendInputs } from './public-figures.js';

const named = { title: { en: 'It' }, definition: { en: 'It' } };
const field = (type: 'number' | 'date', name: string) =>
  ({ op: 'field', type, path: ['visit', name] }) as const;
const [value, days, end] = [field('number', 'value'), field('number', 'days'), field('date', 'end')];
const options = ['1', '2'].map((code) => ({ code, label: { en: `Option ${code}` } }));
const event = { op: 'eq', args: [value, { op: 'literal', type: 'number', value: 1 }] } as const;
const indicators: Readonly<Record<string, Indicator>> = {
  mean: { ...named, kind: 'mean', value, range: [0, 10], decimals: 1 },
  rate: { ...named, kind: 'ratio', as: 'rate', per: 1000, numerator: value, denominator: days, decimals: 1 },
  options: { ...named, kind: 'distribution', value, options },
  curve: { ...named, kind: 'time-to-event', end, event, horizon: 365, at: [30, 365] },
};
const pathway: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators };
/** Ten with the event on day ten, and thirty who are followed for more than a year. */
const rows = Array.from({ length: 40 }, (_, at): CaseRow => ({
  unit_id: 'north',
  index_date: '2024-01-01',
  index__year: 2024,
  visit__value: at < 10 ? 1 : 2,
  visit__days: 10,
  visit__end: at < 10 ? '2024-01-11' : '2025-06-01',
}));

function choiceOf(indicator: string): PublicChoice {
  return {
    pathwayId: 'care',
    pathway,
    indicator,
    years: ['2024'],
    year: '2024',
    missing: [],
    unit: { id: 'north', name: 'North clinic' },
    published: {
      indicators: [indicator],
      selection: null,
      limits: { smallestN: 10, smallestCell: 3 },
      units: [{ id: 'north', name: 'North clinic' }],
      results: evaluateIndicators(
        pathway,
        { indicators: [indicator], groups: [['unit', 'year'], ['year']] },
        rows,
      ),
      source: pathway,
      release: null,
      asOfTime: '2025-01-01T00:00:00Z',
    },
  };
}

describe('what the public sees of a kind', () => {
  it.each([
    ['mean', ['units', 'years'], /1\.8/],
    ['rate', ['units', 'years'], /175\.0/],
    ['options', ['units', 'years'], /Option 1.*25\.0 \(/s],
    ['curve', ['units', 'years', 'curve'], /25\.0 \(/],
  ])('%s: every figure with a chart, and its numbers in the table', (indicator, ids, numbers) => {
    const choice = choiceOf(indicator);
    const figures = publicFigures(choice, 'en', 'Sweden');
    expect(figures.map(({ id }) => id)).toEqual(ids);
    for (const { charts, tables } of figures) {
      expect(charts).not.toEqual([]);
      expect(JSON.stringify(tables)).toMatch(/North clinic/);
      expect(JSON.stringify(tables)).toMatch(/Sweden/);
      expect(JSON.stringify(tables)).toMatch(numbers);
    }
    expect(JSON.stringify(figures)).not.toMatch(/NaN|undefined|Infinity/);
    expect(trendInputs(choice, 'en', 'Sweden', [])).toHaveLength(1);
  });
});
