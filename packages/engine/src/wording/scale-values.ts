import type { IntegerItem } from '@kvalreg/declaration';

/** More values than this are a scale to mark, and none has a name of its own. */
const mostNamed = 15;

/** The values of a number that can each have a statement of its own; undefined where there are too many. */
export function namedValues({ min, max, step = 1 }: IntegerItem): readonly number[] | undefined {
  const count = Math.floor((max - min) / step) + 1;
  return count > mostNamed ? undefined : Array.from({ length: count }, (_, index) => min + index * step);
}
