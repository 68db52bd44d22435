import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { cond, field, gte, toNode } from '@kvalreg/expression';
import { definitionLines } from './definition-lines.js';

const age = field<number>('number', 'person', 'age');
const state = toNode(cond(gte(age, 80), 'old', 'young'));
const states: Indicator = {
  kind: 'transition',
  title: { sv: 'Klass' },
  definition: { sv: 'Klass' },
  from: state,
  to: state,
  options: [
    { code: 'old', label: { sv: 'Gammal' } },
    { code: 'young', label: { sv: 'Ung' } },
  ],
  better: 'lower',
};
const source: FigureSource = { title: { sv: 'Höft' }, dimensions: {}, indicators: { states }, reports: {} };

describe('the definition in words', () => {
  it('calls the codes of an indicator by its options', () => {
    const lines = definitionLines({ source, indicator: states, language: 'sv', version: '1' });
    expect(lines.find(({ part }) => part === 'before')?.sentences).toEqual([
      '(”Gammal” om personens ålder i hela år vid start (start) är minst 80, annars ”Ung”).',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/old|young/);
  });
});
