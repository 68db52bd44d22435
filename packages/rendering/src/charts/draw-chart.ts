import { TrustedSvg } from '../renderer/trusted-svg.js';
import { narrowCanvas, wideCanvas, type Canvas } from './axes.js';
import { beforeAfterChart } from './before-after-chart.js';
import { categoryChart } from './category-chart.js';
import type { ChartSpec } from './chart-spec.js';
import { renderOption, type ChartOption } from './engine-setup.js';
import { finishSvg, type DrawingWords } from './finish-svg.js';
import { stackedChart } from './stacked-chart.js';
import { unitChart } from './unit-chart.js';

/** The same chart twice: text that is readable on a desk is too small when a phone shrinks it. */
export interface ChartView {
  readonly title: string;
  readonly wide: TrustedSvg;
  readonly narrow: TrustedSvg;
}

/** Draws a chart for both widths; null when there is nothing to draw. */
export function drawChart(spec: ChartSpec, words: DrawingWords): ChartView | null {
  if (isEmpty(spec)) return null;
  return {
    title: words.title,
    wide: draw(spec, wideCanvas, `${words.id}-w`, words),
    narrow: draw(spec, narrowCanvas, `${words.id}-n`, words),
  };
}

function draw(spec: ChartSpec, canvas: Canvas, id: string, words: DrawingWords): TrustedSvg {
  const { option, height } = layOut(spec, canvas);
  const size = { width: canvas.width, height };
  return new TrustedSvg(finishSvg(renderOption(option, size), size, { ...words, id }));
}

function layOut(spec: ChartSpec, canvas: Canvas): { readonly option: ChartOption; readonly height: number } {
  switch (spec.kind) {
    case 'columns':
    case 'trend':
      return categoryChart(spec, canvas);
    case 'before-after':
      return beforeAfterChart(spec, canvas);
    case 'stacked':
      return stackedChart(spec, canvas);
    case 'units':
      return unitChart(spec, canvas);
  }
}

function isEmpty(spec: ChartSpec): boolean {
  switch (spec.kind) {
    case 'columns':
    case 'trend':
      return !spec.series.some(({ estimates }) =>
        estimates.some((estimate) => estimate !== null && estimate.value !== null),
      );
    case 'before-after':
      return !spec.rows.some(({ before, after }) => before.value !== null && after.value !== null);
    case 'stacked':
      return !spec.rows.some(({ shares }) => shares !== null);
    case 'units':
      return spec.rows.length === 0;
  }
}
