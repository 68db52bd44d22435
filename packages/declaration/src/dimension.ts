import type { Node } from '@kvalreg/expression';
import type { Option } from './options.js';
import type { Text } from './text.js';

/** A variable that figures may be split or chosen by. */
export interface Dimension<E = Node> {
  readonly title: Text;
  readonly value: E;
  readonly options: readonly Option[];
}
/**
 * Dimensions without declaration: the unit and its region, year and month of the index date (of a snapshot: of its
 * day), the person's sex.
 */
export const builtInDimensions = ['unit', 'region', 'year', 'month', 'sex'] as const;
export type BuiltInDimension = (typeof builtInDimensions)[number];
