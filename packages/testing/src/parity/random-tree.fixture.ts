import {
  operators,
  type Cell,
  type LiteralNode,
  type Node,
  type OperatorName,
  type ScalarType,
} from '@kvalreg/expression';
import fc from 'fast-check';
import { cells, fieldsByType } from './random-row.fixture.js';

type Operator = (typeof operators)[OperatorName];
type Rule = { readonly types: readonly ScalarType[]; readonly literal?: 'value' | 'count' | 'decimals' };

const names = Object.keys(operators) as OperatorName[];
const known = new Map<string, fc.Arbitrary<Node>>();

/**
 * Random trees of a type, well typed by the signatures in the operator table: an operator that is added there is
 * tested without a change here.
 */
export function treeOf(type: ScalarType, depth: number): fc.Arbitrary<Node> {
  const key = `${type} ${depth}`;
  const found = known.get(key) ?? makeTree(type, depth);
  known.set(key, found);
  return found;
}

function makeTree(type: ScalarType, depth: number): fc.Arbitrary<Node> {
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...fieldsByType[type]) },
    literalOf(type, false),
  );
  if (depth === 0) return leaf;
  const inner = names.flatMap((name) => operatorTrees(name, type, depth - 1));
  return fc.oneof({ weight: Math.ceil(inner.length / 6), arbitrary: leaf }, ...inner);
}

/** The trees with this operator at the root that yield the type, one for each type that its arguments can share. */
function operatorTrees(name: OperatorName, type: ScalarType, depth: number): readonly fc.Arbitrary<Node>[] {
  const operator: Operator = operators[name];
  const rules = rulesOf(operator);
  const shared = rules.alike[0]?.types ?? ['number'];
  return shared
    .filter((each) => (typeof operator.result === 'string' ? operator.result : each) === type)
    .map((each) => {
      const further = rules.further;
      const count = further === undefined ? fc.constant(0) : fc.integer({ min: further.atLeast, max: 4 });
      return count.chain((more) => {
        const all = [...rules.leading, ...Array.from({ length: more }, () => further ?? { types: [] })];
        const args = all.map((rule, index) =>
          argument(rule, index >= rules.alikeFrom ? each : undefined, more, depth),
        );
        return fc.tuple(...args).map((drawn) => ({ op: name, args: drawn }));
      });
    });
}

function rulesOf({ signature }: Operator) {
  const leading: readonly Rule[] = signature.leading;
  const further: (Rule & { readonly atLeast: number }) | undefined =
    'further' in signature ? signature.further : undefined;
  const alikeFrom: number = ('alikeFrom' in signature ? signature.alikeFrom : undefined) ?? Infinity;
  return { leading, further, alikeFrom, alike: [...leading, ...(further ? [further] : [])].slice(alikeFrom) };
}

function argument(
  rule: Rule,
  shared: ScalarType | undefined,
  more: number,
  depth: number,
): fc.Arbitrary<Node> {
  if (rule.literal === 'count') return fc.integer({ min: 1, max: more }).map(numberLiteral);
  if (rule.literal === 'decimals') return fc.integer({ min: 0, max: 15 }).map(numberLiteral);
  const types = shared === undefined ? rule.types : [shared];
  return fc.oneof(
    ...types.map((type) => (rule.literal === 'value' ? literalOf(type, true) : treeOf(type, depth))),
  );
}

function literalOf(type: ScalarType, mustBeKnown: boolean): fc.Arbitrary<LiteralNode> {
  const values: fc.Arbitrary<Cell> = mustBeKnown ? cells[type] : fc.option(cells[type], { freq: 20 });
  return values.map((value) => ({ op: 'literal', type, value }));
}

function numberLiteral(value: number): LiteralNode {
  return { op: 'literal', type: 'number', value };
}
