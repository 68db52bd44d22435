import type { DisclosureLimits } from '@kvalreg/engine';
import { standardisedDifference, standardisedDifferenceOfShares } from '@kvalreg/statistics';
import type { BaselineVariable } from './baseline-variables.js';
import type { DropoutGroup, DropoutVariable } from './dropout.js';
import type { DropoutCounts, GroupCounts, VariableCount } from './read-dropout.query.js';

/** What a reader may see of somebody else's figures, and what the reader knows of them already. */
export interface DropoutLimits {
  readonly limits: DisclosureLimits;
  readonly known: DropoutCounts | null;
}

/** The variables with their standardised differences; null limits for those who see every figure. */
export function compareGroups(
  variables: readonly BaselineVariable[],
  { answered, unanswered }: DropoutCounts,
  judged: DropoutLimits | null,
): readonly DropoutVariable[] {
  return variables.map(({ key, title, level }, at) => {
    const [first, second] = [countAt(answered, at), countAt(unanswered, at)];
    const head = {
      key,
      title,
      option: level?.label ?? null,
      kind: level === null ? 'mean' : 'share',
    } as const;
    const isShown =
      judged === null ||
      (isEnough(first, countAt(judged.known?.answered, at), level !== null, judged.limits) &&
        isEnough(second, countAt(judged.known?.unanswered, at), level !== null, judged.limits));
    if (!isShown) return { ...head, groups: null, difference: null };
    return {
      ...head,
      groups: { answered: groupOf(first, answered.total), unanswered: groupOf(second, unanswered.total) },
      difference:
        level === null
          ? standardisedDifference(first, second)
          : standardisedDifferenceOfShares(
              { events: first.k ?? 0, n: first.n },
              { events: second.k ?? 0, n: second.n },
            ),
    };
  });
}

/** Whether a group may be told of: what remains without those that the reader knows is nobody, or enough. */
function isEnough(
  all: VariableCount,
  known: VariableCount,
  isShare: boolean,
  { smallestN, smallestCell }: DisclosureLimits,
): boolean {
  const n = all.n - known.n;
  if (n === 0) return true;
  if (n < smallestN) return false;
  if (!isShare) return true;
  const k = (all.k ?? 0) - (known.k ?? 0);
  return k >= smallestCell && n - k >= smallestCell;
}

const nothing: VariableCount = { n: 0, mean: null, sd: null, k: 0 };

function countAt(group: GroupCounts | undefined, at: number): VariableCount {
  return group?.variables[at] ?? nothing;
}

function groupOf({ n, mean, sd, k }: VariableCount, total: number): DropoutGroup {
  return {
    n,
    missing: total - n,
    value: k === null ? mean : n === 0 ? null : k / n,
    sd: k === null ? sd : null,
    k,
  };
}
