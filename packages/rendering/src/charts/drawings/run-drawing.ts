import type { Canvas } from '../axes.js';
import type { RunChart } from '../chart-spec.js';
import { inkColour, toneColours } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, line } from '../svg/elements.js';
import { legend, swatchWidth, type LegendItem } from '../svg/legend.js';
import { extentOf, plotFrame } from '../svg/plot-frame.js';
import { timeAxis } from '../svg/time-axis.js';
import { dots, lineThrough, type LinePoint } from '../svg/value-line.js';

/** The values of periods around their median; a run that chance does not explain stands on a ground of its own. */
export function runDrawing(spec: RunChart, canvas: Canvas): Drawing {
  const { values, categories, median, shift } = spec;
  const key = legend(legendItems(spec), {
    left: 4,
    top: 2,
    width: canvas.width - 8,
    size: canvas.fontSize,
  });
  const frame = plotFrame({
    canvas,
    language: spec.language,
    style: spec.style,
    extent: extentOf([...values, median.value, ...(spec.alongside ?? [])], spec.range),
    top: key.height + 14,
    height: canvas.narrow ? 200 : 250,
  });
  const axis = timeAxis({ categories, left: frame.left, right: frame.right, y: frame.bottom, canvas });
  const points = values.map((value, at): LinePoint => {
    const isOpen = spec.incomplete[at] === true;
    return { at: value === null ? null : [axis.x(at), frame.y(value)], isOpen };
  });
  const colour = toneColours[spec.tone];
  const step = (frame.right - frame.left) / Math.max(1, categories.length);
  return {
    height: frame.bottom + axis.height,
    inner: [
      key.inner,
      shift
        ? element('rect', {
            x: axis.x(shift.from) - step / 2,
            y: frame.top,
            width: axis.x(shift.to) - axis.x(shift.from) + step,
            height: frame.bottom - frame.top,
            fill: signalGround,
          })
        : '',
      frame.grid,
      axis.inner,
      line([frame.left, frame.y(median.value)], [frame.right, frame.y(median.value)], medianStyle),
      lineThrough(points, colour, 1.5),
      dots(points, colour, categories.length > 40 ? 2.5 : 4),
    ].join(''),
  };
}

const signalGround = '#fdf3cf';
const medianStyle = { stroke: inkColour, 'stroke-width': 1.5, 'stroke-dasharray': '7 4' };

function legendItems({ median, shift }: RunChart): readonly LegendItem[] {
  return [
    { label: median.label, swatch: (x, y) => line([x, y], [x + swatchWidth, y], medianStyle) },
    ...(shift
      ? [
          {
            label: shift.label,
            swatch: (x: number, y: number) =>
              element('rect', {
                x,
                y: y - 6,
                width: swatchWidth,
                height: 12,
                fill: signalGround,
                stroke: '#c9b458',
              }),
          },
        ]
      : []),
  ];
}
