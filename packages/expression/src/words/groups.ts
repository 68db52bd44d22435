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
  | { readonly kind: 'known'; readonly subjects: readonly Node[] };

/** From so many on, that each is known is said of all together. */
const severalKnown = 3;

/** The parts of a junction in order, those that belong together at the place of the first. */
export function groupsOf({ op, args }: OperatorNode): readonly Group[] {
  const known = op === 'and' ? args.flatMap((arg) => subjectKnown(arg) ?? []) : [];
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
        : subjectKnown(arg) && known.length >= severalKnown
          ? ['known', { kind: 'known', subjects: known }]
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

function subjectKnown(node: Node): Node | undefined {
  return node.op === 'isKnown' ? node.args[0] : undefined;
}
