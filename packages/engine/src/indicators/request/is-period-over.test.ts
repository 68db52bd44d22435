import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { surgeryPathway } from '../../schedule/surgery-pathway.fixture.js';
import { awaitedOccasions, isPeriodOver, lastOpenDay } from './is-period-over.js';

const text = { en: 'x' };
const pain = (occasion: string): Node => ({ op: 'field', type: 'number', path: [occasion, 'pain', 'now'] });
const mean = (...occasions: readonly string[]): Indicator => ({
  kind: 'change',
  title: text,
  definition: text,
  before: pain(occasions[0] ?? ''),
  after: pain(occasions[1] ?? ''),
  range: [0, 10],
  decimals: 0,
});
const feed: FigureSource = { title: text, dimensions: {}, indicators: {}, reports: {} };
const end = '2024-12-31';

it('is over when the day has passed on which the last follow-up that is read closes', () => {
  const change = mean('before', 'year1');
  expect(awaitedOccasions(surgeryPathway, change)).toEqual([
    { occasion: 'year1', due: { years: 1 }, daysAfter: 400 },
  ]);
  // A year and 400 days after the last case.
  expect(lastOpenDay(surgeryPathway, change, end)).toBe('2027-02-04');
  expect(isPeriodOver(surgeryPathway, change, end, '2027-02-04')).toBe(false);
  expect(isPeriodOver(surgeryPathway, change, end, '2027-02-05')).toBe(true);
  // What closes first does not decide.
  expect(lastOpenDay(surgeryPathway, mean('year2', 'year1'), end)).toBe('2027-06-29');
});

it('waits for nothing that is answered at the start, and no longer than is declared', () => {
  const atStart = mean('before', 'surgery');
  expect(isPeriodOver(surgeryPathway, atStart, end, '2024-12-31')).toBe(false);
  expect(isPeriodOver(surgeryPathway, atStart, end, '2025-01-01')).toBe(true);
  const declared = { ...mean('before', 'year1'), completeAfter: { months: 2 } };
  // Two months after 31 December is the last day of February.
  expect(isPeriodOver(surgeryPathway, declared, end, '2025-02-28')).toBe(false);
  expect(isPeriodOver(surgeryPathway, declared, end, '2025-03-01')).toBe(true);
});

it('counts by the day of an answer, or judges on a day, without waiting', () => {
  const dated = { ...mean('before', 'year1'), date: pain('year1') };
  expect(lastOpenDay(surgeryPathway, dated, end)).toBe(end);
  expect(lastOpenDay(surgeryPathway, { ...mean('before', 'year1'), basis: 'snapshot' }, end)).toBe(end);
  expect(lastOpenDay(feed, mean('before', 'year1'), end)).toBe(end);
});
