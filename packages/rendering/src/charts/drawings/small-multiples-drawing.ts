import { axisLabel, scaleOf, type Canvas } from '../axes.js';
import type { SmallMultiplesChart } from '../chart-spec.js';
import { textWidth } from '../measure-text.js';
import { axisColour, gridColour, toneColours } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, line, lineHeight, pathThrough, text } from '../svg/elements.js';
import { charactersIn, legend, swatchWidth } from '../svg/legend.js';
import { extentOf } from '../svg/plot-frame.js';
import { dots, lineThrough, pointsOffLine, type LinePoint } from '../svg/value-line.js';
import { mostLines, wrapLabel } from '../wrap-label.js';

type Panel = SmallMultiplesChart['panels'][number];

/** More periods than these are a line without a dot for each. */
const crowded = 15;
const panelHeight = { wide: 74, narrow: 64 };
const referenceStyle = { stroke: axisColour, 'stroke-width': 1.25, 'stroke-dasharray': '4 3' };

/** The same small trend for each group on one scale; the own group has a frame and a bold name. */
export function smallMultiplesDrawing(spec: SmallMultiplesChart, canvas: Canvas): Drawing {
  const size = canvas.fontSize - 1;
  const { panels, reference } = spec;
  const known = [...panels.flatMap(({ values }) => values), ...(reference?.values ?? [])];
  const { min, max } = scaleOf(extentOf(known, spec.range), spec.style.percent, canvas, true);
  const labels = [max, min].map((value) => axisLabel(value, spec.style, spec.language));
  const margin = 6 + Math.max(...labels.map((label) => textWidth(label, size)));
  const columns = canvas.narrow ? 2 : 4;
  const space = 14;
  const width = (canvas.width - margin - 8 - space * (columns - 1)) / columns;
  const height = panelHeight[canvas.narrow ? 'narrow' : 'wide'];
  const key = reference
    ? legend(
        [
          {
            label: reference.label,
            swatch: (x: number, y: number) => line([x, y], [x + swatchWidth, y], referenceStyle),
          },
        ],
        { left: 4, top: 2, width: canvas.width - 8, size },
      )
    : { inner: '', height: 0 };
  const names = panels.map(({ label }) => wrapLabel(label, charactersIn(width, size)));
  const periods = endPeriods(spec.categories, width, size);
  let top = key.height + 4;
  const inner = [key.inner];
  for (let first = 0; first < panels.length; first += columns) {
    const ofRow = names.slice(first, first + columns);
    const nameHeight = mostLines(ofRow) * lineHeight(size) + 6;
    panels.slice(first, first + columns).forEach((panel, column) => {
      const left = margin + column * (width + space);
      const area = { left, right: left + width, top: top + nameHeight, bottom: top + nameHeight + height };
      inner.push(
        text(ofRow[column] ?? '', {
          x: left,
          // Right above the area, however many lines its neighbours take.
          y: area.top - 4 - lineHeight(size) * (mostLines([ofRow[column] ?? '']) - 0.5),
          size,
          bold: panel.isOwn,
        }),
        panelDrawing(spec, panel, area, { min, max, size, periods }),
      );
      if (column === 0) inner.push(ends(labels, area, size));
    });
    top += nameHeight + height + mostLines([periods.last]) * lineHeight(size) + 14;
  }
  return { inner: inner.join(''), height: top };
}

interface EndPeriods {
  readonly first: string;
  readonly last: string;
}

/** What stands below a panel: the last period in as many lines as keep it off the first. */
function endPeriods(categories: readonly string[], width: number, size: number): EndPeriods {
  const [first, last] = [categories[0] ?? '', categories.at(-1) ?? ''];
  if (first === last) return { first, last: '' };
  const room = width - textWidth(first, size) - 6;
  return { first, last: textWidth(last, size) <= room ? last : wrapLabel(last, charactersIn(room, size)) };
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The highest and lowest value of the scale, beside the first panel of a row. */
function ends([high = '', low = '']: readonly string[], { left, top, bottom }: Area, size: number): string {
  const place = { x: left - 5, size, anchor: 'end', colour: axisColour } as const;
  return text(high, { ...place, y: top + 2 }) + text(low, { ...place, y: bottom - 2 });
}

function panelDrawing(
  { categories, incomplete, reference, noneLabel }: SmallMultiplesChart,
  { values, isOwn }: Panel,
  area: Area,
  {
    min,
    max,
    size,
    periods,
  }: { readonly min: number; readonly max: number; readonly size: number; readonly periods: EndPeriods },
): string {
  const step = (area.right - area.left) / Math.max(1, categories.length);
  const y = (value: number) => area.bottom - ((value - min) / (max - min)) * (area.bottom - area.top);
  const pointsOf = (of: readonly (number | null)[]): readonly LinePoint[] =>
    of.map((value, at) => ({
      at: value === null ? null : [area.left + (at + 0.5) * step, y(value)],
      isOpen: incomplete[at] === true,
    }));
  const colour = toneColours[isOwn ? 'own' : 'other'];
  const points = pointsOf(values);
  const under = { y: area.bottom + lineHeight(size) / 2 + 4, size, colour: axisColour };
  return [
    element('rect', {
      x: area.left,
      y: area.top,
      width: area.right - area.left,
      height: area.bottom - area.top,
      fill: 'none',
      stroke: isOwn ? toneColours.own : gridColour,
      'stroke-width': isOwn ? 2 : 1,
    }),
    line([area.left, y((min + max) / 2)], [area.right, y((min + max) / 2)], { stroke: gridColour }),
    reference
      ? element('path', {
          d: pathThrough(pointsOf(reference.values).map(({ at }) => at)),
          fill: 'none',
          ...referenceStyle,
        })
      : '',
    lineThrough(points, colour, isOwn ? 2.5 : 2),
    dots(categories.length > crowded ? pointsOffLine(points) : points, colour, 2.75),
    points.every(({ at }) => at === null)
      ? text(wrapLabel(noneLabel, charactersIn(area.right - area.left, size)), {
          x: (area.left + area.right) / 2,
          y: (area.top + area.bottom) / 2 - lineHeight(size) / 2,
          size,
          anchor: 'middle',
          colour: axisColour,
        })
      : '',
    text(periods.first, { ...under, x: area.left }),
    periods.last === '' ? '' : text(periods.last, { ...under, x: area.right, anchor: 'end' }),
  ].join('');
}
