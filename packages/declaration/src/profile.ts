import type { Direction } from './instrument.js';
import type { Text } from './text.js';

/** One line of a profile: an answer or a score that its occasions share. */
export interface ProfileScale {
  readonly title: Text;
  /** Field key or score key, for instance `had.anxiety`. */
  readonly key: string;
  readonly range: readonly [number, number];
  readonly decimals: number;
  readonly better: Direction;
}
/**
 * All scales of one person on one page, over the occasions, beside what is usual: the median and the middle half of the
 * register's cases on the `reference` occasion.
 */
export interface Profile<O extends string = string> {
  readonly title: Text;
  readonly intro?: Text;
  readonly occasions: readonly O[];
  readonly reference: O;
  readonly scales: readonly ProfileScale[];
}
