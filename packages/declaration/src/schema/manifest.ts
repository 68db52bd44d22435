import type { DeclarationProblem } from '../lint/declaration-problem.js';
import { lintRegister } from '../lint/lint-register.js';
import type { Register } from '../register.js';

/**
 * The manifest of a register as text: JSON in declared order (the order of items and options is the order in which
 * they are shown), indented by two spaces, with a line break at the end. Equal registers give equal texts.
 */
export function manifestOf(register: Register): string {
  return `${JSON.stringify(register, null, 2)}\n`;
}

/** A register from JSON that was written by hand or read back: the register, or everything that is wrong with it. */
export function parseManifest(
  json: unknown,
): { readonly register: Register } | { readonly problems: readonly DeclarationProblem[] } {
  const register = json as Register;
  const problems = lintRegister(register);
  return problems.length > 0 ? { problems } : { register };
}

/**
 * How a register stands to the manifest that was committed for it. `same`: it is what was committed; `new-version`:
 * it calls itself another version, so that the manifest may be replaced; `changed`: it calls itself the same version
 * although it differs. Answers refer to a version, so one version stands for one manifest for ever.
 */
export function compareManifest(committed: string, register: Register): 'same' | 'changed' | 'new-version' {
  if (committed === manifestOf(register)) return 'same';
  const { version } = JSON.parse(committed) as { readonly version?: unknown };
  return version === register.version ? 'changed' : 'new-version';
}
