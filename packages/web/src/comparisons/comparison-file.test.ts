import { describe, expect, it } from '@jest/globals';
import type { ComparisonAnswer } from '@kvalreg/core';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { comparePair, evaluateIndicators, judgeTogether, type CaseRow } from '@kvalreg/engine';
import { comparisonFile } from './comparison-file.js';

const named = { title: { sv: 'Nöjd', en: 'Satisfied' }, definition: { en: 'It' } };
const value = { op: 'field', type: 'number', path: ['visit', 'value'] } as const;
const one = { op: 'literal', type: 'number', value: 1 } as const;
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const options = ['1', '2'].map((code) => ({ code, label: { sv: `Val ${code}`, en: `Option ${code}` } }));
const indicators: Readonly<Record<string, Indicator>> = {
  share: { ...named, kind: 'proportion', denominator: yes, numerator: { op: 'eq', args: [value, one] } },
  options: { ...named, kind: 'distribution', value, options },
};
const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators };

/** Forty cases of which so many answer 1. */
function results(ones: number) {
  const rows = Array.from({ length: 40 }, (_, at): CaseRow => ({
    unit_id: 'north',
    index_date: '2024-01-01',
    index__year: 2024,
    visit__value: at < ones ? 1 : 2,
  }));
  return evaluateIndicators(source, { indicators: Object.keys(indicators), groups: [[]] }, rows);
}

const [first, second] = [results(30), results(11)];
const pairs = Object.entries(indicators).flatMap(([name, indicator]) => {
  const [a, b] = [first, second].map((side) => side.find((result) => result.indicator === name));
  return a && b ? [comparePair(indicator, a, b)] : [];
});
const side = (name: string) => ({
  kind: 'unit' as const,
  units: [],
  years: null,
  name: { sv: name, en: name },
});
const answer: ComparisonAnswer = {
  asOfTime: '2025-01-01T00:00:00Z',
  source,
  against: 'units',
  unit: null,
  others: [],
  thenYears: [],
  filter: {},
  years: ['2024'],
  first: side('Norra'),
  second: side('de övriga'),
  results: judgeTogether(pairs),
  seesUnits: true,
};

describe('comparisons as a file', () => {
  it('open in a Swedish spreadsheet, with the options of a distribution below it', () => {
    const file = comparisonFile(answer, 'sv');
    const [header = '', share = '', whole = '', ...rest] = file.slice(1).trim().split('\r\n');
    expect(file.charAt(0)).toBe('\ufeff');
    expect(header.split(';')).toHaveLength(28);
    expect(header).toMatch(/^Mått;Alternativ;Norra: n;Norra: Uppgift saknas;Norra: Värde;/u);
    expect(header).toContain(';De övriga: Värde;');
    expect(share).toMatch(/^Nöjd;;40;0;0,75;0,\d+;0,\d+;;;;40;0;0,275;0,\d+;0,\d+;;;;0,475;/u);
    expect(whole).toMatch(/^Nöjd;;40;0;;;;/u);
    expect(rest.map((line) => line.split(';').slice(0, 5).join(';'))).toEqual([
      'Nöjd;Val 1;40;0;0,75',
      'Nöjd;Val 2;40;0;0,25',
    ]);
    for (const line of [share, whole, ...rest]) {
      expect(line.split(';')).toHaveLength(28);
      expect(line).toMatch(/;2025-01-01 01[:.]00[:.]00$/u);
    }
  });

  it('have the signs of English', () => {
    const [header, share] = comparisonFile(answer, 'en').split('\r\n');
    expect(header).toContain('Difference,Difference: Lower limit,Difference: Upper limit,Ratio,');
    expect(share).toMatch(/^Satisfied,,40,0,0\.75,/u);
  });
});
