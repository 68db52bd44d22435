import { formatValue } from '../format/format-interval.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { BeforeAfterChart } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { intervalColour, inkColour, toneColours } from './palette.js';
import { mostLines, wrapLabel } from './wrap-label.js';

interface Api {
  readonly coord: (at: number[]) => number[];
}

const smallestRow = 62;

/** One row for each group: an open dot before, a filled one after, joined, with the interval around each. */
export function beforeAfterChart(
  spec: BeforeAfterChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const rows = [...spec.rows].reverse();
  const labels = rows.map(({ label }) => wrapLabel(label, canvas.narrow ? 14 : 24));
  const rowHeight = Math.max(smallestRow, mostLines(labels) * (canvas.fontSize + 3) + 6);
  return {
    height: 40 + 34 + rows.length * rowHeight,
    option: {
      grid: {
        left: 8,
        right: 22,
        top: 36,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: {
        show: true,
        top: 0,
        left: 0,
        selectedMode: false,
        textStyle: { color: inkColour, fontSize: canvas.fontSize },
        icon: 'circle',
        data: [spec.beforeLabel, spec.afterLabel],
      },
      yAxis: categoryAxis(canvas, labels, { interval: 0, hideOverlap: false }),
      xAxis: valueAxis({ canvas, ...spec, across: true }),
      series: [
        {
          name: spec.beforeLabel,
          type: 'scatter',
          itemStyle: { color: '#ffffff', borderColor: inkColour, borderWidth: 2 },
          data: [],
        },
        {
          name: spec.afterLabel,
          type: 'custom',
          silent: true,
          itemStyle: { color: inkColour },
          encode: { y: 0 },
          data: rows.map((_, index) => [index]),
          renderItem: (params: { readonly dataIndex: number }, api: Api) =>
            drawRow(rows[params.dataIndex], params.dataIndex, api, spec, canvas),
        },
      ],
    },
  };
}

function drawRow(
  row: BeforeAfterChart['rows'][number] | undefined,
  index: number,
  api: Api,
  spec: BeforeAfterChart,
  canvas: Canvas,
): unknown {
  if (!row || row.before.value === null || row.after.value === null) return undefined;
  const colour = toneColours[row.tone];
  const at = (value: number) => {
    const [x = 0, y = 0] = api.coord([value, index]);
    return { x, y };
  };
  const [from, to] = [at(row.before.value), at(row.after.value)];
  // Two labels that stand close would run into each other: the right one goes below.
  const close = Math.abs(from.x - to.x) < 46;
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
        style: { stroke: colour, lineWidth: 3, opacity: 0.45 },
      },
      ...[row.before, row.after].flatMap(({ low, high }, which) =>
        whisker(low, high, at, which === 0 ? -5 : 5),
      ),
      {
        type: 'circle',
        shape: { cx: from.x, cy: from.y, r: 6 },
        style: { fill: '#ffffff', stroke: colour, lineWidth: 2.5 },
      },
      {
        type: 'circle',
        shape: { cx: to.x, cy: to.y, r: 6 },
        style: { fill: colour, stroke: '#ffffff', lineWidth: 1 },
      },
      valueText(row.before.value, from, -16, spec, canvas),
      valueText(row.after.value, to, close ? 17 : -16, spec, canvas),
    ],
  };
}

function whisker(
  low: number | null,
  high: number | null,
  at: (value: number) => { x: number; y: number },
  shift: number,
): readonly unknown[] {
  if (low === null || high === null) return [];
  const [from, to] = [at(low), at(high)];
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: intervalColour, lineWidth: 1.5 },
  });
  const y = from.y + (shift > 0 ? 9 : -9);
  return [line(from.x, y, to.x, y), line(from.x, y - 3, from.x, y + 3), line(to.x, y - 3, to.x, y + 3)];
}

function valueText(
  value: number,
  place: { x: number; y: number },
  shift: number,
  spec: BeforeAfterChart,
  canvas: Canvas,
): unknown {
  return {
    type: 'text',
    style: {
      text: formatValue(value, spec.style, spec.language),
      x: place.x,
      y: place.y + shift + (shift < 0 ? -6 : 4),
      align: 'center',
      verticalAlign: 'middle',
      fill: inkColour,
      fontSize: canvas.fontSize,
    },
  };
}
