import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { cond, field, gte, toNode, type IsoDate } from '@kvalreg/expression';
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
      '”Gammal” om personens ålder i hela år vid start (start) är minst 80, annars ”Ung”.',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/old|young/);
  });

  it('says of a time to event that a period is complete when its cases have been followed', () => {
    const curve: Indicator = {
      kind: 'time-to-event',
      title: { sv: 'Omoperation' },
      definition: { sv: 'Omoperation' },
      end: toNode(field<IsoDate>('date', 'index', 'date')),
      event: toNode(gte(age, 80)),
      horizon: 180,
      at: [180],
    };
    const timeOf = (language: 'sv' | 'en', indicator: Indicator) =>
      definitionLines({ source, indicator, language, version: '1' })
        .flatMap(({ sentences }) => sentences)
        .filter((sentence) => /En period är klar|period is complete|inte klar\./.test(sentence));
    expect(timeOf('sv', curve)).toEqual([
      'En period är klar när tiden har gått ut för dess sista fall (uppföljning i 180 dagar); till dess märks den som inte klar.',
    ]);
    expect(timeOf('en', curve)).toEqual([
      'A period is complete when the time has run out for its last case (180 days of follow-up); until then it is marked as not complete.',
    ]);
    expect(timeOf('sv', states)).toEqual(['En period är klar när dess sista dag har gått.']);
    // A declaration of before, which nothing bounds.
    expect(timeOf('sv', { ...curve, date: toNode(field<IsoDate>('date', 'index', 'date')) })).toEqual([
      'Inget säger när det som räknas senast kan komma in, och därför märks varje period som inte klar.',
    ]);
  });
});
