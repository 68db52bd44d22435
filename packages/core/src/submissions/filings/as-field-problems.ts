import type { FilingProblem } from '@kvalreg/engine';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

/** The problems of a filing, in the form that every error lists problems in. */
export function asFieldProblems(problems: readonly FilingProblem[]): readonly FieldProblem[] {
  return problems.map(({ rule, measure, fields, severity, message, params }) => ({
    field: fields[0] ?? null,
    code: rule,
    severity,
    message,
    params: { ...params, measure, fields },
  }));
}
