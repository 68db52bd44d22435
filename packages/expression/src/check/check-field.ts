import { isScalarType, scalarTypeNames } from './check-literal.js';
import type { CheckContext } from './expression-problem.js';
import { keyOf } from '../path.js';
import type { ScalarType } from '../value.js';

/** A field must exist and state the type that it is declared with. */
export function checkField(
  node: object,
  at: readonly (string | number)[],
  { fieldType, report }: CheckContext,
): ScalarType | undefined {
  const path: unknown = 'path' in node ? node.path : undefined;
  const type = 'type' in node ? node.type : undefined;
  if (!isPath(path)) {
    report('malformed', at, 'A field needs a "path": a list of at least one text.');
    return undefined;
  }
  if (!isScalarType(type)) {
    report('malformed', at, `Field ${keyOf(path)} needs a "type": ${scalarTypeNames}.`);
    return undefined;
  }
  const declared = fieldType(path);
  if (declared === undefined) {
    report('unknown-field', at, `There is no field ${keyOf(path)}.`);
    return type;
  }
  if (declared !== type)
    report('field-type', at, `Field ${keyOf(path)} is declared as ${declared}, not as ${type}.`);
  return declared;
}

function isPath(path: unknown): path is readonly string[] {
  return Array.isArray(path) && path.length > 0 && path.every((segment) => typeof segment === 'string');
}
