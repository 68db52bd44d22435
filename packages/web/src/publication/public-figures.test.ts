import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { evaluateIndicators, type CaseRow, type DisclosedResult } from '@kvalreg/engine';
import type { PublicChoice } from './public-choice.js';
import { publicFigures, trendInputs } from './public-figures.js';
import { publicNotes } from './public-notes.js';

const named = { title: { en: 'It' }, definition: { en: 'It' } };
const field = (type: 'number' | 'date', name: string) =>
  ({ op: 'field', type, path: ['visit', name] }) as const;
const [value, days, end] = [field('number', 'value'), field('number', 'days'), field('date', 'end')];
const options = ['1', '2'].map((code) => ({ code, label: { en: `Option ${code}` } }));
const event = { op: 'eq', args: [value, { op: 'literal', type: 'number', value: 1 }] } as const;
const indicators: Readonly<Record<string, Indicator>> = {
  mean: { ...named, kind: 'mean', value, range: [0, 10], decimals: 1, unit: { en: 'days' }, better: 'lower' },
  median: { ...named, kind: 'quantile', value, range: [0, 10], decimals: 1 },
  count: { ...named, kind: 'count' },
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
    ['options', ['units', 'years'], /Option 1.*25\b/s],
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

/** The choice with other clinics beside the one of the cases: one that is withheld, and one without any case. */
function withOthers(indicator: string): PublicChoice {
  const choice = choiceOf(indicator);
  const { kind } = choice.published.results[0] ?? { kind: 'mean' };
  const base = { indicator, kind, low: null, high: null, value: null };
  const flow = { population: null, excluded: null, unknown: null };
  const others: readonly DisclosedResult[] = [
    { ...base, ...flow, group: { unit: 'south', year: '2024' }, n: null, suppressed: 'withheld' },
    { ...base, ...flow, group: { unit: 'east', year: '2024' }, n: 0 },
  ];
  return {
    ...choice,
    published: {
      ...choice.published,
      units: [
        ...choice.published.units,
        { id: 'south', name: 'South clinic' },
        { id: 'east', name: 'East clinic' },
      ],
      results: [...choice.published.results, ...others],
    },
  };
}
const headings = ({ tables }: Pick<ReturnType<typeof publicFigures>[number], 'tables'>) =>
  tables.map(({ rowHeaders, columns }) => [...rowHeaders, ...columns.map(({ label }) => label)]);

/** What is written in the wide drawings of a figure, without the numbers of axis and bars. */
const wordsOf = (figure: ReturnType<typeof publicFigures>[number] | undefined) =>
  (figure?.charts ?? [])
    .flatMap(({ wide }) => [...wide.markup.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)])
    .map(([, text = '']) =>
      text
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => !/%/u.test(text))
    .toSorted();

describe('the words and columns of a public figure', () => {
  it('stand in one table of all clinics where there are several answers, all together first', () => {
    const [units] = publicFigures(withOthers('options'), 'en', 'Sweden');
    expect(units && headings(units)).toEqual([['Clinic', 'Option 1', 'Option 2', 'n']]);
    const rows = units?.tables[0]?.sections.flatMap((section) =>
      section.rows.map(({ headers }) => headers[0]),
    );
    expect(rows).toEqual(['Sweden', 'North clinic']);
    const [, years] = publicFigures(withOthers('options'), 'en', 'Sweden');
    expect(years && headings(years)).toEqual([[expect.any(String), 'Group', 'Option 1', 'Option 2', 'n']]);
    const [, ofAll] = publicFigures({ ...choiceOf('options'), unit: null }, 'en', 'Sweden');
    expect(ofAll && headings(ofAll)).toEqual([[expect.any(String), 'Option 1', 'Option 2', 'n']]);
    expect(wordsOf(years)).toContain('2024 · Sweden');
    expect(wordsOf(ofAll)).toContain('2024');
    expect(wordsOf(ofAll).join(' ')).not.toContain('Sweden');
    expect(units?.notes.join(' ')).toMatch(/Withheld: South clinic\..*No cases .*: East clinic\./s);
    expect(wordsOf(units)).toEqual(['Sweden', 'North clinic', 'Option 1', 'Option 2'].sort());
  });
  it('leave a clinic without cases out of the table, and say so', () => {
    const [units] = publicFigures(withOthers('mean'), 'en', 'Sweden');
    expect(JSON.stringify(units?.tables)).not.toContain('East clinic');
    expect(JSON.stringify(units?.tables)).toContain('South clinic');
    expect(units?.notes).toContain('No cases that the measure is about: East clinic.');
  });
  it('say of the chosen clinic that it has no cases, instead of years of nothing', () => {
    const unit = { id: 'east', name: 'East clinic' };
    const [, years] = publicFigures({ ...withOthers('mean'), unit }, 'en', 'Sweden');
    expect(years?.notes[0]).toBe('East clinic has no cases that the measure is about.');
    expect(JSON.stringify(years?.tables)).not.toContain('East clinic');
    const [, withheld] = publicFigures(
      { ...withOthers('mean'), unit: { id: 'south', name: 'South clinic' } },
      'en',
      'Sweden',
    );
    expect(JSON.stringify(withheld)).toContain('South clinic');
    expect(JSON.stringify(withheld)).not.toContain('has no cases');
  });
  it('name no group where there is one, and put n after the value', () => {
    const [, years] = publicFigures({ ...choiceOf('median'), unit: null }, 'en', 'Sweden');
    expect(years && headings(years)[0]?.slice(0, 2)).toEqual([expect.any(String), 'Median (95% CI)']);
    expect(years && headings(years)[0]?.at(-1)).toBe('n');
    const [, both] = publicFigures(choiceOf('median'), 'en', 'Sweden');
    expect(both && headings(both)[0]?.slice(0, 3)).toEqual([expect.any(String), 'Group', 'Median (95% CI)']);
  });
  it('say what a mean is a number of', () => {
    const [units] = publicFigures(choiceOf('mean'), 'en', 'Sweden');
    expect(units?.notes.join(' ')).toMatch(/in days/);
  });
  it('speak of intervals and of the patients only where that applies', () => {
    expect(publicNotes(choiceOf('mean'), 'en').join(' ')).toMatch(/95% confidence.*may have higher values/s);
    expect(publicNotes(choiceOf('options'), 'en').join(' ')).toMatch(/not adjusted/);
    expect(publicNotes(choiceOf('options'), 'en').join(' ')).not.toMatch(/95%|may have/);
    expect(publicNotes(choiceOf('count'), 'en').join(' ')).not.toMatch(/95%|adjusted/);
    expect(publicNotes(choiceOf('count'), 'en')).toHaveLength(1);
  });
});
