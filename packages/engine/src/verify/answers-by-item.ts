import type { Instrument } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import type { Answers } from '../forms/answers.js';

/** Answers by item name, and what a file named that is no item. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** One sentence for each key that cannot be used. */
  readonly problems: readonly string[];
}

/**
 * The answers of a file by the names of the declaration: a key is an item's name, or the same in snake_case (`sat_se`
 * for `satSe`). Whether a value is a possible answer is left to the scoring, which refuses one of the wrong type.
 */
export function answersByItem(instrument: Instrument, given: Readonly<Record<string, unknown>>): ReadAnswers {
  const answers = new Map<string, Cell>();
  const problems: string[] = [];
  for (const [key, value] of Object.entries(given)) {
    const name = [key, inCamelCase(key)].find((candidate) => Object.hasOwn(instrument.items, candidate));
    if (name === undefined) {
      problems.push(`unknown item "${key}": remove it or correct the name`);
    } else if (answers.has(name)) {
      problems.push(`"${key}" is answered twice, under two spellings of "${name}": keep one`);
    } else {
      // Anything that JSON can hold: the scoring asks of every value whether it is one of the item's.
      answers.set(name, value as Cell);
    }
  }
  return { answers: Object.fromEntries(answers), problems };
}

function inCamelCase(key: string): string {
  return key.replaceAll(/_+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());
}
