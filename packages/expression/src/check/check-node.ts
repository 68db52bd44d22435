import { checkArguments } from './check-arguments.js';
import { checkField } from './check-field.js';
import { checkLiteral } from './check-literal.js';
import type { CheckContext, ExpressionProblem } from './expression-problem.js';
import type { Node, OperatorNode } from '../node.js';
import { isOperatorName, operators } from '../operators/table.js';
import type { ScalarType } from '../value.js';

export interface CheckOptions {
  /** The type that the expression must have. */
  readonly expected?: ScalarType | undefined;
  /** The codes of a choice field, so that a comparison with a code that it does not have is found. */
  readonly codesOf?: ((path: readonly string[]) => readonly string[] | undefined) | undefined;
}

const deepest = 100;

/**
 * All problems of a tree that may have been written by hand: what the builders make impossible. `fieldType` gives
 * the type of a field that exists, `undefined` for one that does not. An empty list means that `evaluate`, `toSql`
 * and `describe` work for it.
 */
export function checkNode(
  node: unknown,
  fieldType: (path: readonly string[]) => ScalarType | undefined,
  options: CheckOptions = {},
): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const type = check(node, [], {
    fieldType,
    codesOf: options.codesOf ?? (() => undefined),
    report: (code, at, message) => problems.push({ code, at, message }),
  });
  if (options.expected !== undefined && type !== undefined && type !== options.expected) {
    const message = `The expression yields ${type}, but ${options.expected} is needed here.`;
    problems.push({ code: 'result-type', at: [], message });
  }
  return problems;
}

/** The type of the node, or undefined when it has a problem that leaves its type open. */
function check(
  node: unknown,
  at: readonly (string | number)[],
  context: CheckContext,
): ScalarType | undefined {
  if (at.length > 2 * deepest) {
    context.report(
      'too-deep',
      at,
      `The expression is nested more than ${deepest} deep: divide it into scores.`,
    );
    return undefined;
  }
  if (typeof node !== 'object' || node === null || !('op' in node) || typeof node.op !== 'string') {
    context.report('malformed', at, 'An expression is an object with an "op".');
    return undefined;
  }
  if (node.op === 'literal') return checkLiteral(node, at, context);
  if (node.op === 'field') return checkField(node, at, context);
  return checkOperator(node, node.op, at, context);
}

function checkOperator(
  node: object,
  op: string,
  at: readonly (string | number)[],
  context: CheckContext,
): ScalarType | undefined {
  if (!isOperatorName(op)) {
    const known = ['literal', 'field', ...Object.keys(operators)].join(', ');
    context.report('unknown-operator', at, `There is no operator "${op}". Known: ${known}.`);
    return undefined;
  }
  if (!('args' in node) || !Array.isArray(node.args)) {
    context.report('malformed', at, `Operator ${op} needs a list of arguments in "args".`);
    return undefined;
  }
  const args: readonly unknown[] = node.args;
  const types = args.map((arg, index) => check(arg, [...at, 'args', index], context));
  // Every argument has been checked to be a node, or has no type and is then passed over.
  checkArguments({ op, args: args as readonly Node[] } satisfies OperatorNode, types, at, context);
  const { result } = operators[op];
  if (typeof result === 'string') return result;
  const known = types.filter((type) => type !== undefined);
  return known.length === types.length ? result(known) : undefined;
}
