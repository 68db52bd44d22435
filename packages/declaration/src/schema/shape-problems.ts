import type { DeclarationProblem } from '../lint/declaration-problem.js';
import { registerSchema } from './register.schema.js';

/** What is wrong with the shape of a manifest; empty for a register that `lintRegister` can read. */
export function shapeProblems(json: unknown): readonly DeclarationProblem[] {
  const result = registerSchema.safeParse(json);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): readonly DeclarationProblem[] => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: path.join('.'), code: 'wrong-shape', message: `${issue.message}.` }];
    }
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      code: 'unknown-key',
      message: `There is no "${key}" here: remove it, or correct its name.`,
    }));
  });
}
