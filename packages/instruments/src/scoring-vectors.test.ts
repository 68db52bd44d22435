import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scoreInstrument } from '@kvalreg/engine';
import { instrumentById, instrumentIds } from './catalogue/catalogue.js';
import type { InstrumentSettings } from './catalogue/settings.js';

interface Vector {
  readonly id: string;
  readonly instrument: string;
  readonly settings?: InstrumentSettings;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly expected: {
    readonly scores: Readonly<Record<string, number | null>>;
    readonly category: Readonly<Record<string, string | boolean | null>>;
    readonly reason: Readonly<Record<string, string>>;
  };
}
const { vectors, tolerance } = JSON.parse(
  readFileSync(new URL('data/scoring-vectors.json', import.meta.url), 'utf8'),
) as { readonly vectors: readonly Vector[]; readonly tolerance: number };

describe('scoring', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { scores, category, reason } = scoreInstrument(
      instrumentById(vector.instrument, vector.settings),
      vector.answers,
    );
    expect(Object.keys(scores).sort()).toEqual(expect.arrayContaining(Object.keys(vector.expected.scores)));
    for (const [name, expected] of Object.entries(vector.expected.scores)) {
      const score = scores[name] ?? null;
      if (expected === null || score === null) expect(score).toBe(expected);
      else expect(Math.abs(score - expected)).toBeLessThan(tolerance);
    }
    expect(category).toMatchObject(vector.expected.category);
    expect(reason).toEqual(vector.expected.reason);
  });

  it('gives an unanswered item that is left out the same score as one that is null', () => {
    const all = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`odi${at + 1}`, 2]));
    const { odi8: _, ...nine } = all;
    expect(scoreInstrument(instrumentById('odi'), nine)).toEqual(
      scoreInstrument(instrumentById('odi'), { ...all, odi8: null }),
    );
  });

  it('says that pain cannot be reduced in those who had none', () => {
    expect(scoreInstrument(instrumentById('ga-leg'), { ga: 0 })).toEqual({
      scores: { code: 0 },
      category: { label: 'had-no-such-pain-before-surgery', painReduced: null },
      reason: { painReduced: 'not-applicable' },
    });
  });

  it.each(instrumentIds)('%s describes itself', (id) => {
    const instrument = instrumentById(id);
    expect(instrument.id).toBe(id);
    expect(Object.keys(instrument.scores).length).toBeGreaterThan(0);
  });

  it.each([
    [
      'an instrument',
      () => instrumentById('constructor'),
      /Unknown instrument "constructor". Known: nrs-back/,
    ],
    [
      'a value set',
      () => instrumentById('eq5d3l', { valueSet: 'nl' }),
      /Unknown value set "nl". Known: uk-3l/,
    ],
    ['a minimum', () => instrumentById('odi', { minAnswered: 11 }), /from 1 to 10/],
  ])('refuses %s that there is not', (_, ask, message) => {
    expect(ask).toThrow(message);
  });
});
