import type { Pathway } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';

/** A share of papers lies between none and all, which have names of their own. */
export function lintPaper({ paper }: Pathway, path: Path, { report }: Lint): void {
  if (typeof paper?.doubleEntry !== 'number') return;
  const share = paper.doubleEntry;
  if (share > 0 && share < 1) return;
  report(
    [...path, 'paper', 'doubleEntry'],
    'range',
    `doubleEntry is ${share}: write a share between 0 and 1 (0.1 for one paper in ten), 'always' or 'never'.`,
  );
}
