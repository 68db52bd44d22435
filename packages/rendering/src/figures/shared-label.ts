import { resultAt, type FigureInput } from './figure-input.js';

/** The name of a row that measures share, and whether it says of all of them that the period is not complete. */
export interface SharedLabel {
  readonly label: string;
  /** Where it does not, what is not complete says so itself. */
  readonly holdsForAll: boolean;
}

/**
 * Measures wait for different answers: a period is said not to be complete only where that holds for every measure that
 * has a figure there.
 */
export function sharedLabel(input: FigureInput, value: string, keys: readonly string[]): SharedLabel {
  const { by = '' } = input.figure;
  const found = keys
    .map((key) => input.series.flatMap((group) => resultAt(group, key, by, value) ?? []))
    .filter((results) => results.length > 0);
  const holdsForAll = found.every((results) => results.some(({ incomplete }) => incomplete === true));
  return { label: input.labelOf(by, value, holdsForAll ? keys : []), holdsForAll };
}
