import type { Tone } from './chart-spec.js';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The points of lines differ in form: on grey paper their colours are close, and lines that cross are easily mistaken. */
export const pointIcons: Readonly<Record<Tone, 'circle' | 'rect' | 'triangle' | 'diamond'>> = {
  own: 'circle',
  other: 'rect',
  third: 'triangle',
  fourth: 'diamond',
};
const radius = 4.5;

/** A point of a line, as the library draws it. */
export function pointShape(
  tone: Tone,
  { x, y }: Place,
): { readonly type: string; readonly shape: Readonly<Record<string, unknown>> } {
  switch (pointIcons[tone]) {
    case 'circle':
      return { type: 'circle', shape: { cx: x, cy: y, r: radius } };
    case 'rect':
      return { type: 'rect', shape: { x: x - 4, y: y - 4, width: 8, height: 8 } };
    case 'triangle':
      return polygon([
        [x, y - radius - 1],
        [x + radius + 0.5, y + radius - 1],
        [x - radius - 0.5, y + radius - 1],
      ]);
    case 'diamond':
      return polygon([
        [x, y - radius - 1],
        [x + radius + 1, y],
        [x, y + radius + 1],
        [x - radius - 1, y],
      ]);
  }
}

function polygon(points: readonly (readonly [number, number])[]): ReturnType<typeof pointShape> {
  return { type: 'polygon', shape: { points } };
}
