/**
 * The element at an index that is known to exist. Throws a `RangeError` where there is none: a wrong index is a
 * mistake in the program, and must not pass for a missing value.
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined)
    throw new RangeError(`There is no element ${index} in a list of ${list.length}.`);
  return element;
}
