import type { FigureSource, Publication } from '@kvalreg/declaration';
import type { Viewer } from '../../indicators/disclosure/viewer.js';
import type { FrozenFigures } from '../release.js';
import { standsInPublic } from './stands-in-public.js';

/**
 * The goals of a release as a reader may see them. They have units by name, for everybody by the limits of the day that
 * they were frozen: who does not see everything has those that are published today, and none where what was
 * frozen does not stand in public any more.
 *
 * @param then the source as it was frozen
 * @param today what is published of it now; undefined for nothing
 */
export function goalsFor(
  viewer: Viewer,
  goals: readonly FrozenFigures[],
  then: Pick<FigureSource, 'publication'>,
  today: Publication | undefined,
): readonly FrozenFigures[] {
  if (viewer.kind === 'all') return goals;
  if (!today || !then.publication || !standsInPublic(then.publication, today)) return [];
  const isPublished = (indicator: string) => today.indicators.includes(indicator);
  return goals.flatMap(({ request, results }) => {
    const indicators = request.indicators.filter(isPublished);
    if (indicators.length === 0) return [];
    return [
      {
        request: { ...request, indicators },
        results: results.filter(({ indicator }) => isPublished(indicator)),
      },
    ];
  });
}
