import type { CheckContext } from './expression-problem.js';
import { isIsoDate } from '../iso-date.js';
import { isStorableNumber, numberLimits } from '../numbers/number-range.js';
import type { ScalarType } from '../value.js';

const scalarTypes: Readonly<Record<ScalarType, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number' && isStorableNumber(value),
  boolean: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  date: (value) => typeof value === 'string' && isIsoDate(value),
  codes: (value) =>
    Array.isArray(value) && value.every((code) => typeof code === 'string' && !code.includes('\0')),
};

const wanted: Readonly<Record<ScalarType, string>> = {
  number: `a number: 0 or a size from ${numberLimits.smallest} to ${numberLimits.largest}`,
  boolean: 'true or false',
  text: 'text without a zero character',
  date: 'an existing date written YYYY-MM-DD',
  codes: 'a list of codes',
};

export function isScalarType(type: unknown): type is ScalarType {
  return typeof type === 'string' && Object.hasOwn(scalarTypes, type);
}

export const scalarTypeNames = Object.keys(scalarTypes).join(', ');

/** A literal must hold a value of the type that it states. */
export function checkLiteral(
  node: object,
  at: readonly (string | number)[],
  { report }: CheckContext,
): ScalarType | undefined {
  const type = 'type' in node ? node.type : undefined;
  if (!isScalarType(type)) {
    report('malformed', at, `A literal needs a "type": ${scalarTypeNames}.`);
    return undefined;
  }
  const value = 'value' in node ? node.value : undefined;
  if (value !== null && !scalarTypes[type](value)) {
    report(
      'malformed',
      [...at, 'value'],
      `A ${type} literal holds ${wanted[type]}, or null; not ${JSON.stringify(value)}.`,
    );
  }
  return type;
}
