import { describe, expect, it } from '@jest/globals';
import { percentStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import type { ChartSpec, FunnelChart, UnitChart } from '../chart-spec.js';
import { drawChart } from '../draw-chart.js';
import { describeChart } from './describe-chart.js';

const base = { language: 'en', style: percentStyle, range: null } as const;
const bar = (label: string, value: number | null, width = 0.05): UnitChart['rows'][number] => ({
  label,
  tone: label === 'Lund' ? 'own' : 'other',
  estimate: {
    value,
    low: value === null ? null : value - width,
    high: value === null ? null : value + width,
  },
});
const units: UnitChart = {
  kind: 'units',
  ...base,
  axes: { value: 'Adjusted share (%)' },
  rows: [bar('Ale', 0.8), bar('Bara', 0.62), bar('Lund', 0.61), bar('Ystad', 0.4), bar('Hidden', null)],
  reference: { label: 'All', value: 0.6 },
};
const point = (
  label: string,
  n: number,
  value: number,
  isOutside = false,
): FunnelChart['points'][number] => ({
  label,
  tone: label === 'Lund' ? 'own' : 'other',
  n,
  value,
  isOutside,
});
const funnel: FunnelChart = {
  kind: 'funnel',
  ...base,
  target: { label: 'All units', value: 0.6 },
  points: [
    point('Ystad', 200, 0.8, true),
    point('Ale', 40, 0.9, true),
    point('Lund', 60, 0.6),
    point('Eda', 90, 0.2, true),
  ],
  limits: [],
  innerLabel: '95%',
  outerLabel: '99.8%',
  nLabel: 'Cases',
};

describe('what a chart shows in words', () => {
  it('tells of units which lie wholly on one side of the line, and nothing of what is withheld', () => {
    expect(describeChart(units)).toEqual([
      'Adjusted share (%)',
      'Number of values: 4',
      'Line: All: 60.0%',
      'Highest: Ale: 80.0%',
      'Lowest: Ystad: 40.0%',
      'Lund: 61.0%',
      'The whole interval above the line, 1: Ale',
      'The whole interval below the line, 1: Ystad',
      'Intervals that cross the line: 2',
    ]);
  });

  it('tells of a funnel how many lie beyond the outer limits, and which', () => {
    expect(describeChart(funnel)).toEqual([
      '4 in the comparison, around 60.0% of all together',
      'Cases: 40–200',
      'Beyond the outer limits (99.8%): 3',
      'Above them: Ale, Ystad',
      'Below them: Eda',
      'Highest: Ale: 90.0%',
      'Lowest: Eda: 20.0%',
      'Lund: 60.0%',
    ]);
  });

  it('tells of periods those that are over, and names the others', () => {
    const run: ChartSpec = {
      kind: 'run',
      ...base,
      tone: 'own',
      categories: ['2021', '2022', '2023', '2024'],
      values: [0.5, null, 0.7, 0.9],
      incomplete: [false, false, false, true],
      median: { label: 'Median 60.0%', value: 0.6 },
      shift: { label: 'Too long', from: 0, to: 2 },
    };
    expect(describeChart(run)).toEqual([
      'Number of complete periods: 2',
      'Median 60.0%',
      'Highest: 2023: 70.0%',
      'Lowest: 2021: 50.0%',
      'Too long: 2021 – 2023',
      'Not complete yet: 2024',
    ]);
  });

  it('tells of columns the highest and lowest of each series', () => {
    const columns: ChartSpec = {
      kind: 'columns',
      ...base,
      categories: ['1', '2'],
      series: [
        { label: 'Seen', tone: 'own', estimates: [bar('', 0.1).estimate, bar('', 0.4).estimate] },
        { label: 'Expected', tone: 'other', estimates: [null, bar('', 0.3).estimate] },
        { label: 'None', tone: 'third', estimates: [null, null] },
      ],
    };
    expect(describeChart(columns)).toEqual([
      'Seen:',
      'Highest: 2: 40.0%',
      'Lowest: 1: 10.0%',
      'Expected:',
      '2: 30.0%',
    ]);
  });
});

describe('a drawing', () => {
  const heard = (description: string) =>
    /<desc[^>]*>([^<]*)<\/desc>/u.exec(
      drawChart(units, { id: 'c', title: 'T', description })?.wide.markup ?? '',
    )?.[1];

  it('tells what it shows where its description is the table alone', () => {
    const table = message('en', 'figure.chartTable');
    expect(heard(table)).toMatch(
      /Highest: Ale: 80\.0%\. Lowest: .* All figures are in the table beside it\.$/u,
    );
  });

  it('leaves a description that tells it as it is', () => {
    expect(heard('Ale leads.')).toBe('Ale leads.');
  });
});
