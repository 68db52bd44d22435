import type { Difference } from './verification.js';

type Fields = Readonly<Record<string, unknown>>;

const tolerance = 1e-6;

/** Whether two values of a result are the same: numbers to a millionth, lists whatever their order. */
export function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return Math.abs(expected - got) <= tolerance;
  if (Array.isArray(expected) && Array.isArray(got)) return isSameList(expected, got);
  return expected === got;
}

/** The differences among the fields that are expected; others are not asked for. */
export function differencesIn(part: string, expected: Fields, got: Fields): readonly Difference[] {
  return Object.entries(expected).flatMap(([name, value]): readonly Difference[] => {
    const field = part === '' ? name : `${part}.${name}`;
    if (!Object.hasOwn(got, name)) {
      return [{ field, expected: value, got: `nothing: there is no ${field}` }];
    }
    return isSame(value, got[name]) ? [] : [{ field, expected: value, got: got[name] }];
  });
}

function isSameList(expected: readonly unknown[], got: readonly unknown[]): boolean {
  return (
    expected.length === got.length &&
    expected.every((value) => got.includes(value)) &&
    got.every((value) => expected.includes(value))
  );
}
