import type { Instrument } from '@kvalreg/declaration';
import { compile } from '@kvalreg/expression';
import type { Answers, Scores } from '../answers.js';
import { isWithin } from '../is-within.js';

const known = new WeakMap<Instrument, (answers: Answers) => Scores>();

/**
 * Whether the answers to an instrument, by item name, can be true: each within its item's range, and every declared
 * check not false. A sum that contains an impossible answer is not a score.
 */
export function possibility(instrument: Instrument): (answers: Answers) => boolean {
  const items = Object.entries(instrument.items);
  const checks = (instrument.checks ?? []).map(({ holds }) => compile(holds));
  return (answers) =>
    items.every(([name, item]) => isWithin(item, answers[name] ?? null)) &&
    checks.every((holds) => holds(answers) !== false);
}

/** The scores of an instrument from answers by item name, prepared once; all unknown for impossible answers. */
export function scorer(instrument: Instrument): (answers: Answers) => Scores {
  const found = known.get(instrument);
  if (found) return found;
  const isPossible = possibility(instrument);
  const scores = Object.entries(instrument.scores).map(([name, score]) => ({
    name,
    value: compile(score.value),
  }));
  const score = (answers: Answers): Scores => {
    const sound = isPossible(answers);
    return Object.fromEntries(
      scores.map(({ name, value }) => [name, sound ? asNumber(value(answers)) : null]),
    );
  };
  known.set(instrument, score);
  return score;
}

function asNumber(cell: Answers[string]): number | null {
  return typeof cell === 'number' ? cell : null;
}
