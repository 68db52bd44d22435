import { describe, expect, it } from '@jest/globals';
import { defineForm, definePathway, defineRegister, type SyntheticPathway } from '@kvalreg/declaration';
import { answeredRows, bindKnown, validateAnswers } from '@kvalreg/engine';
import { gte } from '@kvalreg/expression';
import { generateEpisodes } from './generate-episodes.js';

const text = { en: 'text' };
const repeats = {
  levels: {
    title: text,
    one: text,
    min: 1,
    max: 5,
    items: {
      level: { kind: 'choice', label: text, required: true, options: { l3: text, l4: text, l5: text } },
      side: { kind: 'choice', label: text, options: { left: text, right: text } },
    },
  },
  implants: {
    title: text,
    one: text,
    max: 4,
    items: {
      udi: { kind: 'text', label: text, required: true, maxLength: 60, format: 'udi' },
      size: { kind: 'integer', label: text, min: 1, max: 60 },
    },
  },
} as const;
const surgery = defineForm({
  version: '1',
  title: text,
  respondent: 'staff',
  items: {
    date: { kind: 'date', required: true, label: text },
    boneDensity: { kind: 'decimal', min: -6, max: 6, decimals: 1, label: text },
  },
  instruments: {},
  repeats,
  known: { age: { from: 'person', fact: 'age' } },
  pages: [{ id: 'p', title: text, fields: ['date', 'levels', 'implants', 'boneDensity'] }],
  visibleIf: (_, known) => ({ boneDensity: gte(known.age, 70) }),
});
const register = defineRegister({
  id: 'rows',
  version: '1',
  title: text,
  shortTitle: text,
  description: text,
  holder: text,
  languages: ['en'],
  identifiers: ['personnummer'],
  participation: { basis: 'opt-out', information: text, informationVersion: '1' },
  pathways: {
    only: definePathway({
      title: text,
      forms: { surgery },
      occasions: {
        surgery: {
          title: text,
          form: 'surgery',
          opens: 'episode',
          due: { days: 0 },
          window: { before: 0, after: 9 },
        },
      },
      index: (at) => at.surgery.date,
      dimensions: () => ({}),
      indicators: () => ({}),
      reports: {},
    }),
  },
});
const profile: SyntheticPathway = {
  source: 'invented for this test',
  response: {},
  paper: {},
  groups: {
    all: {
      weight: 1,
      answers: {},
      malePercent: 50,
      age: { mean: 68, sd: 12, min: 30, max: 95 },
      targets: {},
    },
  },
};

const episodes = [
  ...generateEpisodes({
    register,
    pathway: 'only',
    profile,
    episodes: 200,
    seed: 3,
    units: [{ id: 'one', weight: 1 }],
    from: '2023-01-01',
    to: '2023-12-31',
    today: '2024-06-01',
    language: 'en',
  }),
];
const responses = episodes.flatMap(({ responses: own }) => own);

describe('rows that are made up', () => {
  it('are of several numbers, without gaps and within what there can be', () => {
    const rows = responses.map(({ answers }) => answeredRows('levels', repeats.levels, answers));
    const counts = new Set(rows.map(({ length }) => length));
    expect([...counts].sort()).toEqual([1, 2, 3]);
    for (const own of rows) expect(own).toEqual(own.map((_, at) => at + 1));
    const implants = responses.map(
      ({ answers }) => answeredRows('implants', repeats.implants, answers).length,
    );
    expect(Math.max(...implants)).toBeGreaterThan(2);
  });

  it('do not name the same level twice', () => {
    for (const { answers } of responses) {
      const levels = [1, 2, 3].flatMap((row) => answers[`levels.${String(row)}.level`] ?? []);
      expect(new Set(levels).size).toBe(levels.length);
    }
  });

  it('are answers that the form accepts, with what it knows of the case', () => {
    expect(responses.length).toBe(200);
    let asked = 0;
    for (const { answers, known } of responses) {
      const form = bindKnown(surgery, known ?? {});
      expect(validateAnswers(form, answers, { today: '2024-06-01', complete: true, language: 'en' })).toEqual(
        [],
      );
      const isAsked = Number(known?.['age']) >= 70;
      expect((answers['boneDensity'] ?? null) !== null).toBe(isAsked);
      if (isAsked) asked += 1;
    }
    expect(asked).toBeGreaterThan(20);
  });
});
