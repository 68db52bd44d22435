import { describe, expect, it } from '@jest/globals';
import {
  defineForm,
  defineInstrument,
  definePathway,
  defineRegister,
  type SyntheticPathway,
} from '@kvalreg/declaration';
import { eq, mean, mul } from '@kvalreg/expression';
import { validateAnswers } from '@kvalreg/engine';
import { generateEpisodes } from './generate-episodes.js';
import type { SyntheticEpisode, SyntheticRequest } from './synthetic-episode.js';

const text = { en: 'text' };
const burden = defineInstrument({
  id: 'burden',
  version: '1',
  title: text,
  items: {
    a: { kind: 'integer', min: 0, max: 5, label: text },
    b: { kind: 'integer', min: 0, max: 5, label: text },
    c: { kind: 'integer', min: 0, max: 5, label: text },
  },
  scores: (item) => ({
    score: {
      label: text,
      range: [0, 100],
      better: 'lower',
      decimals: 0,
      value: mul(mean([item.a, item.b, item.c], { minAnswered: 3 }), 20),
    },
  }),
  missingRule: text,
  licence: { holder: 'none', itemTextMayShip: 'yes' },
  sources: [],
});
const event = defineForm({
  version: '1',
  title: text,
  respondent: 'staff',
  items: {
    date: { kind: 'date', required: true, notAfter: 'today', label: text },
    side: { kind: 'choice', label: text, options: { left: text, right: text } },
    why: { kind: 'text', maxLength: 50, required: true, label: text },
  },
  instruments: {},
  pages: [{ id: 'p', title: text, fields: ['date', 'side', 'why'] }],
  visibleIf: (f) => ({ why: eq(f.side, 'left') }),
});
const answer = defineForm({
  version: '3',
  title: text,
  respondent: 'patient',
  items: { better: { kind: 'choice', label: text, options: { much: text, little: text, not: text } } },
  instruments: { burden },
  pages: [{ id: 'p', title: text, fields: ['better', 'burden'] }],
});
const register = defineRegister({
  id: 'small',
  version: '1',
  title: text,
  shortTitle: text,
  description: text,
  holder: text,
  languages: ['en'],
  identifiers: ['personnummer'],
  participation: { basis: 'opt-out', information: text, informationVersion: '1' },
  pathways: {
    path: definePathway({
      title: text,
      forms: { event, answer },
      occasions: {
        before: {
          title: text,
          form: 'answer',
          opens: 'episode',
          due: { days: 0 },
          window: { before: 90, after: 0 },
        },
        event: {
          title: text,
          form: 'event',
          opens: 'episode',
          due: { days: 0 },
          window: { before: 0, after: 90 },
        },
        later: {
          title: text,
          form: 'answer',
          opens: 'index',
          due: { years: 1 },
          window: { before: 30, after: 90 },
        },
      },
      index: (at) => at.event.date,
      dimensions: () => ({}),
      indicators: () => ({}),
      reports: {},
    }),
  },
});
const profile: SyntheticPathway = {
  source: 'invented for this test',
  response: { before: 0.8, later: 0.5 },
  paper: { later: 0.4 },
  groups: {
    common: {
      weight: 3,
      answers: { 'event.side': 'left' },
      malePercent: 40,
      age: { mean: 60, sd: 10, min: 18, max: 95 },
      targets: {
        before: { 'burden.score': { mean: 55, sd: 18 } },
        later: {
          'burden.score': { mean: 22, sd: 18 },
          better: { percent: { much: 50, little: 30, not: 20 } },
        },
      },
    },
    rare: {
      weight: 1,
      answers: { 'event.side': 'right' },
      malePercent: 70,
      age: { mean: 40, sd: 8, min: 18, max: 60 },
      targets: { later: { 'burden.score': { mean: 10, sd: 12 } } },
    },
  },
};
const request: SyntheticRequest = {
  register,
  pathway: 'path',
  profile,
  episodes: 400,
  seed: 7,
  units: [
    { id: 'north', weight: 1 },
    { id: 'south', weight: 3 },
  ],
  from: '2020-01-01',
  to: '2020-12-31',
  today: '2024-01-01',
  language: 'en',
};

const generate = (changes: Partial<SyntheticRequest> = {}): SyntheticEpisode[] => [
  ...generateEpisodes({ ...request, ...changes }),
];
const responseAt = (episode: SyntheticEpisode, occasion: string) =>
  episode.responses.find((response) => response.occasion === occasion);
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('generateEpisodes', () => {
  const episodes = generate();

  it('gives the same episodes for the same seed and others for another seed', () => {
    expect(generate()).toEqual(episodes);
    expect(generate({ seed: 8 })).not.toEqual(episodes);
  });

  it('gives as many as asked for, in order of the index date, within the dates', () => {
    expect(episodes).toHaveLength(400);
    const dates = episodes.map(({ indexDate }) => indexDate ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]?.startsWith('2020')).toBe(true);
    expect(dates.at(-1)?.startsWith('2020')).toBe(true);
  });

  it('meets the shares of groups, units and sexes to the case, and of answers nearly', () => {
    const left = episodes.filter((episode) => responseAt(episode, 'event')?.answers.side === 'left');
    expect(left).toHaveLength(300);
    expect(episodes.filter(({ unitId }) => unitId === 'south')).toHaveLength(300);
    const answered = left.filter((episode) => responseAt(episode, 'later')).length / 300;
    expect(Math.abs(answered - 0.5)).toBeLessThan(0.02);
    expect(left.filter(({ person }) => person.sex === 'male')).toHaveLength(120);
  });

  it('meets the published mean of a score and the shares of a choice within each group', () => {
    const later = episodes.flatMap((episode) => {
      const response = responseAt(episode, 'later');
      return response && responseAt(episode, 'event')?.answers.side === 'left' ? [response] : [];
    });
    expect(average(later.map(({ scores }) => scores['burden.score'] ?? NaN))).toBeCloseTo(22, 0);
    const much = later.filter(({ answers }) => answers.better === 'much').length / later.length;
    expect(Math.abs(much - 0.5)).toBeLessThan(0.02);
  });

  it('gives answers that the form accepts, with scores and hidden fields as the form has them', () => {
    for (const episode of episodes) {
      for (const response of episode.responses) {
        const form = register.pathways.path?.forms[response.form];
        if (!form) throw new Error(`no form ${response.form}`);
        const problems = validateAnswers(form, response.answers, {
          today: request.today,
          birthDate: episode.person.birthDate,
          complete: true,
          language: 'en',
        });
        expect(problems).toEqual([]);
        expect(response.formVersion).toBe(form.version);
        if (response.form === 'event')
          expect(response.answers.why === null).toBe(response.answers.side === 'right');
      }
    }
  });

  it('draws people whose numbers are valid, distinct and agree with sex and birth date', () => {
    const numbers = episodes.map(({ person }) => person.personalNumber);
    expect(new Set(numbers).size).toBe(400);
    for (const { person } of episodes) {
      const digits = [...person.personalNumber.slice(2)].map(Number);
      const weighted = digits
        .map((digit, at) => digit * (at % 2 === 0 ? 2 : 1))
        .map((d) => (d > 9 ? d - 9 : d));
      expect(weighted.reduce((a, b) => a + b, 0) % 10).toBe(0);
      expect((digits[8] ?? 0) % 2 === 1).toBe(person.sex === 'male');
      expect(person.personalNumber.slice(0, 8)).toBe(person.birthDate.replaceAll('-', ''));
    }
  });

  it('leaves operations after today planned, and answers nothing in the future', () => {
    const current = generate({ today: '2020-07-01' });
    const planned = current.filter(({ indexDate }) => indexDate === null);
    expect(planned.length).toBeGreaterThan(150);
    for (const episode of current) {
      expect(episode.openedOn <= '2020-07-01').toBe(true);
      for (const { filledOn } of episode.responses) expect(filledOn <= '2020-07-01').toBe(true);
    }
    for (const episode of planned) expect(responseAt(episode, 'event')).toBeUndefined();
  });

  it('closes the form with the index date as late as the profile says, and asks nobody before', () => {
    const closed = [
      { days: [0, 10], percent: 50 },
      { days: [400, 450], percent: 50 },
    ] as const;
    const late = generate({ profile: { ...profile, closed } }).map((episode) => ({
      closedOn: responseAt(episode, 'event')?.filledOn ?? '',
      answeredOn: responseAt(episode, 'later')?.filledOn,
      indexDate: episode.indexDate ?? '',
    }));
    const days = late.map(
      ({ closedOn, indexDate }) => (Date.parse(closedOn) - Date.parse(indexDate)) / 86_400_000,
    );
    expect(days.filter((count) => count <= 10).length).toBeGreaterThan(150);
    expect(days.filter((count) => count >= 400).length).toBeGreaterThan(150);
    expect(days.every((count) => count <= 10 || (count >= 400 && count <= 450))).toBe(true);
    const answered = late.filter(({ answeredOn }) => answeredOn !== undefined);
    expect(answered.length).toBeGreaterThan(100);
    for (const { closedOn, answeredOn = '' } of answered) expect(answeredOn >= closedOn).toBe(true);
  });

  it('knows no index date before the form with it is closed', () => {
    const closed = [{ days: [60, 60], percent: 100 }] as const;
    const current = generate({ profile: { ...profile, closed }, today: '2020-07-01' });
    for (const { indexDate } of current.filter((episode) => episode.indexDate !== null))
      expect((indexDate ?? '') <= '2020-05-02').toBe(true);
    expect(current.some(({ indexDate }) => indexDate !== null)).toBe(true);
  });

  it('refuses a mean that the score cannot have', () => {
    const impossible: SyntheticPathway = {
      ...profile,
      groups: {
        ...profile.groups,
        rare: {
          weight: 1,
          answers: {},
          malePercent: 50,
          age: { mean: 50, sd: 5, min: 18, max: 90 },
          targets: { later: { 'burden.score': { mean: 140, sd: 5 } } },
        },
      },
    };
    expect(() => generate({ profile: impossible })).toThrow('burden.score cannot reach a mean of 140');
  });
});
