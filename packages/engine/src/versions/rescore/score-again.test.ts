import { describe, expect, it } from '@jest/globals';
import { defineForm, defineInstrument, type Form } from '@kvalreg/declaration';
import { add, mean, mul } from '@kvalreg/expression';
import { scoreAgain } from './score-again.js';
import { rescoringBasis, scoringBasis } from './scoring-basis.js';

const text = { en: 'x' };
const item = { kind: 'integer', min: 0, max: 10, label: text } as const;

const pain = defineInstrument({
  id: 'pain',
  version: '2',
  title: text,
  items: { rest: item, walking: item },
  scores: (at) => ({
    mean: {
      label: text,
      range: [0, 10],
      better: 'lower',
      decimals: 1,
      value: mean([at.rest, at.walking], { minAnswered: 2 }),
    },
  }),
  missingRule: text,
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: ['made for tests'],
  earlier: [{ version: '1', items: { walking: { from: 'moving' } } }],
});
const number = { kind: 'calculated', type: 'number', label: text } as const;
const visit: Form = defineForm({
  version: '2',
  title: text,
  respondent: 'patient',
  items: {
    asked: { kind: 'boolean', label: text },
    double: number,
    twice: number,
    since: number,
    later: number,
  },
  instruments: { pain },
  pages: [{ id: 'all', title: text, fields: ['asked', 'pain', 'double', 'twice', 'since', 'later'] }],
  known: { before: { from: 'earlier', of: 'episode', occasion: 'first', key: 'x', type: 'number' } },
  visibleIf: (f) => ({ pain: f.asked }),
  calculations: (f, known) => ({
    double: mul(f.pain.mean, 2),
    twice: mul(f.double, 2),
    since: add(known.before, 1),
    later: add(f.since, 1),
  }),
  earlier: [{ version: '1', instruments: { pain: '1' }, fields: {} }],
});

describe('scoreAgain', () => {
  it('scores what was asked then, whatever is asked now', () => {
    const stored = { version: '1', answers: { 'pain.rest': 2, 'pain.moving': 4 }, known: null };
    expect(scoreAgain(visit, stored)).toEqual({
      scores: { 'pain.mean': 3 },
      calculated: { double: 6, twice: 12 },
      unmapped: [],
    });
  });

  it('calculates with what was known then, and leaves alone what needs more', () => {
    const stored = { version: '1', answers: { 'pain.rest': 2 }, known: { before: 7 } };
    expect(scoreAgain(visit, stored)).toEqual({
      scores: { 'pain.mean': null },
      calculated: { double: null, twice: null, since: 8, later: 9 },
      unmapped: [],
    });
    expect(scoreAgain(visit, { ...stored, known: { other: 1 } }).calculated).toEqual({
      double: null,
      twice: null,
    });
  });

  it('says which answers no map carries over, and gives no score from them', () => {
    const stored = { version: '1', answers: { 'pain.rest': 11, 'pain.moving': 4 }, known: null };
    expect(scoreAgain(visit, stored)).toMatchObject({
      scores: { 'pain.mean': null },
      unmapped: ['pain.rest'],
    });
  });
});

describe('what scores follow from', () => {
  const reworded: Form = { ...visit, title: { en: 'y' }, version: '3' };
  it('is the same for another wording, and another for another formula or map', () => {
    expect(scoringBasis(reworded)).toBe(scoringBasis(visit));
    expect(scoringBasis({ ...visit, instruments: { pain: { ...pain, version: '3' } } })).not.toBe(
      scoringBasis(visit),
    );
    expect(scoringBasis({ ...visit, calculations: {} })).not.toBe(scoringBasis(visit));
    const mapped: Form = { ...visit, earlier: [{ version: '1', fields: { asked: 'unknown' } }] };
    expect(scoringBasis(mapped)).toBe(scoringBasis(visit));
    expect(rescoringBasis(mapped)).not.toBe(rescoringBasis(visit));
  });
});
