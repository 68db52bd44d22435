import type { Text } from '@kvalreg/declaration';
import type { Unit } from '../../organisation/unit.js';

/** One of the two groups, of those for whom the variable is known. */
export interface DropoutGroup {
  readonly n: number;
  /** In the denominator of the response rate, but not known. */
  readonly missing: number;
  /** Mean, or share from 0 to 1; null of nobody. */
  readonly value: number | null;
  /** Of a mean; null of a share, and of fewer than two. */
  readonly sd: number | null;
  /** Of a share: those for whom it holds. */
  readonly k: number | null;
}
/** What was known at the index date, of those who answered and of those who did not. */
export interface DropoutVariable {
  /** `occasion.key`, or `person.age`; of an alternative `occasion.key=code`. */
  readonly key: string;
  readonly title: Text;
  /** Of a share: the alternative that is counted. */
  readonly option: Text | null;
  readonly kind: 'mean' | 'share';
  /** Null where it is withheld. */
  readonly groups: { readonly answered: DropoutGroup; readonly unanswered: DropoutGroup } | null;
  /** Those who answered less those who did not, in standard deviations; null where it cannot be said. */
  readonly difference: number | null;
}
export interface DropoutAnswer {
  readonly pathway: string;
  readonly occasion: string;
  readonly occasions: readonly { readonly occasion: string; readonly title: Text }[];
  /** Null for all units together. */
  readonly unit: Unit | null;
  /** Of all in the denominator; null where they are withheld. */
  readonly answered: number | null;
  readonly unanswered: number | null;
  readonly variables: readonly DropoutVariable[];
  readonly smallestN: number;
}
