import type { CustomSeriesOption } from 'echarts/charts';
import type { IntervalMark } from './interval-series.js';

/** With more points than these the whiskers of lines stand on each other. */
const mostWhiskers = 24;

/** Whether the intervals of lines are fields behind them instead of whiskers. */
export function hasIntervalBand(categories: number): boolean {
  return categories > mostWhiskers;
}

/** The intervals of one line as a field behind it, a step for each category. */
export function intervalBand(marks: readonly IntervalMark[], colour: string): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 3,
    encode: { x: 0, y: [1, 2] },
    data: marks.map(({ category, low, high }) => [category, low, high]),
    renderItem: (_params, api) => {
      const category = Number(api.value(0));
      const [bottom, top] = [1, 2].map((limit) => api.coord([category, Number(api.value(limit))]));
      const size = api.size?.([1, 1]);
      const width = Array.isArray(size) ? Number(size[0]) : 0;
      const upper = Number(top?.[1]);
      return {
        type: 'rect',
        shape: {
          x: Number(top?.[0]) - width / 2,
          y: upper,
          width,
          height: Number(bottom?.[1]) - upper,
        },
        style: { fill: colour, opacity: 0.16 },
      };
    },
  };
}
