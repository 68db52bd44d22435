import type {
  CompositeIndicator,
  CompositePart,
  TimeToEventIndicator,
  TransitionIndicator,
} from '@kvalreg/declaration';
import { typeOf, type Node, type OperatorNode } from '@kvalreg/expression';
import { valueOfCode } from '../request/case-dimension.js';

/**
 * What is counted of a kind, as an expression over a case made of those that are declared: the database and the plain
 * evaluator read the same one, with the same rules for what is unknown.
 */

const number = (value: number | null): Node => ({ op: 'literal', type: 'number', value });
const yes: Node = { op: 'literal', type: 'boolean', value: true };
const of = (op: OperatorNode['op'], ...args: readonly Node[]): Node => ({ op, args });
const when = (condition: Node, then: Node, otherwise: Node) => of('cond', condition, then, otherwise);

/** Whether any part concerns the case. */
export function concerns({ parts }: CompositeIndicator): Node {
  return of('or', ...parts.map(({ denominator }) => denominator));
}

/**
 * Whether every part that concerns the case is met. One that is not decides it, whatever is unknown of others. A part of
 * which it is unknown whether it concerns the case is unknown also where it would be met: else cases would be left out by
 * how they came out.
 */
export function allMet({ parts }: CompositeIndicator): Node {
  const isMet = ({ denominator, numerator }: CompositePart) => when(denominator, numerator, yes);
  return of('and', ...parts.map(isMet));
}

/** The share of the parts that concern the case which are met; unknown where one of them is, or none concerns it. */
export function shareMet({ parts }: CompositeIndicator): Node {
  const met = ({ denominator, numerator }: CompositePart) =>
    when(denominator, when(numerator, number(1), number(0)), number(0));
  const asked = ({ denominator }: CompositePart) => when(denominator, number(1), number(0));
  const sum = (terms: readonly Node[]) => terms.reduce((total, term) => of('add', total, term), number(0));
  return of('div', sum(parts.map(met)), sum(parts.map(asked)));
}

/** The pair of states as one number: the place of `from` times the number of states, and the place of `to`. */
export function pairOfStates({ from, to, options }: TransitionIndicator): Node {
  const placeOf = (state: Node): Node => {
    const type = typeOf(state);
    return options.reduceRight<Node>(
      (rest, { code }, place) =>
        when(of('eq', state, { op: 'literal', type, value: valueOfCode(code, type) }), number(place), rest),
      number(null),
    );
  };
  return of('add', of('mul', placeOf(from), number(options.length)), placeOf(to));
}

/** How a case left the risk of the event: still without it at the end of its follow-up, by the event, or by another. */
export const outcomes = { followed: 0, event: 1, competing: 2 } as const;
const outcomeCount = Object.keys(outcomes).length;

/** The day and the outcome of a case as one number; unknown where the follow-up ends before it begins. */
export function dayAndOutcome({ end, event, competing, horizon }: TimeToEventIndicator): Node {
  const days = of('daysBetween', { op: 'field', type: 'date', path: ['index', 'date'] }, end);
  const otherwise = competing
    ? when(competing, number(outcomes.competing), number(outcomes.followed))
    : number(outcomes.followed);
  const outcome = when(event, number(outcomes.event), otherwise);
  const code = (day: Node, what: Node) => of('add', of('mul', day, number(outcomeCount)), what);
  return when(
    of('lt', days, number(0)),
    number(null),
    when(
      of('gt', days, number(horizon)),
      code(number(horizon), number(outcomes.followed)),
      code(days, outcome),
    ),
  );
}

/** The day and the outcome of which `dayAndOutcome` made one number. */
export function readDayAndOutcome(code: number): { readonly time: number; readonly outcome: number } {
  return { time: Math.floor(code / outcomeCount), outcome: code % outcomeCount };
}
