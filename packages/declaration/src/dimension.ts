import type { Node } from '@kvalreg/expression';
import type { Option } from './options.js';
import type { Text } from './text.js';

/** A variable that figures may be split or chosen by. */
export interface Dimension<E = Node> {
  readonly title: Text;
  readonly value: E;
  readonly options: readonly Option[];
}
/** Periods from long to short; `rolling` is the twelve months up to the end of a month, and named by that month. */
export const timeDimensions = ['year', 'half', 'quarter', 'month', 'rolling'] as const;
export type TimeDimension = (typeof timeDimensions)[number];

/**
 * Dimensions without declaration: the unit, its hospital and region (treated at), the periods of the index date (of
 * another date where an indicator names one, of a snapshot those of its day), and of persons the sex, the age class and
 * the county of residence at index (resident in).
 */
export const builtInDimensions = [
  'unit',
  'hospital',
  'region',
  ...timeDimensions,
  'sex',
  'ageClass',
  'residence',
] as const;
export type BuiltInDimension = (typeof builtInDimensions)[number];

/** Those that only a person has: the rows of a feed name none. */
export const personDimensions: readonly BuiltInDimension[] = ['sex', 'ageClass', 'residence'];

/** Classes of age in completed years at index, from the first age of each. */
export const ageClasses = [
  { code: '0-17', from: 0, to: 17 },
  { code: '18-39', from: 18, to: 39 },
  { code: '40-64', from: 40, to: 64 },
  { code: '65-79', from: 65, to: 79 },
  { code: '80-', from: 80, to: null },
] as const;

export function isTimeDimension(dimension: string): dimension is TimeDimension {
  return (timeDimensions as readonly string[]).includes(dimension);
}
