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

/** Between two names, at least. */
const gap = 6;

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
  // The name of the first or last period must not leave the drawing, nor come upon the one beside it by that.
  const [least, most] = [widest / 2, canvas.width - widest / 2];
  const moved = Math.max(0, least - x(0)) + Math.max(0, x(categories.length - 1) - most);
  const every = Math.max(1, Math.ceil((widest + gap + moved) / step));
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
                x: Math.min(Math.max(x(at), least), most),
                y: y + 14,
                size,
                anchor: 'middle',
              })
            : '',
        )
        .join(''),
  };
}
