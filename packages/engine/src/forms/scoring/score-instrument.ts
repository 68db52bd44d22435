import type { Instrument } from '@kvalreg/declaration';
import { fieldsOf, keyOf } from '@kvalreg/expression';
import type { Answers, Scores } from '../answers.js';
import { categoryOf, isNotApplicable, type CategoryValue } from './category-of.js';
import { possibility, scorer } from './scorer.js';

/** Why a score or a category is unknown. `*` stands for the whole record. */
export type ScoreReason = 'missing-items' | 'out-of-range' | 'not-applicable';
export interface InstrumentScores {
  readonly scores: Scores;
  readonly category: Readonly<Record<string, CategoryValue>>;
  readonly reason: Readonly<Record<string, ScoreReason>>;
}

/**
 * Scores one questionnaire by itself, with the words that go with its scores and the reason for each that is unknown.
 * `answers` are by item name. One impossible answer refuses the whole record.
 */
export function scoreInstrument(instrument: Instrument, answers: Answers): InstrumentScores {
  if (!possibility(instrument)(answers)) {
    return { scores: {}, category: {}, reason: { '*': 'out-of-range' } };
  }
  const scores = scorer(instrument)(answers);
  const reason: Record<string, ScoreReason> = {};
  for (const [name, { value }] of Object.entries(instrument.scores)) {
    if (scores[name] !== null) continue;
    const complete = fieldsOf(value).every(({ path }) => (answers[keyOf(path)] ?? null) !== null);
    reason[name] = complete ? 'not-applicable' : 'missing-items';
  }
  const category: Record<string, CategoryValue> = {};
  for (const [name, declared] of Object.entries(instrument.categories ?? {})) {
    category[name] = categoryOf(declared, answers, scores);
    if (isNotApplicable(declared, answers, scores)) reason[name] = 'not-applicable';
  }
  return { scores, category, reason };
}
