import { formatCount } from '../../format/format-number.js';
import type { Canvas } from '../axes.js';
import type { CurveChart, CurveSeries } from '../chart-spec.js';
import { textWidth } from '../measure-text.js';
import { axisColour, toneColours, wordColours } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, line, lineHeight, pathThrough, text } from '../svg/elements.js';
import { charactersIn, legend, swatchWidth } from '../svg/legend.js';
import { extentOf, plotFrame, type PlotFrame } from '../svg/plot-frame.js';
import { dots } from '../svg/value-line.js';
import { wrapLabel } from '../wrap-label.js';

const dashes: Readonly<Record<CurveSeries['tone'], string | undefined>> = {
  own: undefined,
  other: '7 3',
  third: '2 3',
  fourth: '9 3 2 3',
};

/**
 * The incidence at the days that it was computed for, with a band of the interval, and below how many are still
 * followed. Between those days no steps are drawn: each would tell the day of single events.
 */
export function curveDrawing(spec: CurveChart, canvas: Canvas): Drawing {
  const { series, ticks, horizon } = spec;
  const size = canvas.fontSize;
  const key =
    series.length > 1
      ? legend(
          series.map(({ label, tone }) => ({
            label,
            swatch: (x, y) => line([x, y], [x + swatchWidth, y], strokeOf(tone)),
          })),
          { left: 4, top: 2, width: canvas.width - 8, size },
        )
      : { inner: '', height: 0 };
  const frame = plotFrame({
    canvas,
    language: spec.language,
    style: spec.style,
    extent: [
      0,
      extentOf(
        [
          ...series.flatMap(({ points }) => points.flatMap(({ value, high }) => [value, high])),
          ...(spec.alongside ?? []),
        ],
        [0, 1],
      )[1],
    ],
    top: key.height + 14,
    height: canvas.narrow ? 210 : 270,
    marginRight: 22,
  });
  const x = (day: number) => frame.left + (day / horizon) * (frame.right - frame.left);
  const rows = riskRows(spec, canvas, frame, x);
  return {
    height: frame.bottom + 46 + rows.height,
    inner: [
      key.inner,
      frame.grid,
      line([frame.left, frame.bottom], [frame.right, frame.bottom], { stroke: axisColour }),
      ...ticks.map(({ day }) =>
        line([x(day), frame.bottom], [x(day), frame.bottom + 4], { stroke: axisColour }),
      ),
      ...apart(
        ticks.map(({ day, label }) => ({ label, x: x(day) })),
        size,
      ).map((tick) =>
        text(tick.label, { ...tick, y: frame.bottom + 14, size, anchor: 'middle', colour: axisColour }),
      ),
      text(spec.timeLabel, {
        x: (frame.left + frame.right) / 2,
        y: frame.bottom + 33,
        size,
        anchor: 'middle',
      }),
      ...series.map((one) => band(one, x, frame)),
      ...series.map((one) => curve(one, x, frame)),
      rows.inner,
    ].join(''),
  };
}

function strokeOf(tone: CurveSeries['tone']) {
  return { stroke: toneColours[tone], 'stroke-width': 2.5, 'stroke-dasharray': dashes[tone] };
}

type Point = CurveSeries['points'][number];

/** From nothing at the beginning through each point that was computed. */
function through(
  points: readonly Point[],
  valueOf: (point: Point) => number,
  x: (day: number) => number,
  frame: PlotFrame,
): readonly (readonly [number, number])[] {
  return [[x(0), frame.y(0)], ...points.map((point) => [x(point.day), frame.y(valueOf(point))] as const)];
}

function curve({ points, tone }: CurveSeries, x: (day: number) => number, frame: PlotFrame): string {
  return (
    element('path', {
      d: pathThrough(through(points, ({ value }) => value, x, frame)),
      fill: 'none',
      ...strokeOf(tone),
    }) +
    dots(
      points.map(({ day, value }) => ({ at: [x(day), frame.y(value)], isOpen: false })),
      toneColours[tone],
      points.length > 30 ? 2 : 4,
    )
  );
}

function band({ points, tone }: CurveSeries, x: (day: number) => number, frame: PlotFrame): string {
  if (points.every(({ low, high }) => low === null || high === null)) return '';
  const above = through(points, ({ value, high }) => high ?? value, x, frame);
  const below = through(points, ({ value, low }) => low ?? value, x, frame);
  return element('path', {
    d: `${pathThrough([...above, ...[...below].reverse()])}Z`,
    fill: toneColours[tone],
    'fill-opacity': 0.16,
  });
}

interface PlacedLabel {
  readonly label: string;
  readonly x: number;
}

/** The labels that have room beside each other: the last one always, and from there those before. */
function apart(labels: readonly PlacedLabel[], size: number): readonly PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  let free = Infinity;
  for (const one of labels.toReversed()) {
    const half = textWidth(one.label, size) / 2;
    if (one.x + half > free) continue;
    kept.push(one);
    free = one.x - half - 4;
  }
  return kept;
}

/** How many are still followed at each tick, one row for each series. */
function riskRows(
  { series, ticks, atRiskLabel, language }: CurveChart,
  canvas: Canvas,
  frame: PlotFrame,
  x: (day: number) => number,
): { readonly inner: string; readonly height: number } {
  const size = canvas.fontSize - 1;
  let y = frame.bottom + 58;
  const inner = [text(atRiskLabel, { x: 4, y, size, bold: true })];
  y += lineHeight(size) + 2;
  for (const { label, tone, atRisk } of series) {
    if (series.length > 1) {
      const name = wrapLabel(label, charactersIn(canvas.width - 8, size));
      inner.push(text(name, { x: 4, y, size, colour: wordColours[tone] }));
      y += name.split('\n').length * lineHeight(size);
    }
    const counts = ticks.map(({ day }, at) => {
      const n = atRisk[at] ?? null;
      return { label: n === null ? '–' : formatCount(n, language), x: x(day) };
    });
    for (const count of apart(counts, size))
      inner.push(text(count.label, { ...count, y, size, anchor: 'middle' }));
    y += lineHeight(size) + 4;
  }
  return { inner: inner.join(''), height: y - frame.bottom - 46 };
}
