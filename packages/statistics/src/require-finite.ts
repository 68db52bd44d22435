/** Throws a `RangeError` that names the argument when one of the numbers is not finite. */
export function requireFinite(name: string, values: readonly number[]): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    const place = values.length === 1 ? name : `${name}[${index}]`;
    throw new RangeError(`${place} is ${values[index]}: only finite numbers can be summarised.`);
  }
}

/** Throws a `RangeError` that names the argument when it is not a whole number of at least 0. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} is ${value}: a number of observations is a whole number of at least 0.`);
  }
}

/** Throws a `RangeError` that names the argument when it does not lie strictly between 0 and 1. */
export function requireProbability(name: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name} is ${value}: it must lie between 0 and 1, both excluded.`);
  }
}

/** Throws a `RangeError` that names the argument when it is not a finite number above 0. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} is ${value}: it must be a finite number above 0.`);
  }
}

/** Throws a `RangeError` that names the argument when it does not lie from 0 to 1. */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} is ${value}: it must lie from 0 to 1.`);
}

/** Throws a `RangeError` that names both lists when they differ in length. */
export function requireSameLength(
  name: string,
  list: ArrayLike<unknown>,
  otherName: string,
  other: ArrayLike<unknown>,
): void {
  if (list.length !== other.length) {
    throw new RangeError(
      `${name} holds ${list.length} and ${otherName} ${other.length}: they must be as many, one of each for every row.`,
    );
  }
}
