import {
  builtInDimensionsOf,
  dimensionsOf,
  type BuiltInDimension,
  type FigureSource,
} from '@kvalreg/declaration';
import type { ScalarType } from '@kvalreg/expression';
import { dimensionColumnName } from '../../analysis/names.js';
import type { RequestPart } from './request-parts.js';
import { snapshotColumns } from './snapshot-periods.js';

const builtIn: Readonly<Record<BuiltInDimension, string>> = {
  unit: 'unit_id',
  region: 'region',
  year: 'index__year',
  month: 'index__month',
  sex: 'person__sex',
};
/** A picture stands for a month and a year, whenever its cases began. */
const builtInOfPicture = { ...builtIn, year: snapshotColumns.year, month: snapshotColumns.month };

/** The column of the case table that holds a dimension. Throws a `RangeError` for one that there is not. */
export function dimensionColumn(
  source: FigureSource,
  dimension: string,
  basis: RequestPart['basis'] = 'index',
): string {
  const known = builtInDimensionsOf(source).find((name) => name === dimension);
  if (known !== undefined) return (basis === 'index' ? builtIn : builtInOfPicture)[known];
  if (Object.hasOwn(source.dimensions, dimension)) return dimensionColumnName(dimension);
  throw new RangeError(`Unknown dimension "${dimension}". Known: ${dimensionsOf(source).join(', ')}.`);
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
