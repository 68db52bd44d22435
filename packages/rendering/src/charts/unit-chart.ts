import { bandSeries } from './band-series.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { UnitChart } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { intervalSeries } from './interval-series.js';
import { inkColour, toneColours } from './palette.js';
import { mostLines, wrapLabel } from './wrap-label.js';

const smallestRow = 26;

/** One bar for each unit with its interval, and a line for what they are compared with. */
export function unitChart(
  spec: UnitChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const rows = [...spec.rows].reverse();
  const labels = rows.map(({ label }) => wrapLabel(label, canvas.narrow ? 19 : 34));
  const rowHeight = Math.max(smallestRow, mostLines(labels) * canvas.fontSize + 8);
  const marks = rows.flatMap(({ estimate: { low, high } }, category) =>
    low === null || high === null ? [] : [{ category, low, high, shift: 0 }],
  );
  return {
    height: 36 + 34 + rows.length * rowHeight,
    option: {
      grid: {
        left: 8,
        right: 22,
        top: 30,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      yAxis: categoryAxis(canvas, labels, {
        interval: 0,
        hideOverlap: false,
        fontSize: canvas.fontSize - 1,
        lineHeight: canvas.fontSize,
      }),
      xAxis: valueAxis({ canvas, ...spec, across: true }),
      series: [
        ...bandSeries(spec.bands ?? [], 'x'),
        {
          type: 'bar',
          silent: true,
          barWidth: '62%',
          data: rows.map(({ estimate, tone }) => ({
            value: estimate.value,
            itemStyle: { color: toneColours[tone], opacity: tone === 'own' || tone === 'other' ? 1 : 0.55 },
          })),
          ...(spec.reference ? { markLine: referenceLine(spec.reference, canvas) } : {}),
        },
        intervalSeries(marks, false, 3),
      ],
    },
  };
}

function referenceLine(
  { label, value }: { readonly label: string; readonly value: number },
  canvas: Canvas,
): Record<string, unknown> {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: inkColour, type: 'dashed', width: 1.5 },
    label: { formatter: () => label, position: 'end', color: inkColour, fontSize: canvas.fontSize },
    data: [{ xAxis: value }],
  };
}
