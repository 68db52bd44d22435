import { message } from '../messages/message.js';
import type { Canvas } from './axes.js';
import { liesDown } from './category-chart.js';
import type { AxisTitles, ChartSpec } from './chart-spec.js';
import { axisColour } from './palette.js';
import type { Drawing } from './svg/drawing.js';
import { element, lineHeight, text } from './svg/elements.js';
import { charactersIn } from './svg/legend.js';
import { wrapLabel } from './wrap-label.js';

/** The drawing with what its axes show: values that stand up are named above, those that lie down below. */
export function withAxisTitles(spec: ChartSpec, canvas: Canvas, drawing: Drawing): Drawing {
  const { value, category } = titlesOf(spec);
  const across = isAcross(spec, canvas);
  const above = across ? undefined : value;
  const below = across ? value : category;
  const size = canvas.fontSize;
  const wrapped = (title: string | undefined) =>
    title === undefined || title === '' ? null : wrapLabel(title, charactersIn(canvas.width - 8, size));
  const heightOf = (words: string | null) =>
    words === null ? 0 : words.split('\n').length * lineHeight(size) + 4;
  const [over, under] = [wrapped(above), wrapped(below)];
  if (over === null && under === null) return drawing;
  const [top, bottom] = [heightOf(over), heightOf(under)];
  const half = lineHeight(size) / 2;
  return {
    height: top + drawing.height + bottom,
    inner: [
      over === null ? '' : text(over, { x: 4, y: half + 2, size, colour: axisColour }),
      top === 0 ? drawing.inner : element('g', { transform: `translate(0 ${String(top)})` }, drawing.inner),
      under === null
        ? ''
        : text(under, {
            x: canvas.width / 2,
            y: top + drawing.height + half,
            size,
            anchor: 'middle',
            colour: axisColour,
          }),
    ].join(''),
  };
}

function isAcross(spec: ChartSpec, canvas: Canvas): boolean {
  switch (spec.kind) {
    case 'units':
    case 'before-after':
    case 'stacked':
      return true;
    case 'columns':
      return liesDown(spec, canvas);
    default:
      return false;
  }
}

/** What is said of the axes; shares and plain numbers are what they look like. A flow has no axes. */
function titlesOf(spec: ChartSpec): AxisTitles {
  if (spec.kind === 'sankey') return {};
  const { language } = spec;
  const given = spec.axes ?? {};
  if (given.value !== undefined) return given;
  if (spec.kind === 'stacked' || spec.style.percent)
    return { ...given, value: message(language, 'chart.axis.share') };
  const isCount = spec.kind === 'columns' && spec.range === null && spec.style.decimals === 0;
  return isCount ? { ...given, value: message(language, 'chart.axis.count') } : given;
}
