import { describe, expect, it } from '@jest/globals';
import { scoreForm } from './score-form.js';
import { scoreInstrument } from './score-instrument.js';
import { painScale, visitForm } from '../visit-form.fixture.js';
import { workAbility, workForm } from './work-ability.fixture.js';

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

describe('scoreInstrument by rules and lists', () => {
  const answered = { prognosis: 4, demands: 6.5, diagnoses: ['m48.0', 'F32 1'] };

  it('names the first rule that holds, and lists everything that does', () => {
    expect(scoreInstrument(workAbility, answered)).toEqual({
      scores: { total: 10.5 },
      category: { band: 'fair', found: ['spine', 'mood'], high: false },
      reason: {},
    });
    expect(scoreInstrument(workAbility, { ...answered, prognosis: 7 }).category).toMatchObject({
      band: 'good',
      high: true,
    });
    expect(scoreInstrument(workAbility, { ...answered, diagnoses: [] }).category['found']).toEqual([]);
  });

  it('knows nothing of what was not answered', () => {
    expect(scoreInstrument(workAbility, { prognosis: 4, demands: 6.5 })).toEqual({
      scores: { total: null },
      category: { band: null, found: null, high: null },
      reason: { total: 'missing-items' },
    });
  });

  it.each([
    ['a value between the steps', { prognosis: 3 }],
    ['a fraction between the steps', { demands: 6.3 }],
    ['one code that is no list', { diagnoses: 'M48.0' }],
    ['an empty code', { diagnoses: [' '] }],
    ['answers that exclude each other', { from: '2024-02-01', to: '2024-01-31' }],
  ])('refuses %s', (_, wrong) => {
    const given = { ...answered, ...wrong };
    expect(scoreInstrument(workAbility, given).reason).toEqual({ '*': 'out-of-range' });
    const inForm = Object.fromEntries(Object.entries(given).map(([key, value]) => [`work.${key}`, value]));
    expect(scoreForm(workForm, inForm)).toEqual({ 'work.total': null });
  });
});

describe('scoreForm', () => {
  it('keys scores by instrument, and gives none from an impossible answer', () => {
    expect(scoreForm(visitForm, { 'pain.now': 2, 'pain.worst': 8 })).toEqual({ 'pain.mean': 5 });
    expect(scoreForm(visitForm, { 'pain.now': 2 })).toEqual({ 'pain.mean': null });
    expect(scoreForm(visitForm, { 'pain.now': 2, 'pain.worst': 80 })).toEqual({ 'pain.mean': null });
  });
});
