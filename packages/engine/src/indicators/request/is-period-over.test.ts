import { expect, it } from '@jest/globals';
import type { FigureSource, Indicator, Pathway } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { surgeryPathway } from '../../schedule/surgery-pathway.fixture.js';
import { isPeriodOver, lastOpenDay } from './is-period-over.js';

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

it('waits for what hangs on a date until the form that asks for it has closed, and then its own time', () => {
  const { visit, surgery } = surgeryPathway.forms;
  const { year1, year2, ...others } = surgeryPathway.occasions;
  if (!visit || !surgery || !year1 || !year2) throw new Error('the pathway has these');
  const hanging = (notAfter?: 'today'): Pathway => ({
    ...surgeryPathway,
    forms: {
      visit,
      surgery: {
        ...surgery,
        items: { day: { kind: 'date', label: text, required: true, ...(notAfter && { notAfter }) } },
      },
    },
    occasions: {
      ...others,
      year1: { ...year1, form: 'surgery', window: { before: 60, after: 30 } },
      year2: { ...year2, opens: 'anchor', anchor: ['year1', 'day'], window: { before: 60, after: 10 } },
    },
  });
  const change = mean('before', 'year2');
  // 2024-12-31, a year and 30 days to the last day of the first one, two years and 10 days from there.
  expect(lastOpenDay(hanging('today'), change, end)).toBe('2028-02-09');
  expect(isPeriodOver(hanging('today'), change, end, '2028-02-09')).toBe(false);
  expect(isPeriodOver(hanging('today'), change, end, '2028-02-10')).toBe(true);
  // A day that may lie in the future bounds nothing: only what is declared does.
  expect(lastOpenDay(hanging(), change, end)).toBeNull();
  expect(isPeriodOver(hanging(), change, end, '2999-01-01')).toBe(false);
  expect(isPeriodOver(hanging(), { ...change, completeAfter: { days: 0 } }, end, '2025-01-01')).toBe(true);
});

it('follows a time to event to its horizon, and waits for the answers that it reads', () => {
  const curve = (occasion: string): Indicator => ({
    kind: 'time-to-event',
    title: text,
    definition: text,
    end: { op: 'field', type: 'date', path: [occasion, 'on'] },
    event: { op: 'literal', type: 'boolean', value: true },
    horizon: 90,
    at: [30, 90],
  });
  expect(lastOpenDay(feed, curve('row'), end)).toBe('2025-03-31');
  expect(isPeriodOver(feed, curve('row'), end, '2025-03-31')).toBe(false);
  expect(isPeriodOver(feed, curve('row'), end, '2025-04-01')).toBe(true);
  expect(lastOpenDay(surgeryPathway, curve('surgery'), end)).toBe('2025-03-31');
  expect(lastOpenDay(surgeryPathway, curve('year1'), end)).toBe('2027-02-04');
  expect(lastOpenDay(feed, { ...curve('row'), date: pain('row') }, end)).toBeNull();
});

it('does not guess when others answer where cases count by the day of an answer', () => {
  expect(lastOpenDay(surgeryPathway, { ...mean('before', 'year2'), date: pain('year1') }, end)).toBeNull();
});
