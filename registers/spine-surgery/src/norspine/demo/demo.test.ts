import { describe, expect, it } from '@jest/globals';
import { evaluateIndicators, type CaseRow } from '@kvalreg/engine';
import { coverage } from '../coverage.js';
import { demo } from './demo.js';
import { coverageRows } from './coverage-rows.js';

const until = '2025-03-31';
const rows = [...coverageRows(until)];

describe('the demo', () => {
  it('names units that exist, each once, in the four health regions and private', () => {
    const ids = demo.units.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(demo.units.map(({ regionName }) => regionName)).size).toBe(5);
    for (const { unit } of demo.staff) if (unit !== undefined) expect(ids).toContain(unit);
    for (const { unit } of rows) expect(ids).toContain(unit);
  });

  it('has coverage of each year once, nothing of the year that is not over, and the same every time', () => {
    const keys = rows.map(({ unit, values }) => `${unit} ${String(values['row'])}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { values } of rows) expect(String(values['yearEnd']) < until).toBe(true);
    expect([...coverageRows(until)]).toEqual(rows);
  });

  it('covers most of the nation, and less than 60 % somewhere', () => {
    const cases = rows.map(({ unit, values }): CaseRow => ({
      unit_id: unit,
      index_date: String(values['yearEnd']),
      index__year: Number(String(values['yearEnd']).slice(0, 4)),
      row__area: values['area'] ?? null,
      row__registered: values['registered'] ?? null,
      row__total: values['total'] ?? null,
    }));
    const request = { indicators: ['lumbarCoverage'], groups: [['unit'], []], filter: { year: ['2024'] } };
    const results = evaluateIndicators(coverage, request, cases);
    const nation = results.find(({ group }) => Object.keys(group).length === 0)?.value ?? 0;
    expect(nation).toBeGreaterThan(0.7);
    expect(nation).toBeLessThan(0.9);
    expect(results.some(({ value }) => (value ?? 1) < 0.6)).toBe(true);
  });
});
