import type { Category, Instrument } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf, type Cell } from '@kvalreg/expression';
import type { Answers, Scores } from './answers.js';
import { isWithin } from './is-within.js';
import { scorer } from './scorer.js';

/** Why a score or a category is unknown. `*` stands for the whole record. */
export type ScoreReason = 'missing-items' | 'out-of-range' | 'not-applicable';
export interface InstrumentScores {
  readonly scores: Scores;
  readonly category: Readonly<Record<string, string | boolean | null>>;
  readonly reason: Readonly<Record<string, ScoreReason>>;
}

/**
 * Scores one questionnaire by itself, with the words that go with its scores and the reason for each that is unknown.
 * `answers` are by item name. One answer outside its range refuses the whole record.
 */
export function scoreInstrument(instrument: Instrument, answers: Answers): InstrumentScores {
  const items = Object.entries(instrument.items);
  if (!items.every(([name, item]) => isWithin(item, answers[name] ?? null))) {
    return { scores: {}, category: {}, reason: { '*': 'out-of-range' } };
  }
  const scores = scorer(instrument)(answers);
  const reason: Record<string, ScoreReason> = {};
  for (const [name, { value }] of Object.entries(instrument.scores)) {
    if (scores[name] !== null) continue;
    const complete = fieldsOf(value).every(({ path }) => (answers[keyOf(path)] ?? null) !== null);
    reason[name] = complete ? 'not-applicable' : 'missing-items';
  }
  const category: Record<string, string | boolean | null> = {};
  for (const [name, declared] of Object.entries(instrument.categories ?? {})) {
    category[name] = categoryOf(declared, answers, scores);
    if (isNotApplicable(declared, answers)) reason[name] = 'not-applicable';
  }
  return { scores, category, reason };
}

function categoryOf(category: Category, answers: Answers, scores: Scores): string | boolean | null {
  switch (category.kind) {
    case 'bands': {
      const score = scores[category.score] ?? null;
      if (score === null) return null;
      const whole = Math.floor(score + 0.5);
      return category.bands.find(({ from, to }) => whole >= from && whole <= to)?.code ?? null;
    }
    case 'codes':
      return category.codes.find(({ value }) => value === scores[category.score])?.code ?? null;
    case 'profile':
      return category.items.map((item) => String(answers[item] ?? category.missing)).join('');
    case 'condition': {
      if (isNotApplicable(category, answers)) return null;
      const holds = evaluate(category.holds, reading(answers));
      return typeof holds === 'boolean' ? holds : null;
    }
  }
}

function isNotApplicable(category: Category, answers: Answers): boolean {
  if (category.kind !== 'condition' || category.notApplicable === undefined) return false;
  return evaluate(category.notApplicable, reading(answers)) === true;
}

function reading(answers: Answers): (path: readonly string[]) => Cell {
  return (path) => answers[keyOf(path)] ?? null;
}
