import type { Pathway } from '@kvalreg/declaration';
import type { ScalarType } from '@kvalreg/expression';
import { dimensionColumnName } from '../../analysis/names.js';

const builtIn: Readonly<Record<string, string>> = {
  unit: 'unit_id',
  region: 'region',
  year: 'index__year',
  month: 'index__month',
  sex: 'person__sex',
};

/** The column of the case table that holds a dimension. Throws a `RangeError` for one that there is not. */
export function dimensionColumn(pathway: Pathway, dimension: string): string {
  const column = Object.hasOwn(builtIn, dimension) ? builtIn[dimension] : undefined;
  if (column !== undefined) return column;
  if (Object.hasOwn(pathway.dimensions, dimension)) return dimensionColumnName(dimension);
  throw new RangeError(`Unknown dimension "${dimension}". Known: ${dimensionsOf(pathway).join(', ')}.`);
}

/** Every dimension of a pathway, built in and declared. */
export function dimensionsOf(pathway: Pathway): readonly string[] {
  return [...Object.keys(builtIn), ...Object.keys(pathway.dimensions)];
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
