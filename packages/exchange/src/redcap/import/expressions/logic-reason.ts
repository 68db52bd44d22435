import { LogicProblem } from '../../logic/logic.js';

/** What is wrong with an expression, and where in it. Anything else than a `LogicProblem` is a fault of ours, and thrown. */
export function withPlace(error: unknown): string {
  if (!(error instanceof LogicProblem)) throw error;
  const { at, message } = error;
  if (!at) return message;
  return `${message} (at ${at.line === 1 ? '' : `line ${at.line}, `}character ${at.column} of the expression)`;
}
