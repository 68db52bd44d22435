import { describe, expect, it } from '@jest/globals';
import { everyKind, resultsOfEveryKind } from '../indicators/every-kind.fixture.js';
import { reportCsv } from './report-csv.js';

describe('the file of a report', () => {
  it('has a row for every part of a figure', () => {
    const figure = {
      title: { en: 'All' },
      chart: 'columns',
      indicators: Object.keys(everyKind.indicators),
    } as const;
    const nation = resultsOfEveryKind.map((result) => ({
      ...result,
      ...(result.curve && { curve: result.curve.map((point) => ({ ...point, atRisk: 3 })) }),
    }));
    const answer = { figures: [figure], unit: null, own: [], nation };
    const csv = reportCsv(answer as unknown as Parameters<typeof reportCsv>[0], everyKind, 'en');
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
    const days = csv.split('\r\n').filter((line) => line.includes(',day 30,'));
    // n is everybody; who is still followed on the day stands in a column of its own.
    expect(days.map((line) => [line.split(',')[11], line.split(',').at(-1)])).toEqual([['4', '3']]);
  });

  it('has the rows of every panel, and which panel they are in', () => {
    const figure = {
      title: { en: 'Each' },
      chart: 'small-multiples',
      indicators: ['proportion'],
      by: 'year',
      across: 'unit',
    } as const;
    const of = (group: Readonly<Record<string, string>>, value: number) => ({
      indicator: 'proportion',
      kind: 'proportion',
      group,
      value,
    });
    const nation = [
      of({ year: '2024' }, 0.5),
      of({ year: '2024', unit: 'a' }, 0.6),
      of({ unit: 'a' }, 0.7),
      of({ year: '2024', sex: 'f' }, 0.8),
    ];
    const answer = { figures: [figure], unit: null, own: [], nation };
    const csv = reportCsv(answer as unknown as Parameters<typeof reportCsv>[0], everyKind, 'en');
    const [head = [], ...rows] = csv.split('\r\n').map((line) => line.split(','));
    const cell = (row: readonly string[], name: string) => row[head.indexOf(name)];
    expect(
      rows
        .slice(0, -1)
        .map((row) => ['code', 'value', 'across', 'across_code'].map((name) => cell(row, name))),
    ).toEqual([
      ['2024', '0.5', '', ''],
      ['2024', '0.6', 'unit', 'a'],
    ]);
  });
});
