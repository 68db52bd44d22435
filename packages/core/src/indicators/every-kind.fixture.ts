import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { evaluateIndicators, type CaseRow, type IndicatorResult } from '@kvalreg/engine';

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
/** An indicator of every kind, and what it gives of four cases. */
export const everyKind: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators };
const rows = [1, 2, 2, 1].map((number, at): CaseRow => ({
  unit_id: 'a',
  index_date: '2020-01-01',
  index__year: 2020,
  visit__value: number,
  visit__end: `2020-0${String(at + 2)}-01`,
}));
export const resultsOfEveryKind: readonly IndicatorResult[] = evaluateIndicators(
  everyKind,
  { indicators: Object.keys(indicators), groups: [[]] },
  rows,
);
