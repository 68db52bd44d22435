import type { Node, OperatorNode } from '../node.js';

/** Parts of a junction that are said in one breath. */
export type Group =
  | { readonly kind: 'one'; readonly node: Node }
  /** The same answer held against several codes. */
  | {
      readonly kind: 'codes';
      readonly subject: Node;
      readonly codes: readonly Node[];
      readonly isDenied: boolean;
    }
  /** That each is known, or that one at least is yes. */
  | { readonly kind: 'known' | 'yes'; readonly subjects: readonly Node[] };

/** From so many on, the same is said of all together. */
const several = 3;

/**
 * The parts of a junction in order, those that belong together at the place of the first. `isYes` tells a question that
 * is answered by yes or no.
 */
export function groupsOf({ op, args }: OperatorNode, isYes: (node: Node) => boolean): readonly Group[] {
  const alike = op === 'and' ? args.filter((arg) => arg.op === 'isKnown') : args.filter(isYes);
  const groups: Group[] = [];
  const said = new Set<string>();
  for (const arg of args) {
    const held = heldAgainst(arg, op);
    const others = held ? args.flatMap((other) => sameSubject(heldAgainst(other, op), held)) : [];
    const [key, group]: readonly [string, Group] | readonly [null, Group] =
      held && others.length > 1
        ? [
            JSON.stringify(held.subject),
            { kind: 'codes', subject: held.subject, codes: others, isDenied: op === 'and' },
          ]
        : alike.length >= several && alike.includes(arg)
          ? ['alike', { kind: op === 'and' ? 'known' : 'yes', subjects: alike.map(subjectOf) }]
          : [null, { kind: 'one', node: arg }];
    if (key === null || !said.has(key)) groups.push(group);
    if (key !== null) said.add(key);
  }
  return groups;
}

interface Held {
  readonly subject: Node;
  readonly code: Node;
}

/** In an alternative, that a code is included; in what must hold together, that it is not. */
function heldAgainst(node: Node, op: string): Held | undefined {
  const inner = op === 'and' ? (node.op === 'not' ? node.args[0] : undefined) : node;
  if (inner?.op !== 'includes') return undefined;
  const [subject, code] = inner.args;
  return subject && code && { subject, code };
}

function sameSubject(held: Held | undefined, { subject }: Held): readonly Node[] {
  return held && JSON.stringify(held.subject) === JSON.stringify(subject) ? [held.code] : [];
}

function subjectOf(node: Node): Node {
  return (node.op === 'isKnown' && node.args[0]) || node;
}
