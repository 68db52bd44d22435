import { describe, expect, it } from '@jest/globals';
import { evaluateIndicators, type CaseRow } from '@kvalreg/engine';
import { coverage } from './coverage.js';
import { coverage2023 } from './published-figures.js';

const rows: readonly CaseRow[] = (['lumbar', 'cervical'] as const).flatMap((area) => {
  const { registered, publicOperations, privateOperations } = coverage2023[area];
  const half = Math.floor(registered / 2);
  const all = publicOperations + privateOperations;
  return [
    row('north', area, half, 3000),
    row('south', area, registered - half, all - 3000),
    // Another year, and a row whose total was not delivered.
    { ...row('north', area, 1, 2), index_date: '2022-12-31', index__year: 2022 },
    row('east', area, 100, null),
  ];
});

function row(unit: string, area: string, registered: number, total: number | null): CaseRow {
  const own = { row__area: area, row__registered: registered, row__total: total };
  return { unit_id: unit, region: 'any', index_date: '2023-12-31', index__year: 2023, ...own };
}

describe('coverage', () => {
  it.each([
    ['lumbarCoverage', 6694, 8191, coverage2023.lumbar.printed],
    ['cervicalCoverage', 1281, 1523, coverage2023.cervical.printed],
    ['coverage', 7975, 9714, coverage2023.bothPrinted],
  ])('%s of the nation is sum through sum, as printed for 2023', (indicator, k, n, printed) => {
    const request = { indicators: [indicator], groups: [['year']], filter: { year: ['2023'] } };
    const [result] = evaluateIndicators(coverage, request, rows);
    expect(result).toMatchObject({ k, n });
    expect(Math.round(100 * (result?.value ?? 0)) / 100).toBe(printed);
  });
});
