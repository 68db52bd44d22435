import type { Lint, Path } from './declaration-problem.js';

/** Below which numbers figures are withheld: whole numbers from 1, that of cells not above that of cases. */
export function lintLimits(
  limits: { readonly smallestN: number; readonly smallestCell: number },
  path: Path,
  { report }: Lint,
): void {
  for (const limit of ['smallestN', 'smallestCell'] as const) {
    const value = limits[limit];
    if (!Number.isInteger(value) || value < 1)
      report([...path, limit], 'publication-limit', `${limit} is ${value}: write a whole number from 1.`);
  }
  if (limits.smallestCell > limits.smallestN) {
    report(
      [...path, 'smallestCell'],
      'publication-limit',
      `smallestCell ${limits.smallestCell} is above smallestN ${limits.smallestN}: nothing could be shown.`,
    );
  }
}
