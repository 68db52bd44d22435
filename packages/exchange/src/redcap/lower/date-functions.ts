import type { Node } from '@kvalreg/expression';
import { LogicProblem, type Call } from '../logic/logic.js';
import { remainder } from './calculate.js';
import { apply, constant, dateConstant } from './nodes.js';
import { asDate, type Operand } from './operand.js';

// How long a year and a month are where a dictionary counts in them.
const daysOf: Readonly<Record<string, number>> = { y: 365.2425, M: 30.44, d: 1 };
const perDay: Readonly<Record<string, number>> = { h: 24, m: 1440, s: 86_400 };

/**
 * `datediff(a, b, unit, signed)` or, as it used to be written, `datediff(a, b, unit, "ymd", signed)`: without a sign
 * unless the last argument is true. Both are dates; of times of day nothing is known.
 */
export function datediff(
  { at, args: written }: Call,
  [from, to, unit, ...rest]: readonly Operand[],
): Operand {
  if (!from || !to || unit?.is !== 'written') throw new LogicProblem('datediff() needs a written unit.', at);
  const isSigned = rest.some((operand, index) => isTrue(operand) || isTrueWritten(written[index + 3]));
  const days = apply('daysBetween', asDate(from), asDate(to));
  const sized = isSigned ? days : apply('abs', days);
  return { is: 'number', node: inUnit(sized, unit.text.trim(), unit), at };
}

/** Completed years of age. */
export function ageAtDate({ at }: Call, [born, day]: readonly Operand[]): Operand {
  if (!born || !day) throw new LogicProblem('age_at_date() needs two dates.', at);
  return { is: 'number', node: apply('yearsBetween', asDate(born), asDate(day)), at };
}

/** 0 is Sunday. */
export function dayOfWeek({ at }: Call, [day]: readonly Operand[]): Operand {
  if (!day) throw new LogicProblem('dayoftheweek() needs a date.', at);
  // A Sunday before every day that anybody answers with.
  const since = apply('daysBetween', dateConstant('1800-01-05'), asDate(day));
  return { is: 'number', node: remainder(since, constant(7)), at };
}

function inUnit(days: Node, unit: string, { at }: Operand): Node {
  const length = Object.hasOwn(daysOf, unit) ? daysOf[unit] : undefined;
  if (length !== undefined) return length === 1 ? days : apply('div', days, constant(length));
  const count = Object.hasOwn(perDay, unit) ? perDay[unit] : undefined;
  if (count !== undefined) return apply('mul', days, constant(count));
  throw new LogicProblem(`datediff() counts in y, M, d, h, m or s, and not in "${unit}".`, at);
}

function isTrue(operand: Operand): boolean {
  return operand.is === 'written' && operand.text.trim().toLowerCase() === 'true';
}

function isTrueWritten(logic: Call['args'][number] | undefined): boolean {
  return logic?.kind === 'truth' && logic.value;
}
