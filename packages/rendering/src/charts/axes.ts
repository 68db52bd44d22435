import type { Language } from '@kvalreg/declaration';
import { formatNumber } from '../format/format-number.js';
import type { NumberStyle } from '../format/format-interval.js';
import { axisColour, gridColour, inkColour } from './palette.js';

/** How large things are drawn: once for a desk, once for a phone. */
export interface Canvas {
  readonly width: number;
  readonly fontSize: number;
  readonly narrow: boolean;
}
export const wideCanvas: Canvas = { width: 600, fontSize: 13, narrow: false };
export const narrowCanvas: Canvas = { width: 340, fontSize: 12, narrow: true };

export function valueAxis(options: {
  readonly canvas: Canvas;
  readonly style: NumberStyle;
  readonly range: readonly [number, number] | null;
  readonly language: Language;
  /** Runs from left to right, where labels stand beside each other. */
  readonly across?: boolean;
}): Record<string, unknown> {
  const { canvas, style, range, language, across = false } = options;
  return {
    type: 'value',
    ...(range
      ? scaleOf(range, style.percent, canvas, across)
      : { min: 0, splitNumber: canvas.narrow ? 3 : 5 }),
    minInterval: style.percent || style.decimals > 0 ? 0 : 1,
    splitLine: { lineStyle: { color: gridColour } },
    axisLine: { show: false },
    axisLabel: {
      color: axisColour,
      fontSize: canvas.fontSize,
      hideOverlap: true,
      formatter: (value: number) => axisLabel(value, style, language),
    },
  };
}

/** Ends and steps at round numbers around the range: whole steps, and quarters where per cent are crowded. */
export function scaleOf(
  [low, high]: readonly [number, number],
  percent: boolean,
  canvas: Canvas,
  across: boolean,
): { readonly min: number; readonly max: number; readonly interval: number } {
  const target = (high - low) / (canvas.narrow ? (percent ? (across ? 2 : 4) : 5) : 8);
  const power = 10 ** Math.floor(Math.log10(target));
  const steps = percent && canvas.narrow ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  const interval = (steps.find((step) => step * power >= target - 1e-9) ?? 10) * power;
  const round = (value: number) => Number(value.toPrecision(12));
  return {
    min: round(Math.floor(low / interval + 1e-9) * interval),
    max: round(Math.ceil(high / interval - 1e-9) * interval),
    interval: round(interval),
  };
}

export function categoryAxis(
  canvas: Canvas,
  categories: readonly string[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'category',
    data: [...categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: axisColour } },
    axisLabel: { color: inkColour, fontSize: canvas.fontSize, hideOverlap: true, ...more },
  };
}

/** A value as it stands beside an axis: without decimals that say nothing. */
export function axisLabel(value: number, style: NumberStyle, language: Language): string {
  const shown = style.percent ? value * 100 : value;
  const decimals = Math.min((String(Number(shown.toPrecision(6))).split('.')[1] ?? '').length, 2);
  const written = formatNumber(shown, decimals, language);
  return style.percent ? `${written}${language === 'en' ? '' : '\u00a0'}%` : written;
}
