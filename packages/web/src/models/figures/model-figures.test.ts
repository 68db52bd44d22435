import { describe, expect, it } from '@jest/globals';
import type { UnitsAnswer } from '@kvalreg/core';
import type { Indicator, Model, Pathway } from '@kvalreg/declaration';
import { coefficientsFigure } from './coefficients-figure.js';
import { unitsFigure } from './units-figure.js';

const text = (sv: string) => ({ sv, en: sv });
const value = { op: 'field', type: 'number', path: ['visit', 'value'] } as const;
const yes = { op: 'literal', type: 'boolean', value: true } as const;
const indicators: Readonly<Record<string, Indicator>> = {
  again: {
    title: text('Omopererade'),
    definition: text('Omopererade'),
    kind: 'proportion',
    denominator: yes,
    numerator: yes,
    better: 'lower',
  },
  stay: {
    title: text('Vårdtid'),
    definition: text('Vårdtid'),
    kind: 'mean',
    value,
    range: [0, 30],
    decimals: 1,
    unit: text('dagar'),
    better: 'lower',
  },
};

/** What is said below the units of a model without any. */
function notesOf(kind: 'logistic' | 'linear', outcome: Model['outcome']): readonly string[] {
  const model = {
    title: text('Modell'),
    definition: text('Modell'),
    kind,
    outcome,
    predictors: {},
    version: '1',
  };
  const answer = {
    declared: model as Model,
    pathway: { indicators } as unknown as Pathway,
    units: [],
    whole: null,
    names: [],
    ownUnit: null,
    overall: 0.5,
    isRounded: false,
  };
  return unitsFigure(answer as unknown as UnitsAnswer, 'sv').notes;
}

describe('the units of a model', () => {
  it('say which direction of the outcome is better, and the unit of a mean', () => {
    expect(notesOf('logistic', { indicator: 'again' })[0]).toBe('Lägre är bättre.');
    expect(notesOf('linear', { indicator: 'stay' })[0]).toBe('Medelvärde (dagar). Lägre är bättre.');
  });

  it('say no direction of an outcome that declares none', () => {
    expect(notesOf('logistic', { value: yes }).join(' ')).not.toMatch(/är bättre/u);
  });
});

it('coefficients that are rounded have no digits but the told ones, and the page says so', () => {
  const term = { predictor: 'age', code: null };
  const rounded = { level: null, standardError: 0.2, low: 0.12, high: 0.9, pValue: 0.011 };
  const none = { level: null, standardError: null, low: null, high: null, pValue: null };
  const result = {
    kind: 'logistic',
    references: {},
    cases: { isRounded: true },
    coefficients: [
      { ...none, term: null, estimate: 0.41 },
      { ...rounded, term, estimate: 0.51 },
    ],
  };
  const declared = { predictors: { age: { as: 'linear', title: text('Ålder'), value } } };
  type Asked = Parameters<typeof coefficientsFigure>;
  const shown = coefficientsFigure(
    result as unknown as Asked[0],
    { declared, pathway: { indicators } } as unknown as Asked[1],
    'sv',
  );
  const rows = shown.tables[0]?.sections[0]?.rows ?? [];
  expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ['0,41', '–', '–'],
    ['0,51 (0,12–0,90)', '1,67 (1,13–2,46)', '0,011'],
  ]);
  expect(shown.notes.join(' ')).toMatch(/^Avrundat: .* konstanter visas utan dem/u);
});
