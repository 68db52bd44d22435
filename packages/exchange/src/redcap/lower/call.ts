import type { Node, OperatorName } from '@kvalreg/expression';
import { LogicProblem, type Call, type Logic } from '../logic/logic.js';
import { power, remainder } from './calculate.js';
import { ageAtDate, datediff, dayOfWeek } from './date-functions.js';
import { apply, constant } from './nodes.js';
import {
  asBlank,
  asDate,
  asNumber,
  asText,
  asTruth,
  isBlankText,
  nameOf,
  numberOf,
  type Operand,
} from './operand.js';
import { median, sampleDeviation } from './spread.js';

type Lower = (part: Logic) => Operand;
type Lowered = (call: Call, args: readonly Operand[]) => Operand;

/** A function of the logic language. Throws a `LogicProblem` for one that has no equivalent. */
export function lowerCall(call: Call, lower: Lower): Operand {
  const known = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  if (!known) throw new LogicProblem(`The function ${call.name}() has no equivalent in a register.`, call.at);
  const [least, most] = known.count;
  if (call.args.length < least || call.args.length > most) {
    const wanted =
      least === most ? String(least) : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    throw new LogicProblem(`${call.name}() takes ${wanted} arguments, and has ${call.args.length}.`, call.at);
  }
  return known.lowered(call, call.args.map(lower));
}

interface Known {
  readonly count: readonly [number, number];
  readonly lowered: Lowered;
}

const number =
  (f: (args: readonly Node[], call: Call) => Node): Lowered =>
  (call, args) => ({ is: 'number', node: f(args.map(asNumber), call), at: call.at });
const one = (op: OperatorName): Known => ({ count: [1, 1], lowered: number((args) => apply(op, ...args)) });
/** Blanks are skipped; all blank is blank. */
const skipping = (f: (args: readonly Node[], call: Call) => Node): Known => ({
  count: [1, Infinity],
  lowered: number(f),
});
const several = (op: OperatorName): Known => skipping((args) => apply(op, constant(1), ...args));
const part = (op: OperatorName): Known => ({
  count: [1, 1],
  lowered: ({ at }, [day]) => ({ is: 'number', node: apply(op, ...(day ? [asDate(day)] : [])), at }),
});
const truth =
  (f: (args: readonly Operand[]) => Node): Lowered =>
  ({ at }, args) => ({ is: 'truth', node: f(args), total: true, at });
const blank: Known = {
  count: [1, 1],
  lowered: truth(([value]) => (value ? asBlank(value) : constant(true))),
};

const functions: Readonly<Record<string, Known>> = {
  if: { count: [3, 3], lowered: choose },
  sum: several('sum'),
  mean: several('mean'),
  min: several('min'),
  max: several('max'),
  median: skipping(median),
  stdev: skipping(sampleDeviation),
  abs: one('abs'),
  sqrt: one('sqrt'),
  round: { count: [1, 2], lowered: number(([a, decimals], call) => rounded(a, decimals, call)) },
  rounddown: { count: [1, 2], lowered: number(([a, decimals], call) => stepped('down', a, decimals, call)) },
  roundup: { count: [1, 2], lowered: number(([a, decimals], call) => stepped('up', a, decimals, call)) },
  mod: { count: [2, 2], lowered: number(([a, b]) => remainder(given(a), given(b))) },
  exponential: { count: [1, 1], lowered: noEquivalent },
  log: { count: [1, 2], lowered: noEquivalent },
  pow: { count: [2, 2], lowered: number(([a, b], call) => power(given(a), given(b), call)) },
  datediff: { count: [3, 5], lowered: datediff },
  age_at_date: { count: [2, 3], lowered: ageAtDate },
  dayoftheweek: { count: [1, 1], lowered: dayOfWeek },
  year: part('yearOf'),
  month: part('monthOf'),
  day: part('dayOf'),
  isblankormissingcode: blank,
  isblankornull: blank,
  isnumber: { count: [1, 1], lowered: truth(isNumber) },
  isinteger: { count: [1, 1], lowered: truth(isInteger) },
};

/** The branch that the condition chooses; a condition that is unknown does not hold. */
function choose({ at }: Call, [condition, then, otherwise]: readonly Operand[]): Operand {
  if (!condition || !then || !otherwise) throw new LogicProblem('if() takes three arguments.', at);
  const when = asTruth(condition, { total: true });
  const branches = [then, otherwise];
  const isText = (operand: Operand) =>
    operand.is === 'text' ||
    (operand.is === 'written' && !isBlankText(operand) && numberOf(operand.text) === undefined);
  if (branches.some(({ is }) => is === 'date'))
    return { is: 'date', node: apply('cond', when, asDate(then), asDate(otherwise)), at };
  if (branches.some(isText))
    return { is: 'text', node: apply('cond', when, asText(then), asText(otherwise)), at };
  return { is: 'number', node: apply('cond', when, asNumber(then), asNumber(otherwise)), at };
}

function noEquivalent({ name, at }: Call): Operand {
  throw new LogicProblem(
    `${name}() ends in a digit that differs between machines, and has no equivalent in a register.`,
    at,
  );
}

function rounded(a: Node | undefined, decimals: Node | undefined, call: Call): Node {
  return apply('round', given(a), constant(decimalsOf(decimals, call)));
}

function stepped(
  direction: 'up' | 'down',
  a: Node | undefined,
  decimals: Node | undefined,
  call: Call,
): Node {
  const scale = constant(10 ** decimalsOf(decimals, call));
  const scaled = scale.op === 'literal' && scale.value === 1 ? given(a) : apply('mul', given(a), scale);
  const whole =
    direction === 'down' ? apply('floor', scaled) : apply('neg', apply('floor', apply('neg', scaled)));
  return scaled === given(a) ? whole : apply('div', whole, scale);
}

function decimalsOf(node: Node | undefined, { name, at }: Call): number {
  if (!node) return 0;
  const value = node.op === 'literal' ? node.value : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 15) return value;
  throw new LogicProblem(`The decimals of ${name}() must be a written number from 0 to 15.`, at);
}

function isNumber([value]: readonly Operand[]): Node {
  if (!value) return constant(false);
  if (value.is === 'written') return constant(numberOf(value.text) !== undefined);
  if (value.is === 'text' || value.is === 'date')
    throw new LogicProblem(`Whether ${nameOf(value)} looks like a number cannot be asked.`, value.at);
  return apply('isKnown', asNumber(value));
}

function isInteger(args: readonly Operand[]): Node {
  const known = isNumber(args);
  const [value] = args;
  if (!value || known.op === 'literal') return known;
  const node = asNumber(value);
  return apply('coalesce', apply('eq', node, apply('floor', node)), constant(false));
}

function given(node: Node | undefined): Node {
  if (!node) throw new LogicProblem('An argument is missing.');
  return node;
}
