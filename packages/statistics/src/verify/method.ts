import type { JsonObject } from './read-input.js';

/** What a method needs of a case. */
export interface MethodCase {
  readonly input: JsonObject;
  /** Arguments of a register function; empty for the methods of R. */
  readonly args: JsonObject;
  /** The call in R, from which a model's formula is read. */
  readonly call: string;
  /** The expected fields, from which some methods see which groupings or times are asked for. */
  readonly expected: unknown;
}

/**
 * Computes the fields of a case, named as there. Throws a `MalformedCaseError` when the case cannot be read, and a
 * `RangeError` when the statistic refuses the data.
 */
export type Method = (methodCase: MethodCase) => unknown;

export type Methods = Readonly<Record<string, Method>>;
