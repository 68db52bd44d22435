import type { Canvas } from '../axes.js';
import { textWidth } from '../measure-text.js';
import { axisColour } from '../palette.js';
import { lineHeight, line, text } from './elements.js';
import { wrapLabel } from '../wrap-label.js';

export interface TimeAxis {
  /** The middle of a period. */
  readonly x: (at: number) => number;
  readonly inner: string;
  readonly height: number;
}

/** Periods side by side; as many of them are named as fit, the last one always. */
export function timeAxis(options: {
  readonly categories: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly canvas: Canvas;
}): TimeAxis {
  const { categories, left, right, y, canvas } = options;
  const step = (right - left) / Math.max(1, categories.length);
  const x = (at: number) => left + (at + 0.5) * step;
  const size = canvas.fontSize;
  const labels = categories.map((category) => wrapLabel(category, 10));
  const widest = Math.max(
    ...labels.flatMap((label) => label.split('\n')).map((one) => textWidth(one, size)),
    1,
  );
  const every = Math.max(1, Math.ceil((widest + 6) / step));
  const shown = labels.map((_, at) => (labels.length - 1 - at) % every === 0);
  const named = labels.filter((_, at) => shown[at]);
  return {
    x,
    height: 12 + Math.max(1, ...named.map((label) => label.split('\n').length)) * lineHeight(size),
    inner:
      line([left, y], [right, y], { stroke: axisColour }) +
      labels
        .map((label, at) =>
          shown[at]
            ? text(label, {
                // The name of the first or last period must not leave the drawing.
                x: Math.min(Math.max(x(at), widest / 2), canvas.width - widest / 2),
                y: y + 14,
                size,
                anchor: 'middle',
              })
            : '',
        )
        .join(''),
  };
}
