import fhirpath from 'fhirpath';
import { z } from 'zod';
import { fhirLimits } from '../resource/limits.js';

/** A part of an expression as the parser gives it. */
export interface PathNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly children?: readonly PathNode[] | undefined;
}
const pathNode: z.ZodType<PathNode> = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  children: z.lazy(() => z.array(pathNode)).optional(),
});

export type ParsedPath = { readonly tree: PathNode } | { readonly problem: string };

const deepest = 100;

/** The tree of a FHIRPath expression, or what is wrong with it, with line and column counted from 1. */
export function parsePath(expression: string): ParsedPath {
  if (expression.length > fhirLimits.expression)
    return {
      problem: `It has ${String(expression.length)} characters, at most ${String(fhirLimits.expression)} are read.`,
    };
  if ((expression.match(/[-+*/|&=<>.]/g) ?? []).length > fhirLimits.operators)
    return { problem: `It has more than ${String(fhirLimits.operators)} operators.` };
  if (nestingOf(expression) > deepest)
    return { problem: `Brackets stand more than ${String(deepest)} deep within each other.` };
  try {
    return { tree: pathNode.parse(fhirpath.parse(expression)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const found = /line: (\d+); column: (\d+); message: (.*)/.exec(message);
    if (!found) return { problem: `It is no FHIRPath: ${message.slice(0, 200)}` };
    const [, line = '1', column = '0', reason = ''] = found;
    const place = `line ${line}, column ${String(Number(column) + 1)}`;
    return { problem: `It is no FHIRPath at ${place}: ${reason.slice(0, 160)}.${balance(expression)}` };
  }
}

function nestingOf(expression: string): number {
  let depth = 0;
  let most = 0;
  for (const character of expression) {
    if (character === '(') most = Math.max(most, ++depth);
    if (character === ')') depth -= 1;
  }
  return most;
}

/** Brackets that do not pair up are the commonest reason, and hard to see. */
function balance(expression: string): string {
  const bare = expression.replaceAll(/'(?:[^'\\]|\\.)*'/g, '');
  const opened = bare.split('(').length;
  const closed = bare.split(')').length;
  if (opened === closed) return '';
  const count = String(Math.abs(opened - closed));
  return opened > closed ? ` There are ${count} more ( than ).` : ` There are ${count} more ) than (.`;
}
