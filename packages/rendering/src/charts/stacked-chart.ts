import { formatValue, percentStyle } from '../format/format-interval.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { StackedChart } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { legendRows } from './legend-rows.js';
import { inkColour, sequence } from './palette.js';
import { mostLines, wrapLabel } from './wrap-label.js';

/** Narrower parts keep their colour but not their number, which would not fit. */
const smallestLabelled = { wide: 0.06, narrow: 0.11 };

/** Shares of the options from left to right, one bar for each group. */
export function stackedChart(
  spec: StackedChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const rows = [...spec.rows].reverse();
  const labels = rows.map(({ label }) => wrapLabel(label, canvas.narrow ? 14 : 22));
  const rowHeight = Math.max(rows.length > 20 ? 30 : 46, mostLines(labels) * (canvas.fontSize + 3) + 6);
  const fills = sequence(spec.options.length);
  // One each on a phone, otherwise as many as fit side by side.
  const lines = canvas.narrow ? spec.options.length : legendRows(spec.options, canvas.width, canvas.fontSize);
  const legendHeight = 12 + lines * (canvas.fontSize + 11);
  const least = smallestLabelled[canvas.narrow ? 'narrow' : 'wide'];
  return {
    height: legendHeight + 34 + rows.length * rowHeight,
    option: {
      grid: {
        left: 8,
        right: 22,
        top: legendHeight,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: {
        top: 0,
        left: 0,
        orient: canvas.narrow ? 'vertical' : 'horizontal',
        icon: 'rect',
        selectedMode: false,
        itemStyle: { borderColor: '#77797b', borderWidth: 1 },
        textStyle: {
          color: inkColour,
          fontSize: canvas.fontSize,
          ...(canvas.narrow ? { width: canvas.width - 50, overflow: 'break' } : {}),
        },
        data: [...spec.options],
      },
      yAxis: categoryAxis(canvas, labels, { interval: 0, hideOverlap: false }),
      xAxis: valueAxis({
        canvas,
        across: true,
        style: { ...percentStyle, decimals: 0 },
        range: [0, 1],
        language: spec.language,
      }),
      series: spec.options.map((name, option) => ({
        name,
        type: 'bar',
        stack: 'shares',
        silent: true,
        barMaxWidth: 30,
        itemStyle: { color: fills[option]?.background, borderColor: '#ffffff', borderWidth: 1 },
        label: {
          show: true,
          color: fills[option]?.text,
          fontSize: canvas.fontSize - 1,
          formatter: ({ value }: { readonly value: unknown }) =>
            typeof value === 'number' && value >= least
              ? formatValue(value, { percent: true, decimals: 0 }, spec.language)
              : '',
        },
        data: rows.map(({ shares }) => shares?.[option] ?? null),
      })),
    },
  };
}
