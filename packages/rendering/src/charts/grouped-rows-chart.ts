import { bandSeries } from './band-series.js';
import { categoryAxis, valueAxis, type Canvas } from './axes.js';
import type { CategoryChart } from './chart-spec.js';
import type { ChartOption } from './engine-setup.js';
import { intervalSeries } from './interval-series.js';
import { isOpenAt } from './is-open.js';
import { inkColour, toneColours } from './palette.js';
import { legendName, legendRows } from './legend-rows.js';
import { mostLines, wrapLabel } from './wrap-label.js';

const barHeight = 11;
/** How much of a row its bars take together. */
const barShare = 0.72;

/** Whether the names below columns would be divided more than a reader can follow. */
export function needsRows({ kind, categories }: CategoryChart, canvas: Canvas): boolean {
  if (kind !== 'columns') return false;
  const room = (canvas.width - 70) / Math.max(1, categories.length) / (canvas.fontSize * 0.62);
  const words = categories.flatMap((category) => category.split(/[\s-]+/u).map((word) => word.length));
  return Math.min(Math.max(...words), 14) > room;
}

/** Columns that lie down: one row for each category, its names in full at the left. */
export function groupedRowsChart(
  spec: CategoryChart,
  canvas: Canvas,
): { readonly option: ChartOption; readonly height: number } {
  const { series, categories } = spec;
  const labels = categories.map((category) => wrapLabel(category, canvas.narrow ? 18 : 32));
  const rowHeight = Math.max(
    (series.length * barHeight) / barShare,
    mostLines(labels) * (canvas.fontSize + 2) + 8,
    24,
  );
  const legendHeight =
    series.length > 1
      ? 10 +
        legendRows(
          series.map(({ label }) => label),
          canvas.width,
          canvas.fontSize,
        ) *
          (canvas.fontSize + 11)
      : 8;
  const step = barShare / series.length;
  const marks = series.flatMap(({ estimates }, at) =>
    estimates.flatMap((estimate, category) =>
      estimate && estimate.low !== null && estimate.high !== null
        ? [{ category, low: estimate.low, high: estimate.high, shift: (at - (series.length - 1) / 2) * step }]
        : [],
    ),
  );
  return {
    height: Math.ceil(legendHeight + 34 + categories.length * rowHeight),
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
        show: series.length > 1,
        top: 0,
        left: 0,
        icon: 'rect',
        selectedMode: false,
        formatter: (name: string) => legendName(name, canvas.width, canvas.fontSize),
        textStyle: { color: inkColour, fontSize: canvas.fontSize },
        data: series.map(({ label }) => label),
      },
      yAxis: {
        ...categoryAxis(canvas, labels, {
          interval: 0,
          hideOverlap: false,
          lineHeight: canvas.fontSize + 2,
        }),
        inverse: true,
      },
      xAxis: valueAxis({ canvas, ...spec, across: true }),
      series: [
        ...bandSeries(spec.bands ?? [], 'x'),
        ...series.map(({ label, tone, estimates, incomplete }) => ({
          name: label,
          type: 'bar',
          silent: true,
          barCategoryGap: `${String(Math.round((1 - barShare) * 100))}%`,
          barGap: '0%',
          itemStyle: { color: toneColours[tone], borderColor: '#ffffff', borderWidth: 1 },
          data: estimates.map((estimate, at) => ({
            value: estimate?.value ?? null,
            ...(isOpenAt({ incomplete }, spec, at) && {
              itemStyle: { opacity: 0.45 },
            }),
          })),
        })),
        intervalSeries(marks, false, 3),
      ],
    },
  };
}
