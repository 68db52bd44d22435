import type { Language } from '@kvalreg/declaration';
import type { NumberStyle } from '../../format/format-interval.js';
import { axisLabel, scaleOf, type Canvas } from '../axes.js';
import { textWidth } from '../measure-text.js';
import { axisColour, gridColour } from '../palette.js';
import { line, text } from './elements.js';

/** An area with its values upwards, and the lines and labels of them. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Place of a value; beyond the ends of the axis where the value is. */
  readonly y: (value: number) => number;
  /** The lines of the values with their labels. */
  readonly grid: string;
  readonly min: number;
  readonly max: number;
}

export interface FrameOptions {
  readonly canvas: Canvas;
  readonly language: Language;
  readonly style: NumberStyle;
  /** The values that the axis has to hold; it ends at round numbers around them. */
  readonly extent: readonly [number, number];
  readonly top: number;
  readonly height: number;
  /** Space right of the area. */
  readonly marginRight?: number;
}

export function plotFrame(options: FrameOptions): PlotFrame {
  const { canvas, language, style, extent, top, height, marginRight = 16 } = options;
  const { min, max, interval } = scaleOf(extent, style.percent, canvas, false);
  const count = Math.max(1, Math.round((max - min) / interval));
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((min + at * interval).toPrecision(12)));
  const labels = ticks.map((tick) => axisLabel(tick, style, language));
  const left = 6 + Math.max(...labels.map((label) => textWidth(label, canvas.fontSize)));
  const [right, bottom] = [canvas.width - marginRight, top + height];
  const y = (value: number) => bottom - ((value - min) / (max - min)) * height;
  return {
    left,
    right,
    top,
    bottom,
    y,
    min,
    max,
    grid: ticks
      .map(
        (tick, at) =>
          line([left, y(tick)], [right, y(tick)], { stroke: gridColour, 'stroke-width': 1 }) +
          text(labels[at] ?? '', {
            x: left - 6,
            y: y(tick),
            size: canvas.fontSize,
            anchor: 'end',
            colour: axisColour,
          }),
      )
      .join(''),
  };
}

/** The ends of some values with a little room, inside the ends that are possible. */
export function extentOf(
  values: readonly (number | null)[],
  possible: readonly [number, number] | null,
): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = high > low ? (high - low) * 0.12 : Math.max(Math.abs(high) * 0.1, 0.01);
  const ends: readonly [number, number] = possible ?? [low < 0 ? -Infinity : 0, Infinity];
  const [from, to] = [Math.max(ends[0], low - room), Math.min(ends[1], high + room)];
  return to > from ? [from, to] : [Math.max(ends[0], low - 1), Math.min(ends[1], high + 1)];
}
