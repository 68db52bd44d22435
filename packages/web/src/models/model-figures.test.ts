import { describe, expect, it } from '@jest/globals';
import type { UnitsAnswer } from '@kvalreg/core';
import type { Indicator, Model, Pathway } from '@kvalreg/declaration';
import { unitsFigure } from './model-figures.js';

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
