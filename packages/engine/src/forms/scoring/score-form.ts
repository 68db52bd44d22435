import type { Form } from '@kvalreg/declaration';
import type { Answers, Scores } from '../answers.js';
import { scorer } from './scorer.js';

/**
 * Every score of a form by score key. Give it answers that `settleAnswers` has passed, so that a question nobody saw
 * does not count.
 */
export function scoreForm(form: Form, answers: Answers): Scores {
  const scores: Record<string, number | null> = {};
  for (const [name, instrument] of Object.entries(form.instruments)) {
    const own: Record<string, Answers[string]> = {};
    for (const item of Object.keys(instrument.items)) own[item] = answers[`${name}.${item}`] ?? null;
    for (const [score, value] of Object.entries(scorer(instrument)(own))) scores[`${name}.${score}`] = value;
  }
  return scores;
}
