import type { CustomSeriesOption } from 'echarts/charts';
import { intervalColour } from './palette.js';

/** One interval: where it stands on the category axis, how far to the side of the middle, and its limits. */
export interface IntervalMark {
  readonly category: number;
  readonly low: number;
  readonly high: number;
  /** Part of a category's width, −0.5 to 0.5. */
  readonly shift: number;
}

/** Whiskers with caps. `vertical`: the values run upwards; otherwise to the right. */
export function intervalSeries(
  marks: readonly IntervalMark[],
  vertical: boolean,
  cap: number,
): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 4,
    encode: vertical ? { x: 0, y: [1, 2] } : { y: 0, x: [1, 2] },
    data: marks.map(({ category, low, high, shift }) => [category, low, high, shift]),
    renderItem: (_params, api) => {
      const category = Number(api.value(0));
      const [low, high] = [1, 2].map((limit) => {
        const value = Number(api.value(limit));
        return api.coord(vertical ? [category, value] : [value, category]);
      });
      const size = api.size?.([1, 1]);
      const band = Array.isArray(size) ? Number(size[vertical ? 0 : 1]) : 0;
      const middle = (point: readonly number[] | undefined) =>
        Number(point?.[vertical ? 0 : 1]) + Number(api.value(3)) * band;
      const along = (point: readonly number[] | undefined) => Number(point?.[vertical ? 1 : 0]);
      const at = (across: number, value: number) =>
        vertical ? { x: across, y: value } : { x: value, y: across };
      const centre = middle(low);
      const line = (from: { x: number; y: number }, to: { x: number; y: number }) => ({
        type: 'line' as const,
        shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
        style: { stroke: intervalColour, lineWidth: 1.5 },
      });
      return {
        type: 'group',
        children: [
          line(at(centre, along(low)), at(centre, along(high))),
          line(at(centre - cap, along(low)), at(centre + cap, along(low))),
          line(at(centre - cap, along(high)), at(centre + cap, along(high))),
        ],
      };
    },
  };
}
