import type { ZodError } from 'zod';
import type { FieldProblem } from './field-problem.js';

/** The issues that zod found, as problems of fields. zod describes the expectation and never quotes the value. */
export function problemsOfZod(error: ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => {
    const field = issue.path.length === 0 ? null : issue.path.map(String).join('.');
    return {
      field,
      code: 'invalid-form',
      severity: 'error',
      message: field === null ? `${issue.message}.` : `${field}: ${issue.message}.`,
      params: {},
    };
  });
}
