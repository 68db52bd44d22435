import type { CheckContext } from './expression-problem.js';
import type { FieldNode, Node, OperatorNode } from '../node.js';
import type { Argument, LiteralRule } from '../operators/spec.js';
import { operatorSpec } from '../operators/table.js';
import { keyOf } from '../path.js';
import type { ScalarType } from '../value.js';

type Place = readonly (string | number)[];
type Types = readonly (ScalarType | undefined)[];

/** Count, types and literals of an operator's arguments. `types` holds undefined for an argument with a problem of its own. */
export function checkArguments(node: OperatorNode, types: Types, at: Place, context: CheckContext): void {
  const { leading, further } = operatorSpec(node.op).signature;
  const least = leading.length + (further?.atLeast ?? 0);
  if (node.args.length < least || (further === undefined && node.args.length > least)) {
    const wanted = further === undefined ? String(least) : `at least ${least}`;
    context.report(
      'argument-count',
      at,
      `Operator ${node.op} takes ${wanted} arguments, not ${node.args.length}.`,
    );
    return;
  }
  types.forEach((type, index) => {
    const rule = leading[index] ?? further;
    if (type !== undefined && rule !== undefined) checkArgument(node, index, type, rule, at, context);
  });
  checkAlike(node, types, at, context);
  checkCodes(node, types, at, context);
}

function checkArgument(
  node: OperatorNode,
  index: number,
  type: ScalarType,
  rule: Argument,
  at: Place,
  { report }: CheckContext,
): void {
  const place = [...at, 'args', index];
  const name = `Argument ${index + 1} of ${node.op}`;
  if (!rule.types.includes(type)) {
    report('argument-type', place, `${name} must be ${rule.types.join(' or ')}, not ${type}.`);
  } else if (rule.literal !== undefined) {
    const values = node.args.length - operatorSpec(node.op).signature.leading.length;
    const wanted = literalProblem(rule.literal, node.args[index], values);
    if (wanted !== undefined) report('argument-value', place, `${name} must be ${wanted}.`);
  }
}

/** What the argument should have been, or undefined when it is right. */
function literalProblem(rule: LiteralRule, arg: Node | undefined, values: number): string | undefined {
  const value = arg?.op === 'literal' ? arg.value : null;
  if (rule === 'value') return value === null ? 'a literal that is not null' : undefined;
  const [least, most] = rule === 'count' ? [1, values] : [0, 15];
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? undefined : `a literal whole number from ${least} to ${most}`;
}

function checkAlike(node: OperatorNode, types: Types, at: Place, { report }: CheckContext): void {
  const { alikeFrom } = operatorSpec(node.op).signature;
  if (alikeFrom === undefined) return;
  const found = new Set(types.slice(alikeFrom).filter((type) => type !== undefined));
  if (found.size > 1) {
    const which =
      alikeFrom === 0 ? 'The arguments' : `The arguments from the ${alikeFrom === 1 ? 'second' : 'third'} on`;
    report(
      'argument-type',
      at,
      `${which} of ${node.op} must have one type, not ${[...found].join(' and ')}.`,
    );
  }
}

/** A code that a choice field does not have makes a comparison that is never true, without any error. */
function checkCodes(node: OperatorNode, types: Types, at: Place, { codesOf, report }: CheckContext): void {
  if (node.op !== 'eq' && node.op !== 'ne' && node.op !== 'oneOf' && node.op !== 'includes') return;
  const choice = node.args.find(
    (arg, index): arg is FieldNode => types[index] !== undefined && arg.op === 'field',
  );
  const codes = choice && codesOf(choice.path);
  if (choice === undefined || codes === undefined) return;
  node.args.forEach((arg, index) => {
    if (types[index] === undefined || arg.op !== 'literal' || typeof arg.value !== 'string') return;
    if (!codes.includes(arg.value)) {
      const message = `Field ${keyOf(choice.path)} has no option "${arg.value}". It has: ${codes.join(', ')}.`;
      report('unknown-option', [...at, 'args', index], message);
    }
  });
}
