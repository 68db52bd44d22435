import { describe, expect, it } from '@jest/globals';
import { yearsWithCases } from './goal-years.js';

const answer = {
  year: 2025,
  years: [2026, 2025, 2024, 2023, 2022, 2021, 2020],
  columns: [
    { source: 'back', last: 2025 },
    { source: 'back', last: 2024 },
    { source: 'neck', last: 2023 },
  ],
};
const of = (...years: readonly string[]) => years.map((year) => ({ group: { year } }));

describe('the years that a public goal table can be of', () => {
  it('begin with the first report that any column has cases in', () => {
    expect(yearsWithCases(answer, new Map([['back', of('2025', '2023', '2024')]]))).toEqual([
      2026, 2025, 2024, 2023,
    ]);
  });
  it('begin later where the measure looks back, and as early as the first source has cases', () => {
    const neck = { ...answer, columns: answer.columns.slice(2) };
    expect(yearsWithCases(neck, new Map([['neck', of('2022')]]))).toEqual([2026, 2025, 2024]);
    const both = new Map([
      ['back', of('2024')],
      ['neck', of('2020')],
    ]);
    expect(yearsWithCases(answer, both)).toEqual([2026, 2025, 2024, 2023, 2022]);
  });
  it('keep the one that is shown, also where there is no case at all', () => {
    expect(yearsWithCases(answer, new Map())).toEqual([2025]);
    expect(yearsWithCases({ ...answer, year: 2021 }, new Map([['back', of('2026')]]))).toContain(2021);
  });
});
