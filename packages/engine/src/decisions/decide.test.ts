import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from '../forms/answers.js';
import { settleAnswers, visibleKeys } from '../forms/visibility.js';
import { coughForm } from './cough-form.fixture.js';
import { decide } from './decide.js';
import type { DecisionAnswer } from './decision-answer.js';

function xRay(answers: Answers): DecisionAnswer {
  const [answer] = decide(coughForm, answers);
  if (!answer) throw new Error('the form has decisions');
  return answer;
}
function inShort(answers: Answers) {
  const { indicated, outcome, settled, open } = xRay(answers);
  return { indicated, outcome, settled, open: open.map(({ key }) => key) };
}
const nothing = {
  blood: false,
  weightLoss: false,
  smokes: false,
  pneumonia: false,
  'pain.now': 1,
  'pain.worst': 1,
};

describe('decide', () => {
  it('says what, and which grounds led to it', () => {
    const answer = xRay({ ...nothing, weeks: 9, blood: true, weightLoss: true });
    expect(answer).toMatchObject({
      id: 'x-ray',
      indicated: true,
      outcome: 'planned',
      settled: true,
      open: [],
    });
    expect(answer.outcomes.map(({ id, indicated }) => [id, indicated])).toEqual([
      ['today', false],
      ['planned', true],
    ]);
    expect(answer.outcomes[1]?.grounds).toEqual([
      {
        title: {
          sv: 'More than 8 weeks with a warning sign (sv)',
          en: 'More than 8 weeks with a warning sign',
        },
        note: { sv: '8 weeks to the day are not more. (sv)', en: '8 weeks to the day are not more.' },
        because: [
          { sv: 'Blood (sv)', en: 'Blood' },
          { sv: 'Weight loss (sv)', en: 'Weight loss' },
        ],
      },
    ]);
  });

  it('has one answer, the first of several that are indicated', () => {
    const both = { ...nothing, weeks: 9, blood: true, pneumonia: true };
    expect(inShort(both)).toEqual({ indicated: true, outcome: 'today', settled: true, open: [] });
    expect(xRay(both).outcomes.map(({ indicated }) => indicated)).toEqual([true, true]);
  });

  it('answers while a more pressing outcome is open, and says what would show', () => {
    expect(inShort({ ...nothing, weeks: 9, blood: true, pneumonia: null })).toEqual({
      indicated: true,
      outcome: 'planned',
      settled: false,
      open: ['pneumonia'],
    });
  });

  it.each([
    ['no ground can hold', { ...nothing, weeks: 8, blood: true }, false, []],
    ['a limit has not been answered', { ...nothing, blood: true }, null, ['weeks']],
    ['a limit that cannot matter has not', { ...nothing }, false, []],
    [
      'several are open',
      { ...nothing, weeks: 20, blood: null, weightLoss: null },
      null,
      ['blood', 'weightLoss'],
    ],
    ['a score lacks one question', { ...nothing, 'pain.now': null }, null, ['pain.now']],
    ['a question has not come up yet', { ...nothing, smokes: null }, null, ['smokes']],
    ['it has come up', { ...nothing, smokes: true }, null, ['packYears']],
    ['the answer is impossible', { ...nothing, smokes: true, packYears: 999 }, null, ['packYears']],
    ['a hidden answer was left behind', { ...nothing, packYears: 60 }, false, []],
  ])('names what can still change it when %s', (_, answers, indicated, open) => {
    expect(inShort(answers)).toMatchObject({ indicated, settled: open.length === 0, open });
  });

  it('has nothing to say of a form without decisions', () => {
    expect(decide({ ...coughForm, decisions: [] }, {})).toEqual([]);
  });

  it('agrees with the rules as they read', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { indicated, outcome, settled } = xRay(answers);
        expect({ indicated, outcome, settled }).toEqual(restated(answers));
      }),
      { numRuns: 3000 },
    );
  });

  it('names every question that can still change the answer', () => {
    fc.assert(
      fc.property(someAnswers, (drawn) => {
        const answers = settleAnswers(coughForm, drawn);
        const { open } = inShort(answers);
        expect(questionsThatMatter(answers, 'x-ray').filter((key) => !open.includes(key))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('names no other where the rules read each question once', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const named = decide(coughForm, answers)[1]?.open.map(({ key }) => key);
        expect(named).toEqual(questionsThatMatter(answers, 'wait'));
      }),
      { numRuns: 150 },
    );
  });

  it('is settled once the questions that it names have been answered, whatever the others', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (given, later) => {
        let answers = given;
        for (let round = 0; inShort(answers).open.length > 0; round += 1) {
          expect(round).toBeLessThan(3);
          const next = inShort(answers).open.map((key) => [key, later[key] ?? steps[key]?.[0] ?? null]);
          answers = { ...answers, ...(Object.fromEntries(next) as Answers) };
        }
        const { open: _, ...answer } = inShort(answers);
        expect(inShort({ ...later, ...withoutGaps(answers) })).toEqual({ ...answer, open: [] });
      }),
      { numRuns: 500 },
    );
  });
});

function withoutGaps(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}

/** The rules of the fixture in plain words of the language: nothing of them is read from the declaration. */
function restated(answers: Answers): Pick<DecisionAnswer, 'indicated' | 'outcome' | 'settled'> {
  const value = (key: string) => answers[key] ?? null;
  const packYears = value('smokes') === true ? value('packYears') : null;
  const [now, worst] = [value('pain.now'), value('pain.worst')];
  const both = (a: unknown, b: unknown) =>
    a === false || b === false ? false : a === null || b === null ? null : true;
  const either = (...all: readonly unknown[]) =>
    all.includes(true) ? true : all.includes(null) ? null : false;
  const limit = (at: unknown, holds: (n: number) => boolean) => (typeof at === 'number' ? holds(at) : null);
  const today = both(value('pneumonia'), value('blood'));
  const planned = either(
    both(
      limit(value('weeks'), (n) => n > 8),
      either(value('blood'), value('weightLoss')),
    ),
    value('smokes') === false ? false : limit(packYears, (n) => n >= 20),
    typeof now === 'number' && typeof worst === 'number' ? (now + worst) / 2 >= 7 : null,
  );
  if (today === true) return { indicated: true, outcome: 'today', settled: true };
  if (planned === true) return { indicated: true, outcome: 'planned', settled: today === false };
  const settled = today === false && planned === false;
  return { indicated: settled ? false : null, outcome: null, settled };
}

const steps: Readonly<Record<string, readonly (number | boolean)[]>> = {
  weeks: [3, 4, 8, 9],
  blood: [true, false],
  weightLoss: [true, false],
  smokes: [true, false],
  packYears: [19, 20],
  pneumonia: [true, false],
  'pain.now': [0, 4],
  'pain.worst': [0, 10],
};
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(Object.entries(steps).map(([key, values]) => [key, fc.constantFrom(...values, null)])),
);

/**
 * By trying: an unanswered question matters if there is a way to answer the others with which two of its answers lead to
 * different advice. Answers of which the rules see no difference are tried once.
 */
function questionsThatMatter(answers: Answers, id: string): readonly string[] {
  const unanswered = Object.keys(steps).filter((key) => (answers[key] ?? null) === null);
  const adviceFor = (completed: Answers) => {
    const found = decide(coughForm, completed).find((decision) => decision.id === id);
    return `${String(found?.indicated)} ${String(found?.outcome)}`;
  };
  const asked = visibleKeys(coughForm, answers);
  return unanswered.filter((key) => {
    if (!asked.has(key)) return false;
    const others = completions(
      answers,
      unanswered.filter((other) => other !== key),
    );
    return others.some(
      (rest) => new Set((steps[key] ?? []).map((value) => adviceFor({ ...rest, [key]: value }))).size > 1,
    );
  });
}

function completions(answers: Answers, open: readonly string[]): readonly Answers[] {
  return open.reduce<readonly Answers[]>(
    (all, key) => all.flatMap((one) => (steps[key] ?? []).map((value) => ({ ...one, [key]: value }))),
    [answers],
  );
}
