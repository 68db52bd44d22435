import { dimensionsOf, type FigureSource } from '@kvalreg/declaration';
import { axesOf, type DisclosureLimits } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { viewerOf } from './disclosure/viewer.js';

/** The dimensions that somebody may divide and choose figures by; others would tell about few persons. */
export function askableDimensions(scope: Scope, source: FigureSource): readonly string[] {
  const all = dimensionsOf(source);
  if (viewerOf(scope, source).kind === 'all') return all;
  const protectable = new Set(axesOf(source).flatMap(({ levels }) => levels));
  // Twelve months up to each month are sums of months.
  return all.filter((dimension) => protectable.has(dimension) || dimension === 'rolling');
}

/** The limits below which figures are withheld from somebody; null for those who see all. */
export function viewerLimits(scope: Scope, source: FigureSource): DisclosureLimits | null {
  const viewer = viewerOf(scope, source);
  return viewer.kind === 'all' ? null : viewer.limits;
}
