import type { MissingReason } from '../cell.js';
import type { ResearchColumn } from '../column.js';

/** How a column is stored: whole numbers of 1, 2 or 4 bytes, 8 bytes, or text. */
export type StataType =
  | { readonly kind: 'byte' | 'int' | 'long' }
  | { readonly kind: 'double' }
  | { readonly kind: 'long-text' }
  | { readonly kind: 'text'; readonly bytes: number };

/** The longest text that stands in the row itself; a longer one is kept apart. */
export const longestInRow = 2045;

const limits = {
  byte: [-127, 100],
  int: [-32_767, 32_740],
  long: [-2_147_483_647, 2_147_483_620],
} as const;

/**
 * The smallest type that holds every value of a column.
 *
 * @param textBytes bytes of the longest text in UTF-8, for a column of texts
 */
export function stataTypeOf(column: ResearchColumn, textBytes: number): StataType {
  switch (column.type) {
    case 'text':
      return textBytes > longestInRow
        ? { kind: 'long-text' }
        : { kind: 'text', bytes: Math.max(1, textBytes) };
    case 'decimal':
      return { kind: 'double' };
    case 'date':
      return { kind: 'long' };
    case 'code':
      return wholeNumber(extent(column.codes.map(({ value }) => value)));
    case 'integer':
      return wholeNumber(column.range ?? [-Infinity, Infinity]);
  }
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [0, 0],
  );
}

function wholeNumber([low, high]: readonly [number, number]): StataType {
  const kind = (['byte', 'int', 'long'] as const).find((one) => holds(one, low) && holds(one, high));
  return { kind: kind ?? 'double' };
}

/** Whether a whole number fits a type and is none of its missing values. */
export function holds(kind: keyof typeof limits, value: number): boolean {
  return value >= limits[kind][0] && value <= limits[kind][1];
}

/** The number that stands for each type in a file. */
export function typeCode(type: StataType): number {
  switch (type.kind) {
    case 'text':
      return type.bytes;
    case 'long-text':
      return 32_768;
    case 'double':
      return 65_526;
    case 'long':
      return 65_528;
    case 'int':
      return 65_529;
    case 'byte':
      return 65_530;
  }
}

export function bytesOf(type: StataType): number {
  switch (type.kind) {
    case 'text':
      return type.bytes;
    case 'long-text':
    case 'double':
      return 8;
    case 'long':
      return 4;
    case 'int':
      return 2;
    case 'byte':
      return 1;
  }
}

/** Which of Stata's missing values (. and .a to .e) each reason is: 0 is the plain one. */
export const missingNumbers: Readonly<Record<MissingReason, number>> = {
  unknown: 0,
  'no-form': 1,
  'not-asked': 2,
  'not-applicable': 3,
  'not-answered': 4,
  'not-computed': 5,
};

/** The plain missing value of each type of whole numbers; the lettered ones follow it. */
export const plainMissing = { byte: 101, int: 32_741, long: 2_147_483_621 } as const;
