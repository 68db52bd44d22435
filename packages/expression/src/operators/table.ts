import { arithmetic } from './arithmetic.js';
import { choice } from './choice.js';
import { comparison } from './comparison.js';
import { dates } from './dates.js';
import { logic } from './logic.js';
import { rounding } from './rounding.js';
import { several } from './several.js';
import type { OperatorSpec } from './spec.js';

/** Every operator with every reading. A new operator is one entry; a missing reading does not compile. */
export const operators = {
  ...arithmetic,
  ...rounding,
  ...comparison,
  ...logic,
  ...several,
  ...choice,
  ...dates,
} as const satisfies Record<string, OperatorSpec>;

export type OperatorName = keyof typeof operators;

/** Whether a text from outside names an operator. */
export function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}

/** The readings of an operator. Throws a `RangeError` for a name that a hand-written tree got wrong. */
export function operatorSpec(name: OperatorName): OperatorSpec {
  if (!isOperatorName(name)) {
    throw new RangeError(`Unknown operator "${String(name)}". Known: ${Object.keys(operators).join(', ')}.`);
  }
  return operators[name];
}
