import { element, line, pathThrough } from './elements.js';

/** A point of a line; null where there is no figure, which leaves a gap. */
export interface LinePoint {
  readonly at: readonly [number, number] | null;
  /** More is to come: drawn hollow, and joined by a dashed line. */
  readonly isOpen: boolean;
}

export function lineThrough(points: readonly LinePoint[], colour: string, width: number): string {
  const stroke = { stroke: colour, 'stroke-width': width };
  const solid = element('path', {
    d: pathThrough(points.map(({ at, isOpen }) => (isOpen ? null : at))),
    fill: 'none',
    ...stroke,
  });
  const dashed = points.map(({ at, isOpen }, index) => {
    const before = points[index - 1]?.at ?? null;
    return isOpen && at && before ? line(before, at, { ...stroke, 'stroke-dasharray': '4 3' }) : '';
  });
  return solid + dashed.join('');
}

export function dots(points: readonly LinePoint[], colour: string, radius: number): string {
  return points
    .map(({ at, isOpen }) =>
      at
        ? element('circle', {
            cx: at[0],
            cy: at[1],
            r: radius,
            fill: isOpen ? '#ffffff' : colour,
            stroke: isOpen ? colour : '#ffffff',
            'stroke-width': isOpen ? 1.5 : 1,
          })
        : '',
    )
    .join('');
}

/** The points that a line alone does not show: those that stand by themselves, and those that are not complete. */
export function pointsOffLine(points: readonly LinePoint[]): readonly LinePoint[] {
  return points.filter(
    ({ isOpen }, at) =>
      isOpen || (!points[at - 1]?.at && !points[at + 1]?.at) || points[at + 1]?.isOpen === true,
  );
}
