import { keyOf, type Node, type OperatorName, type Row } from '@kvalreg/expression';
import fc from 'fast-check';
import { allFields, fieldsByType } from './random-row.fixture.js';

const extremes = [1e30, -1e30, 7.3e29, 1e-30, -1e-30, 3.1e-30, 0.1, -3, 0, null];

/** Trees of calculations deep enough to leave the range of floating-point numbers at either end. */
export const extremeTrees = fc.letrec<{ tree: Node }>((tie) => {
  const binary = (op: OperatorName) => fc.tuple(tie('tree'), tie('tree')).map((args): Node => ({ op, args }));
  const minAnswered: Node = { op: 'literal', type: 'number', value: 1 };
  return {
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.constantFrom<Node>(...fieldsByType.number),
      { weight: 3, arbitrary: binary('mul') },
      { weight: 3, arbitrary: binary('div') },
      binary('add'),
      binary('sub'),
      binary('mean').map((node): Node =>
        node.op === 'mean' ? { ...node, args: [minAnswered, ...node.args] } : node,
      ),
      tie('tree').map((arg): Node => ({
        op: 'round',
        args: [arg, { op: 'literal', type: 'number', value: 2 }],
      })),
    ),
  };
}).tree;

export const extremeRows: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    allFields.map((node) => [
      keyOf(node.path),
      node.type === 'number' ? fc.constantFrom(...extremes) : fc.constant(null),
    ]),
  ),
);
