export interface Completeness {
  readonly total: number;
  readonly missing: number;
  /** Null without rows. */
  readonly share: number | null;
}

/**
 * How many values are missing: null and, when given, the codes that a form uses for unknown.
 */
export function completeness(
  values: readonly (string | number | boolean | null)[],
  unknownCodes: readonly (string | number | boolean)[] = [],
): Completeness {
  const unknown = new Set(unknownCodes);
  const missing = values.filter((value) => value === null || unknown.has(value)).length;
  return { total: values.length, missing, share: values.length === 0 ? null : missing / values.length };
}
