import {
  ageClasses,
  builtInDimensionsOf,
  dimensionsOf,
  isTimeDimension,
  type BuiltInDimension,
  type FigureSource,
  type TimeDimension,
} from '@kvalreg/declaration';
import type { ScalarType } from '@kvalreg/expression';
import { dimensionColumnName } from '../../analysis/names.js';

/** The columns of built-in dimensions that are kept as they are read. */
export const placeColumns = {
  unit: 'unit_id',
  hospital: 'hospital',
  region: 'region',
  residence: 'residence',
  sex: 'person__sex',
} as const satisfies Partial<Record<BuiltInDimension, string>>;
export const ageColumn = 'person__age';

/** Where the value of a dimension comes from. */
export type DimensionSource =
  | { readonly from: 'period'; readonly dimension: TimeDimension }
  | { readonly from: 'age' }
  | { readonly from: 'column'; readonly column: string };

/** Throws a `RangeError` for a dimension that there is not. */
export function dimensionSource(source: FigureSource, dimension: string): DimensionSource {
  const known = builtInDimensionsOf(source).find((name) => name === dimension);
  if (known !== undefined) {
    if (isTimeDimension(known)) return { from: 'period', dimension: known };
    return known === 'ageClass' ? { from: 'age' } : { from: 'column', column: placeColumns[known] };
  }
  if (Object.hasOwn(source.dimensions, dimension))
    return { from: 'column', column: dimensionColumnName(dimension) };
  throw new RangeError(`Unknown dimension "${dimension}". Known: ${dimensionsOf(source).join(', ')}.`);
}

/** The column of the case table that a dimension is kept in; null of a period and of an age class. */
export function columnOfDimension(source: FigureSource, dimension: string): string | null {
  const from = dimensionSource(source, dimension);
  return from.from === 'column' ? from.column : null;
}

/** The class of an age in completed years; null of an unknown age. */
export function ageClassOf(age: number | null): string | null {
  return age === null ? null : (ageClasses.findLast(({ from }) => age >= from)?.code ?? null);
}

/** The value that an option's code stands for: codes are text, also those of numbers. Null when it can stand for none. */
export function valueOfCode(code: string, type: ScalarType): string | number | boolean | null {
  switch (type) {
    case 'number': {
      const value = Number(code);
      return code.trim() === '' || !Number.isFinite(value) ? null : value;
    }
    case 'boolean':
      return code === 'true' ? true : code === 'false' ? false : null;
    default:
      return code;
  }
}
