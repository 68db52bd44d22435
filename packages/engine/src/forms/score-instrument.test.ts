import { describe, expect, it } from '@jest/globals';
import { scoreForm } from './score-form.js';
import { scoreInstrument } from './score-instrument.js';
import { painScale, visitForm } from './visit-form.fixture.js';

describe('scoreInstrument', () => {
  it('gives scores, and words for them', () => {
    expect(scoreInstrument(painScale, { now: 3, worst: 4 })).toEqual({
      scores: { mean: 3.5 },
      category: { band: 'high', profile: '34', digit: null, rising: true },
      reason: {},
    });
    expect(scoreInstrument(painScale, { now: 10, worst: 10 }).category).toMatchObject({
      digit: 'ten',
      rising: false,
    });
  });

  it('says that answers are missing', () => {
    expect(scoreInstrument(painScale, { now: 3 })).toEqual({
      scores: { mean: null },
      category: { band: null, profile: '3-', digit: null, rising: null },
      reason: { mean: 'missing-items' },
    });
  });

  it('says that a category does not apply', () => {
    const scored = scoreInstrument(painScale, { now: 0, worst: 0 });
    expect(scored.category['rising']).toBeNull();
    expect(scored.reason).toEqual({ rising: 'not-applicable' });
  });

  it.each([
    { now: 11, worst: 3 },
    { now: 2.5, worst: 3 },
    { now: '3', worst: 3 },
  ])('refuses %j whole', (answers) => {
    expect(scoreInstrument(painScale, answers)).toEqual({
      scores: {},
      category: {},
      reason: { '*': 'out-of-range' },
    });
  });
});

describe('scoreForm', () => {
  it('keys scores by instrument, and gives none from an impossible answer', () => {
    expect(scoreForm(visitForm, { 'pain.now': 2, 'pain.worst': 8 })).toEqual({ 'pain.mean': 5 });
    expect(scoreForm(visitForm, { 'pain.now': 2 })).toEqual({ 'pain.mean': null });
    expect(scoreForm(visitForm, { 'pain.now': 2, 'pain.worst': 80 })).toEqual({ 'pain.mean': null });
  });
});
