import { formatValue, type Estimate } from '../format/format-interval.js';
import { bandSeries } from './band-series.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { CategoryChart, ChartSeries } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { groupedRowsChart, needsRows } from './grouped-rows-chart.js';
import { legendName, legendRows } from './legend-rows.js';
import { hasIntervalBand, intervalBand } from './interval-band.js';
import { intervalSeries, type IntervalMark } from './interval-series.js';
import { pointIcons, pointShape } from './point-shapes.js';
import { isOpenAt } from './is-open.js';
import { inkColour, letterColours, toneColours } from './palette.js';
import { mostLines, wrapLabel } from './wrap-label.js';

/** A year or a month, perhaps with a remark. */
const time = /^\d{4}(-\d{2})?(?= |$)/;

/** Columns side by side, or lines, over categories; with whiskers where there is an interval. */
export function categoryChart(
  spec: CategoryChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const columns = spec.kind === 'columns';
  const mayBeSkipped = areManyTimes(spec);
  if (liesDown(spec, canvas)) return groupedRowsChart(spec, canvas);
  const marks = spec.series.map((series, index) =>
    marksOf(series, shiftOf(index, spec.series.length, columns)),
  );
  const hasBand = !columns && hasIntervalBand(spec.categories.length);
  const isWrapped = !mayBeSkipped && spec.categories.some((category) => category.length > 6);
  const perCategory = (canvas.width - 70) / Math.max(1, spec.categories.length);
  const labels = isWrapped
    ? spec.categories.map((category) =>
        wrapLabel(category, Math.floor(perCategory / (canvas.fontSize * 0.62))),
      )
    : spec.categories;
  const names = spec.series.map(({ label }) => label);
  const legendHeight =
    names.length > 1 ? legendRows(names, canvas.width, canvas.fontSize) * (canvas.fontSize + 8) : 0;
  const labelled = spec.categories.length * spec.series.length <= (canvas.narrow ? 5 : 10);
  return {
    height:
      (canvas.narrow ? 240 : 300) +
      legendHeight +
      (isWrapped ? 8 + mostLines(labels) * (canvas.fontSize + 2) : 0),
    option: {
      grid: {
        left: 8,
        right: 16,
        top: 24 + legendHeight,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: {
        show: spec.series.length > 1,
        top: 0,
        left: 0,
        selectedMode: false,
        formatter: (name: string) => legendName(name, canvas.width, canvas.fontSize),
        textStyle: { color: inkColour, fontSize: canvas.fontSize },
        ...(!columns && { itemWidth: 13, itemHeight: 13 }),
        data: spec.series.map(({ label, tone }) => ({
          name: label,
          icon: columns ? 'rect' : pointIcons[tone],
        })),
      },
      xAxis: categoryAxis(
        canvas,
        labels,
        isWrapped ? { interval: 0, hideOverlap: false, lineHeight: canvas.fontSize + 2 } : {},
      ),
      yAxis: valueAxis({ canvas, ...spec }),
      series: [
        ...bandSeries(spec.bands ?? [], 'y'),
        ...spec.series.map((series) =>
          columns ? columnSeries(series, spec, canvas, labelled) : lineSeries(series, spec),
        ),
        ...(hasBand
          ? spec.series.map(({ tone }, at) => intervalBand(marks[at] ?? [], toneColours[tone]))
          : [intervalSeries(marks.flat(), true, canvas.narrow ? 3 : 4)]),
      ],
    },
  };
}

/** Whether columns become rows, so that their names can be read. */
export function liesDown(spec: CategoryChart, canvas: Canvas): boolean {
  return !areManyTimes(spec) && needsRows(spec, canvas);
}

/** Years and months may be skipped where they are crowded; names of measures may not. */
function areManyTimes({ categories }: CategoryChart): boolean {
  return categories.length > 8 && categories.every((category) => time.test(category));
}

/** How much of a category's width the columns of one category take together. */
const barShare = 0.64;
/** Lines are set apart a little, so that whiskers do not hide each other. */
const lineStep = 0.12;

function shiftOf(index: number, count: number, columns: boolean): number {
  const step = columns ? barShare / count : lineStep;
  return (index - (count - 1) / 2) * step;
}

function marksOf({ estimates }: ChartSeries, shift: number): readonly IntervalMark[] {
  return estimates.flatMap((estimate, category) =>
    estimate && estimate.low !== null && estimate.high !== null
      ? [{ category, low: estimate.low, high: estimate.high, shift }]
      : [],
  );
}

function columnSeries(
  series: ChartSeries,
  spec: CategoryChart,
  canvas: Canvas,
  labelled: boolean,
): Record<string, unknown> {
  return {
    name: series.label,
    type: 'bar',
    silent: true,
    barCategoryGap: `${String(Math.round((1 - barShare) * 100))}%`,
    barGap: '0%',
    itemStyle: { color: toneColours[series.tone], borderColor: '#ffffff', borderWidth: 1 },
    label: {
      show: labelled,
      position: 'insideBottom',
      color: letterColours[series.tone],
      fontSize: canvas.fontSize - 1,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        labelOf(series.estimates[dataIndex] ?? null, spec),
    },
    data: series.estimates.map((estimate, at) => ({
      value: estimate?.value ?? null,
      // White letters are not to be read on a column that is paler.
      ...(isOpenAt(series, spec, at) && {
        itemStyle: { opacity: 0.45 },
        label: { color: inkColour, opacity: 1 },
      }),
    })),
  };
}

function labelOf(estimate: Estimate | null, { style, language }: CategoryChart): string {
  return !estimate || estimate.value === null
    ? ''
    : formatValue(estimate.value, { ...style, decimals: style.percent ? 0 : style.decimals }, language);
}

function lineSeries(series: ChartSeries, spec: CategoryChart): Record<string, unknown> {
  const shift = shiftOf(spec.series.indexOf(series), spec.series.length, false);
  const points = series.estimates.map((estimate, index) => [index, estimate?.value ?? null] as const);
  return {
    name: series.label,
    type: 'custom',
    silent: true,
    z: 5,
    itemStyle: { color: toneColours[series.tone] },
    encode: { x: 0, y: 1 },
    // The values too: they are all that the axis of a measure without a scale of its own knows.
    data: points.map(([index, value]) => [index, value ?? '-']),
    renderItem: (
      params: { readonly dataIndex: number },
      api: { coord: (at: number[]) => number[]; size: (of: number[]) => number[] },
    ) => {
      const place = (index: number) => {
        const value = points[index]?.[1] ?? null;
        if (value === null) return null;
        const [x = 0, y = 0] = api.coord([index, value]);
        return { x: x + shift * (api.size([1, 1])[0] ?? 0), y };
      };
      const [here, before] = [place(params.dataIndex), place(params.dataIndex - 1)];
      if (!here) return undefined;
      const colour = toneColours[series.tone];
      const isOpen = isOpenAt(series, spec, params.dataIndex);
      // A gap in the data stays a gap in the line.
      const line = before
        ? [
            {
              type: 'line',
              shape: { x1: before.x, y1: before.y, x2: here.x, y2: here.y },
              style: { stroke: colour, lineWidth: 2, ...(isOpen && { lineDash: [4, 3] }) },
            },
          ]
        : [];
      return {
        type: 'group',
        children: [
          ...line,
          {
            ...pointShape(series.tone, here),
            style: isOpen
              ? { fill: '#ffffff', stroke: colour, lineWidth: 2 }
              : { fill: colour, stroke: '#ffffff', lineWidth: 1 },
          },
        ],
      };
    },
  };
}
