import { formatValue } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { scaleOf, type Canvas } from '../axes.js';
import type { FunnelChart, FunnelPoint } from '../chart-spec.js';
import { axisColour, gridColour, inkColour, toneColours } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, idPrefix, line, pathThrough, text, type Attributes } from '../svg/elements.js';
import { legend, type LegendItem, swatchWidth } from '../svg/legend.js';
import { extentOf, plotFrame, type PlotFrame } from '../svg/plot-frame.js';
import { numberedKey, placeNumbers } from './numbered-points.js';

/** Units by their number of cases, within the limits of chance around the value of all together. */
export function funnelDrawing(spec: FunnelChart, canvas: Canvas): Drawing {
  const { language, points, limits, target } = spec;
  const size = canvas.fontSize;
  const key = legend(legendItems(spec), { left: 4, top: 2, width: canvas.width - 8, size });
  // The limits of the smallest units are far out: the axis holds the points, and the limits of the middle one.
  const middle = limits[Math.floor(limits.length / 2)];
  const frame = plotFrame({
    canvas,
    language,
    style: spec.style,
    extent: extentOf(
      [...points.map(({ value }) => value), target.value, ...(middle?.outer ?? [])],
      spec.range,
    ),
    top: key.height + 14,
    height: canvas.narrow ? 230 : 290,
  });
  const largest = Math.max(...points.map(({ n }) => n), 1);
  const across = scaleOf([0, largest * 1.03], false, canvas, true);
  const x = (n: number) => frame.left + (n / across.max) * (frame.right - frame.left);
  const named = points.filter(isNamed).map((point, at) => ({ ...point, number: at + 1 }));
  const place = ({ n, value }: FunnelPoint) => ({ x: x(n), y: frame.y(value) });
  const list = numberedKey(
    named.map(
      (point) =>
        `${point.label}: ${formatValue(point.value, spec.style, language)}, n\u00a0${formatCount(point.n, language)}`,
    ),
    { top: frame.bottom + 50, canvas },
  );
  return {
    height: frame.bottom + 46 + list.height,
    inner: [
      key.inner,
      frame.grid,
      xAxis(spec, canvas, frame, x, across),
      limitLines(spec, frame, x),
      ...points.filter((point) => point.tone !== 'own').map((point) => mark(point, place(point))),
      ...points.filter((point) => point.tone === 'own').map((point) => mark(point, place(point))),
      placeNumbers(
        named.map((point) => ({ ...place(point), number: point.number, isBold: point.tone === 'own' })),
        points.map(place),
        frame,
        size,
      ),
      list.inner,
    ].join(''),
  };
}

function isNamed({ tone, isOutside, isNamed: isChosen }: FunnelPoint): boolean {
  return tone === 'own' || isOutside || isChosen === true;
}

const innerStyle = { stroke: axisColour, 'stroke-width': 1.5, 'stroke-dasharray': '5 4', fill: 'none' };
const outerStyle = { stroke: axisColour, 'stroke-width': 1.5, fill: 'none' };
const targetStyle = { stroke: inkColour, 'stroke-width': 2, fill: 'none' };

function legendItems(spec: FunnelChart): readonly LegendItem[] {
  const sample = (style: typeof innerStyle | typeof outerStyle) => (x: number, y: number) =>
    line([x, y], [x + swatchWidth, y], style);
  return [
    { label: spec.target.label, swatch: sample(targetStyle) },
    { label: spec.innerLabel, swatch: sample(innerStyle) },
    { label: spec.outerLabel, swatch: sample(outerStyle) },
  ];
}

function limitLines({ limits, target }: FunnelChart, frame: PlotFrame, x: (n: number) => number): string {
  const clip = `${idPrefix}area`;
  const through = (valueOf: (limit: (typeof limits)[number]) => number, style: Attributes) =>
    element('path', {
      d: pathThrough(limits.map((limit) => [x(limit.n), frame.y(valueOf(limit))])),
      ...style,
    });
  return (
    element(
      'clipPath',
      { id: clip },
      element('rect', {
        x: frame.left,
        y: frame.top,
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
      }),
    ) +
    element(
      'g',
      { 'clip-path': `url(#${clip})` },
      [
        through(({ inner }) => inner[0], innerStyle),
        through(({ inner }) => inner[1], innerStyle),
        through(({ outer }) => outer[0], outerStyle),
        through(({ outer }) => outer[1], outerStyle),
      ].join(''),
    ) +
    line([frame.left, frame.y(target.value)], [frame.right, frame.y(target.value)], targetStyle)
  );
}

function xAxis(
  { language, nLabel }: FunnelChart,
  canvas: Canvas,
  frame: PlotFrame,
  x: (n: number) => number,
  { max, interval }: { readonly max: number; readonly interval: number },
): string {
  const ticks = Array.from({ length: Math.round(max / interval) + 1 }, (_, at) => at * interval);
  const size = canvas.fontSize;
  return (
    line([frame.left, frame.bottom], [frame.right, frame.bottom], { stroke: axisColour }) +
    ticks
      .map(
        (tick) =>
          line([x(tick), frame.bottom], [x(tick), frame.bottom + 4], { stroke: gridColour }) +
          text(formatCount(tick, language), {
            x: x(tick),
            y: frame.bottom + 14,
            size,
            anchor: tick === max ? 'end' : 'middle',
            colour: axisColour,
          }),
      )
      .join('') +
    text(nLabel, { x: (frame.left + frame.right) / 2, y: frame.bottom + 33, size, anchor: 'middle' })
  );
}

/** The own unit is a filled square, others are rings; those outside are filled. */
function mark({ tone, isOutside }: FunnelPoint, { x, y }: { x: number; y: number }): string {
  const stroke = toneColours[tone];
  if (tone === 'own')
    return element('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill: stroke, stroke: '#ffffff' });
  return element('circle', {
    cx: x,
    cy: y,
    r: 4.5,
    fill: isOutside ? stroke : '#ffffff',
    stroke,
    'stroke-width': 1.5,
  });
}
