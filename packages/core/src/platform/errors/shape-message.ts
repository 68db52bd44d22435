import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const wanted: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * What is missing or has another shape than it must, with the remedy: zod's own words speak of `undefined` and `NaN`.
 * Undefined for every other issue, which zod says well. The value is never quoted.
 */
export function shapeMessage({ code, input, ...issue }: Issue): string | undefined {
  if (code !== 'invalid_type') return undefined;
  const expected = String(issue['expected']);
  return `It ${found(input, expected)}: send ${wanted[expected] ?? expected}`;
}

function found(input: unknown, expected: string): string {
  if (input === undefined) return 'is missing';
  if (input === null) return 'is null';
  if (Array.isArray(input)) return 'is a list, or was sent more than once';
  if (typeof input === 'object') return 'is an object';
  if (typeof input !== 'number') return `is a ${typeof input === 'string' ? 'text' : typeof input}`;
  if (!Number.isFinite(input)) return 'cannot be read as a number';
  return expected === 'int' ? 'is no whole number' : 'is a number';
}
