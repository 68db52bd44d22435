import { formatValue, percentStyle } from '../format/format-interval.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { StackedChart } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { inkColour, sequence } from './palette.js';
import { wrapLabel } from './wrap-label.js';

/** Narrower parts keep their colour but not their number, which would not fit. */
const smallestLabelled = { wide: 0.06, narrow: 0.11 };

/** Shares of the options from left to right, one bar for each group. */
export function stackedChart(
  spec: StackedChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const rows = [...spec.rows].reverse();
  const fills = sequence(spec.options.length);
  const legendHeight = 12 + legendRows(spec.options, canvas) * (canvas.fontSize + 11);
  const least = smallestLabelled[canvas.narrow ? 'narrow' : 'wide'];
  return {
    height: legendHeight + 34 + rows.length * 46,
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
      yAxis: categoryAxis(
        canvas,
        rows.map(({ label }) => wrapLabel(label, canvas.narrow ? 14 : 22, 2)),
        { hideOverlap: false },
      ),
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

/** How many lines the names of the options take: one each on a phone, otherwise as many as fit side by side. */
function legendRows(options: readonly string[], canvas: Canvas): number {
  if (canvas.narrow) return options.length;
  let [rows, used] = [1, 0];
  for (const option of options) {
    const width = 42 + option.length * canvas.fontSize * 0.56;
    if (used > 0 && used + width > canvas.width) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}
