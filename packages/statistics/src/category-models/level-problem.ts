import { requireSameLength } from '../require-finite.js';
import { modelProblem, type ModelProblem } from '../regression/model-problem.js';

/** What keeps a model of several levels from being fitted before it is tried; null when nothing does. */
export function levelProblem(
  outcome: readonly number[],
  levels: readonly string[],
  rows: number,
): ModelProblem | null {
  requireSameLength('outcome', outcome, 'the design', { length: rows });
  const counts = levels.map(() => 0);
  outcome.forEach((level, index) => {
    const count = counts[level];
    if (count === undefined) {
      throw new RangeError(
        `outcome[${index}] is ${level}: it must be the index of one of ${levels.length} levels.`,
      );
    }
    counts[level] = count + 1;
  });
  if (outcome.length === 0)
    return modelProblem('too-few-observations', 'There are no rows to fit a model to.');
  if (levels.length < 2)
    return modelProblem('no-variation', 'An outcome of one level leaves nothing to explain.');
  const empty = levels.filter((_, index) => counts[index] === 0);
  return empty.length === 0
    ? null
    : modelProblem('empty-level', `Nobody has ${empty.join(', ')}: join levels or leave them out.`);
}
