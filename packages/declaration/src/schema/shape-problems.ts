import type { DeclarationProblem } from '../lint/declaration-problem.js';
import { registerSchema } from './register.schema.js';

/** What is wrong with the shape of a manifest; empty for a register that `lintRegister` can read. */
export function shapeProblems(json: unknown): readonly DeclarationProblem[] {
  const forbidden = forbiddenKeys(json);
  if (forbidden.length > 0) return forbidden;
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

/** `__proto__` as a key, which JSON can hold and no object is meant to have. zod passes it by unseen. */
function forbiddenKeys(json: unknown): readonly DeclarationProblem[] {
  const found: DeclarationProblem[] = [];
  const left: { readonly value: unknown; readonly path: string }[] = [{ value: json, path: '' }];
  for (let next = left.pop(); next; next = left.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, value] of Object.entries(next.value)) {
      const path = next.path === '' ? key : `${next.path}.${key}`;
      left.push({ value, path });
      if (key === '__proto__') {
        found.push({ path, code: 'unknown-key', message: `A key cannot be called "${key}": remove it.` });
      }
    }
  }
  return found;
}
