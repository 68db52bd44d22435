import { warningKey } from '@kvalreg/core';
import type { Answers, Problem } from '@kvalreg/engine';

/** Names a warning together with the answers that it questions, so that a "yes" does not hold for other answers. */
export function acceptanceOf(problem: Problem, answers: Answers): string {
  const { fields } = problem.params;
  const keys =
    typeof fields === 'string' ? fields.split(', ') : problem.field === null ? [] : [problem.field];
  return `${warningKey(problem)} ${JSON.stringify(keys.map((key) => answers[key] ?? null))}`;
}

export function openWarnings(
  problems: readonly Problem[],
  answers: Answers,
  accepted: readonly string[],
): readonly Problem[] {
  return problems.filter(
    (problem) => problem.severity === 'warning' && !accepted.includes(acceptanceOf(problem, answers)),
  );
}
