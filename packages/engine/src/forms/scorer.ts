import type { Instrument } from '@kvalreg/declaration';
import { compile } from '@kvalreg/expression';
import type { Answers, Scores } from './answers.js';
import { isWithin } from './is-within.js';

const known = new WeakMap<Instrument, (answers: Answers) => Scores>();

/**
 * The scores of an instrument from answers by item name, prepared once. One answer outside its item's range makes
 * every score unknown: a sum that contains an impossible answer is not a score.
 */
export function scorer(instrument: Instrument): (answers: Answers) => Scores {
  const found = known.get(instrument);
  if (found) return found;
  const items = Object.entries(instrument.items);
  const scores = Object.entries(instrument.scores).map(([name, score]) => ({
    name,
    value: compile(score.value),
  }));
  const score = (answers: Answers): Scores => {
    const sound = items.every(([name, item]) => isWithin(item, answers[name] ?? null));
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
