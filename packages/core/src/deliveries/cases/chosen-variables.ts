import type { Variable } from '@kvalreg/exchange';
import { InvalidInputError } from '../../platform/errors/domain-error.js';

/** As many as the database gives in one row, with room for what is read beside them. */
export const mostVariables = 1200;

/**
 * The variables that keys name, in the order of the register. `baseline.*` stands for everything of an occasion that is
 * no free text and no way to reach the person.
 */
export function chosenVariables(
  variables: readonly Variable[],
  keys: readonly string[],
  field: string,
): readonly Variable[] {
  const known = new Set(variables.map(({ key }) => key));
  const occasions = new Set(variables.flatMap(({ key, occasion }) => (occasion ? [occasionOf(key)] : [])));
  const unknown = keys.filter(
    (key) => !known.has(key) && !(key.endsWith('.*') && occasions.has(key.slice(0, -2))),
  );
  if (unknown.length > 0) {
    throw refusal(
      field,
      'unknown-variable',
      `There is no variable ${unknown
        .slice(0, 5)
        .map((key) => `"${key.slice(0, 80)}"`)
        .join(', ')}. Choose among those of the pathway.`,
    );
  }
  const wanted = new Set(keys);
  const chosen = variables.filter(
    (variable) =>
      wanted.has(variable.key) ||
      (variable.occasion && variable.privacy === 'open' && wanted.has(`${occasionOf(variable.key)}.*`)),
  );
  if (chosen.length === 0) throw refusal(field, 'no-variable', 'Choose at least one variable.');
  if (chosen.length > mostVariables) {
    throw refusal(
      field,
      'too-many-variables',
      `${String(chosen.length)} variables are chosen, and a file holds at most ${String(mostVariables)}. Leave some out, or make two files.`,
    );
  }
  return chosen;
}

function occasionOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

function refusal(field: string, code: string, message: string): InvalidInputError {
  return new InvalidInputError('invalid-choice', message, [
    { field, code, severity: 'error', message, params: {} },
  ]);
}
