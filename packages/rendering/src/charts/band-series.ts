import type { Band } from './chart-spec.js';

/** Pale enough that bars and lines stand out, and told apart by lightness. */
const colours: Readonly<Record<Band['level'], string>> = {
  high: '#d3ecd9',
  moderate: '#fdf3cf',
  low: '#f8dcd4',
};

/** The levels of a goal behind everything else: areas across the axis of values. */
export function bandSeries(bands: readonly Band[], valueAxis: 'x' | 'y'): readonly Record<string, unknown>[] {
  if (bands.length === 0) return [];
  const at = valueAxis === 'x' ? 'xAxis' : 'yAxis';
  return [
    {
      type: 'line',
      silent: true,
      z: 0,
      data: [],
      markArea: {
        silent: true,
        z: 0,
        data: bands.map(({ from, to, level }) => [
          { [at]: from ?? 'min', itemStyle: { color: colours[level] } },
          { [at]: to ?? 'max' },
        ]),
      },
    },
  ];
}
