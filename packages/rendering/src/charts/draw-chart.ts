import { message } from '../messages/message.js';
import { TrustedSvg } from '../renderer/trusted-svg.js';
import { narrowCanvas, wideCanvas, type Canvas } from './axes.js';
import { withAxisTitles } from './axis-titles.js';
import { beforeAfterChart } from './before-after-chart.js';
import { categoryChart } from './category-chart.js';
import type { ChartSpec } from './chart-spec.js';
import { renderOption, type ChartOption } from './engine-setup.js';
import { finishSvg, type DrawingWords } from './finish-svg.js';
import { curveDrawing } from './drawings/curve-drawing.js';
import { funnelDrawing } from './drawings/funnel-drawing.js';
import { runDrawing } from './drawings/run-drawing.js';
import { holdValues } from './hold-values.js';
import { sankeyDrawing } from './drawings/sankey-drawing.js';
import { smallMultiplesDrawing } from './drawings/small-multiples-drawing.js';
import { countryShapes } from './map/country-shapes.js';
import { mapDrawing } from './map/map-drawing.js';
import type { Drawing } from './svg/drawing.js';
import { stackedChart } from './stacked-chart.js';
import { unitChart } from './unit-chart.js';
import { describeChart } from './words/describe-chart.js';
import { sentences } from './words/extremes.js';

/** The same chart twice: text that is readable on a desk is too small when a phone shrinks it. */
export interface ChartView {
  readonly title: string;
  /** Whose values alone it shows, where its figure compares several. */
  readonly group?: string;
  readonly wide: TrustedSvg;
  readonly narrow: TrustedSvg;
}

/**
 * Draws a chart for both widths; null when there is nothing to draw. Where its description says no more than that there
 * is a table, it tells what the chart shows as well.
 */
export function drawChart(asked: ChartSpec, asWritten: DrawingWords): ChartView | null {
  if (isEmpty(asked)) return null;
  const spec = holdValues(asked);
  const words = { ...asWritten, description: described(asked, asWritten.description) };
  return {
    title: words.title,
    wide: draw(spec, wideCanvas, `${words.id}-w`, words),
    narrow: draw(spec, narrowCanvas, `${words.id}-n`, words),
  };
}

function described(spec: ChartSpec, description: string): string {
  return description === message(spec.language, 'figure.chartTable')
    ? sentences([...describeChart(spec), description])
    : description;
}

function draw(spec: ChartSpec, canvas: Canvas, id: string, words: DrawingWords): TrustedSvg {
  const laidOut = layOut(spec, canvas);
  const drawing = 'inner' in laidOut ? laidOut : renderedDrawing(laidOut, canvas);
  const { inner, height } = withAxisTitles(spec, canvas, drawing);
  const size = { width: canvas.width, height: Math.ceil(height) };
  return new TrustedSvg(finishSvg(inner, size, { ...words, id }));
}

function renderedDrawing(
  { option, height }: Extract<LaidOut, { readonly option: ChartOption }>,
  { width }: Canvas,
): Drawing {
  const size = { width, height: Math.ceil(height) };
  const inner = renderOption(option, size)
    .replace(/^[\s\S]*?<svg[^>]*>/u, '')
    .replace(/<\/svg>\s*$/u, '');
  return { inner, height: size.height };
}

/** A chart as the library lays it out, or as it is drawn here. */
type LaidOut = Drawing | { readonly option: ChartOption; readonly height: number };

function layOut(spec: ChartSpec, canvas: Canvas): LaidOut {
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
    case 'funnel':
      return funnelDrawing(spec, canvas);
    case 'run':
      return runDrawing(spec, canvas);
    case 'curve':
      return curveDrawing(spec, canvas);
    case 'sankey':
      return sankeyDrawing(spec, canvas);
    case 'small-multiples':
      return smallMultiplesDrawing(spec, canvas);
    case 'map':
      return mapDrawing(spec, canvas);
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
    case 'funnel':
      return spec.points.length === 0;
    case 'run':
      return spec.values.every((value) => value === null);
    case 'curve':
      return spec.series.every(({ points }) => points.length === 0);
    case 'sankey':
      return spec.flows.every(({ n }) => n === 0);
    case 'small-multiples':
      return spec.panels.every(({ values }) => values.every((value) => value === null));
    case 'map':
      return countryShapes[spec.country].counties.every(({ code }) => typeof spec.values[code] !== 'number');
  }
}
