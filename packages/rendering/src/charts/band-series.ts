import type { Band } from './chart-spec.js';

/** Pale enough that bars and lines stand out, and told apart by lightness: each from both others. */
export const bandColours: Readonly<Record<Band['level'], string>> = {
  high: '#d3ecd9',
  moderate: '#fdf3cf',
  low: '#efc6b9',
};

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The levels of a goal behind everything else, across the axis of values; an open end reaches to the edge. */
export function bandSeries(bands: readonly Band[], valueAxis: 'x' | 'y'): readonly Record<string, unknown>[] {
  if (bands.length === 0) return [];
  return [
    {
      type: 'custom',
      silent: true,
      z: 0,
      encode: { x: 0, y: 1 },
      data: bands.map(() => [0, 0]),
      renderItem: (
        params: { readonly dataIndex: number; readonly coordSys: Area },
        api: { coord: (at: number[]) => number[] },
      ) => {
        const band = bands[params.dataIndex];
        if (!band) return undefined;
        const shape = areaOf(band, valueAxis, params.coordSys, api.coord);
        return { type: 'rect', shape, style: { fill: bandColours[band.level] } };
      },
    },
  ];
}

function areaOf(
  { from, to }: Band,
  valueAxis: 'x' | 'y',
  area: Area,
  coord: (at: number[]) => number[],
): Area {
  if (valueAxis === 'x') {
    const place = (value: number) => within(coord([value, 0])[0] ?? 0, area.x, area.x + area.width);
    const [left, right] = [
      from === null ? area.x : place(from),
      to === null ? area.x + area.width : place(to),
    ];
    return { ...area, x: left, width: right - left };
  }
  // Upwards the values grow, and the coordinates shrink.
  const place = (value: number) => within(coord([0, value])[1] ?? 0, area.y, area.y + area.height);
  const [top, bottom] = [
    to === null ? area.y : place(to),
    from === null ? area.y + area.height : place(from),
  ];
  return { ...area, y: top, height: bottom - top };
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
