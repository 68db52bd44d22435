import { describe, expect, it } from '@jest/globals';
import type { TimeToEventIndicator } from '@kvalreg/declaration';
import { countOf, pathway } from '../pathway.fixture.js';
import { curvePlan } from './curve-plan.js';

const indicator = {
  kind: 'time-to-event',
  title: { en: 'Seen' },
  at: [30],
  horizon: 30,
} as unknown as TimeToEventIndicator;

const seen = (year: string) => ({
  ...countOf('seen', 10, { year }),
  n: 63,
  atRiskStep: 10,
  curve: [{ day: 30, value: 0.5, low: 0.4, high: 0.6, k: 5, atRisk: 5 }],
});

function planned(...years: readonly string[]) {
  const { charts } = curvePlan(
    {
      id: 'seen',
      figure: { title: { en: 'Seen' }, indicators: ['seen'], chart: 'curve', by: 'year' },
      pathway,
      language: 'en',
      series: [{ label: 'All', tone: 'own', results: years.map(seen) }],
      labelOf: (_, code) => code,
      dimensionTitle: (name) => name,
      smallestN: 0,
    },
    { key: 'seen', indicator },
  );
  return charts.map(({ title, spec }) => ({
    title,
    tones: spec.kind === 'curve' ? spec.series.map(({ tone }) => tone) : [],
    atRisk: spec.kind === 'curve' ? spec.series.map(({ atRisk }) => atRisk[0]) : [],
  }));
}
const named = (...years: readonly string[]) =>
  planned(...years).map(({ title, tones }) => ({ title, tones }));

describe('curvePlan', () => {
  it('draws as many lines in one chart as can be told apart', () => {
    expect(named('2021', '2022')).toEqual([{ title: 'Seen', tones: ['own', 'other'] }]);
  });
  it('tells those of the first day as those of later ones', () => {
    expect(planned('2021').map(({ atRisk }) => atRisk)).toEqual([[60]]);
  });
  it('divides more lines between charts that name theirs', () => {
    expect(named('2021', '2022', '2023', '2024', '2025')).toEqual([
      { title: 'Seen: 2021, 2022, 2023', tones: ['own', 'other', 'third'] },
      { title: 'Seen: 2024, 2025', tones: ['own', 'other'] },
    ]);
  });
});
