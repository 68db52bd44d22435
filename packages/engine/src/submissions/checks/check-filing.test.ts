import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measuresToFile } from '../periods/measures-to-file.js';
import { soundFigures, yearlySubmission } from '../yearly-submission.fixture.js';
import { blockingProblems, checkFiling } from './check-filing.js';
import type { CheckedFiling } from './checked-filing.js';
import { filingProblemTexts } from './filing-problem-texts.js';
import type { FilingProblem } from './filing-problem.js';
import { withImpliedZeros } from './implied-zeros.js';

const en = { complete: true, language: 'en' } as const;
const measures = measuresToFile(yearlySubmission, 2022);
const yearBefore = { measures: measuresToFile(yearlySubmission, 2021), figures: { 'patients.total': 25 } };

type Changes = Readonly<Record<string, number | undefined>>;
function filingWith(changes: Changes, more: Partial<CheckedFiling> = {}): CheckedFiling {
  const figures = Object.fromEntries(
    Object.entries({ ...soundFigures, ...changes }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  );
  return { measures, figures, ...more };
}
const problems = (changes: Changes, more: Partial<CheckedFiling> = {}, complete = true) =>
  checkFiling(yearlySubmission, filingWith(changes, more), { ...en, complete });
const messages = (list: readonly FilingProblem[]) => list.map(({ message }) => message);

/** Changes that break one rule, and the whole sentence about it. */
const broken: readonly (readonly [rule: string, Changes, message: string])[] = [
  [
    'unknown-field',
    { 'age.max': 99 },
    '“age.max” is not a figure that is filed this year (value: 99). Remove the row or correct the name.',
  ],
  [
    'not-whole',
    { 'age.n': 27.5 },
    'A2 Number (N): 27.5 is not a whole number. Write a number without decimals.',
  ],
  [
    'too-many-decimals',
    { 'age.mean': 61.44 },
    'A2 Mean: 61.44 has too many decimals. Write the number with at most 1.',
  ],
  [
    'out-of-range',
    { 'age.mean': 121 },
    'A2 Mean: 121 is outside what is possible. Write a number from 0 to 120.',
  ],
  [
    'out-of-range',
    { 'age.sd': -1 },
    'A2 Standard deviation: -1 is outside what is possible. Write a number from 0 to 120.',
  ],
  [
    'out-of-range',
    { 'age.n': -1 },
    'A2 Number (N): -1 is outside what is possible. Write a number from 0 to 999999.',
  ],
  [
    'out-of-range',
    { 'age.p90': 130 },
    'A2 90th percentile: 130 is outside what is possible. Write a number from 0 to 120.',
  ],
  [
    'required',
    { 'survival.told.denominator': undefined },
    'A3 Told: Operated: the figure is missing. Write a number, 0 if there are none.',
  ],
  [
    'required',
    { 'age.sd': undefined },
    'A2 Standard deviation: the figure is missing. Write a number, 0 if there are none.',
  ],
  [
    'split-sum',
    { 'patients.sex.male': 13 },
    'A1 Sex: the parts add up to 31, but the total is 30. Correct a part or the total, so that they agree.',
  ],
  [
    'split-sum',
    { 'patients.sex.male': 11 },
    'A1 Sex: the parts add up to 29, but the total is 30. Correct a part or the total, so that they agree.',
  ],
  [
    'split-above-total',
    { 'patients.region.north': 40, 'patients.region.abroad': undefined },
    'A1 Home region: the parts filled in add up to 49 already, more than the total 30. Correct a part or the total.',
  ],
  [
    'split-missing',
    { 'patients.region.abroad': undefined, 'patients.region.south': undefined },
    'A1 Home region: 2 parts are empty, and the others add up to 20 of 30. Fill them in, so that the parts are the total.',
  ],
  [
    'numerator-above-denominator',
    { 'survival.told.numerator': 26 },
    'A3 Told: the numerator 26 is larger than the denominator 25. It counts some of those whom the denominator counts: correct one of them.',
  ],
  [
    'order-p10-median',
    { 'age.p10': 64 },
    'A2: the 10th percentile 64 is larger than the median 63.5. Correct one of them.',
  ],
  [
    'order-median-p90',
    { 'age.p90': 60 },
    'A2: the median 63.5 is larger than the 90th percentile 60. Correct one of them.',
  ],
  [
    'sd-impossible',
    { 'age.sd': 62 },
    'A2: the standard deviation 62 is larger than 28 values from 0 to 120 with the mean 61.4 can have (at most 61.1). Correct the standard deviation, the mean or N.',
  ],
];

describe('checkFiling', () => {
  it('finds nothing wrong with sound figures', () => {
    expect(problems({})).toEqual([]);
    expect(problems({}, { before: { ...yearBefore, figures: { 'patients.total': 25 } } })).toEqual([]);
  });

  it.each(broken)('finds %s in %j', (rule, changes, message) => {
    const found = problems(changes);
    expect(found).toEqual([expect.objectContaining({ rule, severity: 'error', message })]);
    for (const key of found[0]?.fields ?? []) expect(key).toMatch(/^(patients|age|survival)\./);
  });

  it('has an example of every rule', () => {
    const elsewhere = ['not-a-number', 'order-p10-p90', 'without-cases', 'single-case', 'jump'];
    const shown = new Set([...broken.map(([rule]) => rule), ...elsewhere]);
    expect(Object.keys(filingProblemTexts).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it('wants percentiles in order also without a median', () => {
    expect(problems({ 'age.median': undefined, 'age.p10': 80 }, {}, false)).toEqual([
      expect.objectContaining({ rule: 'order-p10-p90', fields: ['age.p10', 'age.p90'] }),
    ]);
    expect(problems({ 'age.median': undefined }, {}, false)).toEqual([]);
  });

  it('wants nothing more of nobody, and no spread of one', () => {
    const nobody = {
      'age.mean': undefined,
      'age.sd': undefined,
      'age.p10': undefined,
      'age.median': undefined,
      'age.p90': undefined,
      'age.n': 0,
    };
    expect(problems(nobody)).toEqual([]);
    expect(messages(problems({ ...nobody, 'age.mean': 0 }))).toEqual([
      'A2 Mean: N is 0, but 0 is given. Remove the value or correct N.',
    ]);
    const one = { 'age.n': 1, 'age.sd': undefined };
    expect(problems(one)).toEqual([]);
    expect(problems({ ...one, 'age.sd': 0 })).toEqual([]);
    expect(problems({ ...one, 'age.sd': 4 })).toEqual([expect.objectContaining({ rule: 'single-case' })]);
    expect(problems({ 'age.n': 2, 'age.sd': undefined })).toEqual([
      expect.objectContaining({ rule: 'required' }),
    ]);
  });

  it('lets a draft have gaps, but no contradictions', () => {
    expect(problems({ 'patients.sex.male': undefined, 'age.mean': undefined }, {}, false)).toEqual([]);
    expect(problems({ 'patients.sex.male': undefined, 'patients.sex.female': 31 }, {}, false)).toEqual([
      expect.objectContaining({ rule: 'split-above-total' }),
    ]);
    expect(checkFiling(yearlySubmission, { measures, figures: {} }, { ...en, complete: false })).toEqual([]);
  });

  it('tells of every figure that is missing from an empty filing', () => {
    const found = checkFiling(yearlySubmission, { measures, figures: {} }, en);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['required']));
    expect(found).toHaveLength(Object.keys(soundFigures).length);
  });

  it('takes an empty part for 0 when the others are the total already', () => {
    const rest = { 'patients.region.north': 21, 'patients.region.abroad': undefined };
    expect(problems(rest)).toEqual([]);
    const { figures } = filingWith(rest);
    expect(withImpliedZeros(yearlySubmission, measures, figures)).toEqual({
      ...figures,
      'patients.region.abroad': 0,
    });
    expect(withImpliedZeros(yearlySubmission, measures, { 'patients.total': 3 })).toEqual({
      'patients.total': 3,
    });
  });

  it('asks about a large change, brought to periods of the same length', () => {
    // 15 in the 184 days of the first half year are 29.8 in 365.
    const firstYear = (total: number) => ({
      before: { ...yearBefore, figures: { 'patients.total': total } },
    });
    expect(problems({}, firstYear(15)).filter(({ rule }) => rule === 'jump')).toEqual([]);
    const [jump] = problems({}, firstYear(40)).filter(({ rule }) => rule === 'jump');
    expect(jump).toMatchObject({
      severity: 'warning',
      measure: 'patients',
      message:
        'A1 Total: 30 is a large change against 79.3 (brought to 365 days) the year before. Check the figure; if it is right, write a comment on why.',
    });
    const before = (figures: Readonly<Record<string, number>>) => ({ before: { measures, figures } });
    // Twice as many, but fewer than ten more.
    expect(problems({}, before({ 'patients.total': 21 })).filter(({ rule }) => rule === 'jump')).toEqual([]);
    expect(messages(problems({}, before({ 'age.median': 50 })))).toEqual([
      'A2 Median: 63.5 is a large change against 50 the year before. Check the figure; if it is right, write a comment on why.',
    ]);
    expect(
      messages(problems({}, before({ 'survival.alive.numerator': 30, 'survival.alive.denominator': 40 }))),
    ).toEqual([
      'A3 Alive: 96% is a large change against 75% the year before. Check the figure; if it is right, write a comment on why.',
    ]);
    expect(problems({}, before({ 'survival.alive.numerator': 0, 'survival.alive.denominator': 0 }))).toEqual(
      [],
    );
  });

  it('evaluates the declared checks, and adds the values that they read', () => {
    expect(messages(problems({ 'age.n': 31 }))).toEqual([
      'There are more ages than patients. Correct one of them. (A2 Number (N): 31; A1 Total: 30)',
    ]);
    const [same] = problems({}, { before: { ...yearBefore, figures: { 'patients.total': 24 } } });
    expect(same).toMatchObject({
      rule: 'check',
      severity: 'warning',
      measure: 'survival',
      fields: ['survival.alive.denominator'],
      params: { check: 'samePatients' },
      message:
        'These are not the patients of the year before. Correct the number, or explain. (A3 Alive: Operated: 25; A1 Total the year before: 24)',
    });
  });

  it('reports one mistake once', () => {
    // The total is wrong by itself, so that neither its parts nor the ages are compared with it.
    expect(problems({ 'patients.total': -3 })).toEqual([expect.objectContaining({ rule: 'out-of-range' })]);
  });

  it('knows only the measures of the year', () => {
    const first = measuresToFile(yearlySubmission, 2021);
    const found = checkFiling(yearlySubmission, { measures: first, figures: soundFigures }, en);
    expect(found.map(({ rule, fields }) => [rule, fields[0]])).toEqual(
      Object.keys(soundFigures)
        .filter((key) => key.startsWith('survival'))
        .map((key) => ['unknown-field', key]),
    );
  });

  it('lets warnings stand with a comment on their measure, and errors never', () => {
    const found = problems({ 'age.n': 31 }, { before: { ...yearBefore, figures: { 'patients.total': 24 } } });
    expect(blockingProblems(found).map(({ severity }) => severity)).toEqual(['error', 'warning']);
    const comments = { survival: 'Two moved abroad.', age: 'Twins.' };
    expect(blockingProblems(found, comments).map(({ severity }) => severity)).toEqual(['error']);
    expect(blockingProblems(found, { survival: '  ' })).toHaveLength(2);
  });

  it('accepts the summary of any real values: no rule is broken by numbers that exist', () => {
    const values = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (drawn) => {
        const sorted = [...drawn].sort((a, b) => a - b);
        const n = sorted.length;
        const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
        const sd = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
        const at = (share: number) => sorted[Math.min(n - 1, Math.floor(share * n))] ?? 0;
        const rounded = (value: number) => Number(value.toFixed(1));
        const figures = {
          'patients.total': n,
          'patients.sex.female': n,
          'patients.region.north': n,
          'age.n': n,
          'age.mean': rounded(mean),
          'age.sd': rounded(sd),
          'age.p10': at(0.1),
          'age.median': at(0.5),
          'age.p90': at(0.9),
        };
        const first = measuresToFile(yearlySubmission, 2021);
        expect(checkFiling(yearlySubmission, { measures: first, figures }, en)).toEqual([]);
      }),
    );
  });

  it('says everything in three languages', () => {
    for (const texts of Object.values(filingProblemTexts)) {
      const named = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      for (const language of ['sv', 'nb'] as const) expect(named(texts[language])).toEqual(named(texts.en));
    }
    const [problem] = checkFiling(yearlySubmission, filingWith({ 'age.mean': 61.44 }), {
      ...en,
      language: 'sv',
    });
    expect(problem?.message).toBe('A2 Medelvärde: 61,44 har för många decimaler. Skriv talet med högst 1.');
  });
});
