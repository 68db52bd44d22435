import type { FittedModel, ModelFit } from '@kvalreg/engine';

type Group = ModelFit['groups'][number];

/**
 * Tenths of the cases by prediction, each put together with the next ones until it has enough on either side. To leave
 * out a small one would not hide it: it is what the others lack of all cases, which are told. None where all together
 * are few.
 */
export function pooledGroups(
  groups: readonly Group[],
  kind: FittedModel['kind'],
  fewest: number,
): readonly Group[] {
  const together = kind === 'linear' ? ofMeans : ofSums;
  const isEnough = ({ n, observed }: Group) =>
    (kind === 'linear' ? n : Math.min(observed, n - observed)) >= fewest;
  const enough: Group[] = [];
  let open: Group | null = null;
  for (const group of groups) {
    const grown: Group = open ? together(open, group) : group;
    open = isEnough(grown) ? null : grown;
    if (open === null) enough.push(grown);
  }
  const last = enough.at(-1);
  if (open === null || !last) return enough;
  return [...enough.slice(0, -1), together(last, open)];
}

function ofSums(one: Group, other: Group): Group {
  return {
    n: one.n + other.n,
    observed: one.observed + other.observed,
    expected: one.expected + other.expected,
  };
}

function ofMeans(one: Group, other: Group): Group {
  const n = one.n + other.n;
  const mean = (of: 'observed' | 'expected') => (one.n * one[of] + other.n * other[of]) / n;
  return { n, observed: mean('observed'), expected: mean('expected') };
}
