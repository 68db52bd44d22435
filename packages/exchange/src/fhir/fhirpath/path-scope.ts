import type { Question } from '../import/question.js';
import type { PlacedItem } from '../resource/item-tree.js';
import type { PathNode } from './parse-path.js';
import type { Collection } from './path-value.js';

/** What an expression is read against. */
export interface PathScope {
  /** What `$this` and a path without a beginning mean. */
  readonly here: Collection;
  /** What `%context` means. */
  readonly context: Collection;
  readonly top: readonly PlacedItem[];
  readonly questionOf: (linkId: string) => Question | undefined;
  /** The value of `%name`, or undefined where there is none. */
  readonly variable: (name: string) => Collection | undefined;
  /** Told of a filter that leaves everything in. */
  readonly onIdleFilter: () => void;
  readonly lower: (node: PathNode, scope: PathScope) => Collection;
}
