import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { explanationFlow } from './explanation-flow.js';
import { explainHref } from './explanation-href.js';
import { flowSteps } from './flow-steps.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const share: Indicator = {
  kind: 'proportion',
  title: { en: 'Share' },
  definition: { en: 'Share' },
  exclusions: [{ title: { en: 'No pain' }, when: yes }],
  denominator: yes,
  numerator: yes,
};
const shown: DisclosedResult = {
  indicator: 'share',
  kind: 'proportion',
  group: {},
  population: 100,
  excluded: [10],
  unknown: 5,
  n: 60,
  k: 45,
  value: 0.75,
  low: 0.6,
  high: 0.8,
};
const withheld: DisclosedResult = {
  indicator: shown.indicator,
  kind: shown.kind,
  group: {},
  suppressed: 'withheld',
  population: null,
  excluded: null,
  unknown: null,
  n: null,
  value: null,
  low: null,
  high: null,
};

describe('the way of the cases', () => {
  it('accounts for every case once', () => {
    const flow = flowSteps(share, shown);
    expect(flow?.steps).toEqual([
      { step: 'excluded:0', cases: 10 },
      { step: 'unknown', cases: 5 },
      { step: 'outside', cases: 25 },
      { step: 'denominator', cases: 15 },
      { step: 'numerator', cases: 45 },
    ]);
    expect(flow?.steps.reduce((sum, { cases }) => sum + cases, 0)).toBe(100);
  });

  it('does not say that nobody is in the numerator where the cases are too few to tell', () => {
    const { k: _, ...rest } = shown;
    const few: DisclosedResult = { ...rest, value: null, low: null, high: null, few: true };
    expect(flowSteps(share, few)).toMatchObject({
      counted: 60,
      isDivided: false,
      steps: [{}, {}, {}, { step: 'denominator', cases: 60 }],
    });
    const cellsOf = (results: readonly DisclosedResult[]) =>
      explanationFlow(
        share,
        results.map((result) => ({ label: 'North', result })),
        'en',
      )?.tables[0]?.sections[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(cellsOf([few])).toEqual([['100'], ['10'], ['5'], ['25'], ['60']]);
    expect(cellsOf([few, shown])?.slice(-3)).toEqual([
      ['60', '60'],
      ['–', '15'],
      ['–', '45'],
    ]);
  });

  it('is told where the figure is, and drawn beside the same numbers', () => {
    const view = explanationFlow(
      share,
      [
        { label: 'Lund', result: shown },
        { label: 'All', result: withheld },
      ],
      'en',
    );
    expect(view?.charts).toHaveLength(1);
    expect(view?.tables[0]?.columns.map(({ label }) => label)).toEqual(['Lund']);
    expect(
      view?.tables[0]?.sections[0]?.rows.map(({ headers, cells }) => [headers[0], cells[0]?.text]),
    ).toEqual([
      ['Population', '100'],
      ['Excluded: No pain', '10'],
      ['Not known', '5'],
      ['Outside the denominator', '25'],
      ['In the calculation (n)', '60'],
      ['In the denominator only', '15'],
      ['In the numerator', '45'],
    ]);
    expect(view?.notes).toHaveLength(1);
  });

  it.each([
    ['sv', 'Från population till täljare', 'Från population till beräkning'],
    ['nb', 'Fra populasjon til teller', 'Fra populasjon til beregning'],
    ['en', 'From the population to the numerator', 'From the population to the calculation'],
  ] as const)('leads to a numerator only where there is one: %s', (language, divided, counted) => {
    const titleOf = (indicator: Indicator) =>
      explanationFlow(indicator, [{ label: 'Lund', result: shown }], language)?.title;
    expect(titleOf(share)).toBe(divided);
    expect(titleOf({ kind: 'count', title: share.title, definition: share.definition })).toBe(counted);
  });

  it('has no number where the figure is withheld', () => {
    expect(explanationFlow(share, [{ label: 'All', result: withheld }], 'en')).toBeNull();
  });
});

describe('the address of an explanation', () => {
  it('names the figure, and one unit beside all', () => {
    expect(
      explainHref({
        register: 'spine',
        source: 'lumbar',
        indicator: 'share',
        filter: { year: ['2023', '2024'], unit: ['a'] },
        unit: 'b',
      }),
    ).toBe('/r/spine/figures/lumbar/share/explanation?year=2023&year=2024&unit=b');
  });
});
