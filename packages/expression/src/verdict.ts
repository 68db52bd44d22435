import { isCertain } from './certain.js';
import type { Node } from './node.js';
import { denied, simplified } from './simplified.js';

/** A choice between yes, no and unknown: when it is yes, and when nobody can tell. */
export interface Verdict {
  readonly holds: Node;
  readonly unknown: Node;
}

/** The verdict that choices end in; undefined where one rests on a condition that may itself be unknown. */
export function verdictOf(node: Node): Verdict | undefined {
  if (node.op !== 'cond') return undefined;
  const ends = endsOf(node, []);
  if (!ends) return undefined;
  const when = (value: boolean | null) =>
    simplified({ op: 'or', args: ends.filter((end) => end.value === value).map(({ path }) => path) });
  return ends.some(({ value }) => value === null) && ends.some(({ value }) => value === true)
    ? { holds: when(true), unknown: when(null) }
    : undefined;
}

interface End {
  readonly value: boolean | null;
  /** What leads to it. */
  readonly path: Node;
}

function endsOf(node: Node, taken: readonly Node[]): readonly End[] | undefined {
  if (node.op === 'literal')
    return typeof node.value === 'boolean' || node.value === null
      ? [{ value: node.value, path: { op: 'and', args: taken } }]
      : undefined;
  if (node.op !== 'cond') return undefined;
  const [condition, then, otherwise] = node.args;
  if (!condition || !then || !otherwise || !isCertain(condition)) return undefined;
  const [yes, no] = [endsOf(then, [...taken, condition]), endsOf(otherwise, [...taken, denied(condition)])];
  return yes && no && [...yes, ...no];
}
