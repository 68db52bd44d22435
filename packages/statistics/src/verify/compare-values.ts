import { isObject } from './read-input.js';

/** A field in which a case differs. */
export interface FieldDifference {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface Tolerance {
  /** Allowed distance over the size of the expected number. */
  readonly relative: number;
  readonly absolute: number;
}

export interface Comparison {
  readonly differences: readonly FieldDifference[];
  /** Expected fields for which nothing was computed. */
  readonly unknown: readonly string[];
  /** How many values were compared. */
  readonly compared: number;
}

/** The tolerance of a field, by its path; null where the field is information and not compared. */
export type ToleranceOf = (field: string) => Tolerance | null;

/**
 * Compares what is expected, down to each number, with what was computed. What was computed besides does not matter.
 * Null is a result that does not exist, and is equal to null only.
 */
export function compareValues(expected: unknown, got: unknown, toleranceOf: ToleranceOf): Comparison {
  const differences: FieldDifference[] = [];
  const unknown: string[] = [];
  let compared = 0;
  const compare = (wanted: unknown, found: unknown, field: string): void => {
    const tolerance = toleranceOf(field);
    if (tolerance === null) return;
    if (found === undefined) {
      unknown.push(field);
    } else if (Array.isArray(wanted)) {
      const elements = wanted as readonly unknown[];
      const others: readonly unknown[] = Array.isArray(found) ? found : [found];
      if (elements.length !== others.length) {
        differences.push({ field: join(field, 'length'), expected: elements.length, got: others.length });
        return;
      }
      // That nothing is there can be right or wrong like any value.
      if (elements.length === 0) compared += 1;
      elements.forEach((element, index) => compare(element, others[index], `${field}[${index}]`));
    } else if (isObject(wanted)) {
      if (!isObject(found)) {
        differences.push({ field, expected: wanted, got: found });
        return;
      }
      for (const [key, value] of Object.entries(wanted)) compare(value, found[key], join(field, key));
    } else {
      // A list of one may stand as its only element.
      const single: unknown = Array.isArray(found) && found.length === 1 ? found[0] : found;
      compared += 1;
      if (!equal(wanted, single, tolerance)) differences.push({ field, expected: wanted, got: single });
    }
  };
  compare(expected, got, '');
  return { differences, unknown, compared };
}

function equal(expected: unknown, got: unknown, { relative, absolute }: Tolerance): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  return Math.abs(got - expected) <= Math.max(relative * Math.abs(expected), absolute);
}

function join(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
