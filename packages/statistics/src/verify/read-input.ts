import type { Category } from '../tables/frequency-table.js';

/** A case that cannot be read: what it lacks, in a sentence. */
export class MalformedCaseError extends Error {
  override readonly name = 'MalformedCaseError';
}

/** A JSON object with its place in the case, for messages. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object. Throws a `MalformedCaseError` otherwise, like all of these. */
export function readObject(value: unknown, name: string): JsonObject {
  if (!isObject(value)) throw new MalformedCaseError(`${name} must be an object.`);
  return value;
}

/** A list; a single value stands for a list of one, as R's JSON has it. */
export function readList(value: unknown, name: string): readonly unknown[] {
  if (value === undefined) throw new MalformedCaseError(`${name} is missing.`);
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** A number. */
export function readNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new MalformedCaseError(`${name} must be a number.`);
  return value;
}

/** A number, or nothing where it is absent or null. */
export function readOptionalNumber(value: unknown, name: string): number | undefined {
  return value === undefined || value === null ? undefined : readNumber(value, name);
}

/** A text. */
export function readText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new MalformedCaseError(`${name} must be a text.`);
  return value;
}

/** A list of numbers. */
export function readNumbers(value: unknown, name: string): readonly number[] {
  return readList(value, name).map((element, index) => readNumber(element, `${name}[${index}]`));
}

/** A list of numbers and nulls. */
export function readNullableNumbers(value: unknown, name: string): readonly (number | null)[] {
  return readList(value, name).map((element, index) =>
    element === null ? null : readNumber(element, `${name}[${index}]`),
  );
}

/** A list of texts. */
export function readTexts(value: unknown, name: string): readonly string[] {
  return readList(value, name).map((element, index) => readText(element, `${name}[${index}]`));
}

/** A list of rows of numbers. */
export function readRows(value: unknown, name: string): readonly (readonly number[])[] {
  return readList(value, name).map((row, index) => readNumbers(row, `${name}[${index}]`));
}

/** A list of texts, numbers, truth values and nulls. */
export function readCategories(value: unknown, name: string): readonly (Category | null)[] {
  return readList(value, name).map((element, index) => {
    if (element === null || ['string', 'number', 'boolean'].includes(typeof element)) {
      return element as Category | null;
    }
    throw new MalformedCaseError(`${name}[${index}] must be a text, a number, true, false or null.`);
  });
}

/** Whether there was the event: true and false, or 1 and 0. Another code is neither. */
export function readEvent(value: unknown, name: string): boolean {
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  throw new MalformedCaseError(`${name} is ${JSON.stringify(value)}: it must be 0, 1, true or false.`);
}

/** A list of events; null where unknown. */
export function readNullableEvents(value: unknown, name: string): readonly (boolean | null)[] {
  return readList(value, name).map((element, index) =>
    element === null ? null : readEvent(element, `${name}[${index}]`),
  );
}

/** A list of events without unknown ones. */
export function readEvents(value: unknown, name: string): readonly boolean[] {
  return readList(value, name).map((element, index) => readEvent(element, `${name}[${index}]`));
}

/** A list of as many numbers as another has. */
export function readNumbersLike(other: readonly unknown[], value: unknown, name: string): readonly number[] {
  const numbers = readNumbers(value, name);
  if (numbers.length === other.length) return numbers;
  throw new MalformedCaseError(`${name} holds ${numbers.length} numbers, and must hold ${other.length}.`);
}
