import type { Form, Instrument } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import type { Answers, Scores } from '../answers.js';
import { scorer } from './scorer.js';

/**
 * Every score of a form by score key. Give it answers that `settleAnswers` has passed, so that a question nobody saw
 * does not count.
 */
export function scoreForm(form: Form, answers: Answers): Scores {
  const scores: Record<string, number | null> = {};
  for (const { items, scores: names, score } of scoredParts(form)) {
    const own: Record<string, Cell> = {};
    for (const [item, key] of items) own[item] = answers[key] ?? null;
    const values = score(own);
    for (const [name, key] of names) scores[key] = values[name] ?? null;
  }
  return scores;
}

interface ScoredPart {
  /** Name within the instrument, and key within the form. */
  readonly items: readonly (readonly [name: string, key: string])[];
  readonly scores: readonly (readonly [name: string, key: string])[];
  readonly score: (own: Answers) => Scores;
}
const known = new WeakMap<Form['instruments'], readonly ScoredPart[]>();

/** Names and keys are put together once: forms are scored by the hundred thousand. */
function scoredParts({ instruments }: Form): readonly ScoredPart[] {
  const found = known.get(instruments);
  if (found) return found;
  const parts = Object.entries(instruments).map(([name, instrument]: readonly [string, Instrument]) => {
    const keyed = (names: Readonly<Record<string, unknown>>) =>
      Object.keys(names).map((own) => [own, `${name}.${own}`] as const);
    return { items: keyed(instrument.items), scores: keyed(instrument.scores), score: scorer(instrument) };
  });
  known.set(instruments, parts);
  return parts;
}
