import type { TrustedSvg } from '../../renderer/trusted-svg.js';
import { axisColour } from '../palette.js';
import { element, escaped, line, lineHeight, text } from '../svg/elements.js';
import { wrapLabel } from '../wrap-label.js';

/** What a chart needs in order to be understood away from its page. */
export interface StandAloneFigure {
  readonly chart: TrustedSvg;
  readonly title: string;
  /** Below the title: which chart of the figure, whose figures, which cases. */
  readonly lead: readonly string[];
  /** Below the chart: how to read it, what it says, what is withheld. */
  readonly notes: readonly string[];
  /** Below the notes, under a heading: how each measure is defined. */
  readonly method: { readonly title: string; readonly lines: readonly string[] };
  /** At the foot: register, version of the definition, n, date. */
  readonly source: readonly string[];
  /** What the chart's description says of the page around it, and what is not true of a file. */
  readonly beside: string;
}

/** The typeface of the pages, and those that are drawn instead where it is not there. */
const typeface = 'Source Sans 3, Source Sans Pro, Arial, Helvetica, sans-serif';
/** Of running text in the typefaces above, as a part of the size. */
const meanLetter = 0.54;
const margin = 16;

/**
 * A chart as a drawing of its own: with its size, a typeface, title, notes and source, on white ground. It has no style
 * sheet and reads nothing from elsewhere, so that every program shows it alike.
 */
export function figureSvg(figure: StandAloneFigure): string {
  const { chart, title, lead, notes, method, source } = figure;
  const drawing = partsOf(chart.markup);
  const width = drawing.width + 2 * margin;
  const inner: string[] = [];
  let y = margin;
  const paragraphs = (
    lines: readonly string[],
    style: { readonly size: number; readonly bold?: boolean; readonly colour?: string },
  ) => {
    for (const one of lines) {
      const broken = wrapLabel(one, Math.floor(drawing.width / (style.size * meanLetter)));
      inner.push(text(broken, { x: margin, y: y + lineHeight(style.size) / 2, ...style }));
      y += broken.split('\n').length * lineHeight(style.size) + 4;
    }
  };
  paragraphs([title], { size: 18, bold: true });
  paragraphs(lead, { size: 13 });
  y += 8;
  inner.push(element('g', { transform: `translate(${String(margin)} ${String(y)})` }, drawing.inner));
  y += drawing.height + 10;
  paragraphs(notes, { size: 12 });
  if (method.lines.length > 0) {
    y += 4;
    paragraphs([method.title], { size: 12, bold: true });
    paragraphs(method.lines, { size: 12 });
  }
  inner.push(line([margin, y + 4], [width - margin, y + 4], { stroke: '#c8cacc' }));
  y += 10;
  paragraphs(source, { size: 11, colour: axisColour });
  const height = Math.ceil(y + margin - 4);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'font-family': typeface,
      role: 'img',
      'aria-labelledby': 'figure-title figure-desc',
    },
    element('title', { id: 'figure-title' }, escaped(title)) +
      element('desc', { id: 'figure-desc' }, descriptionOf(figure, drawing)) +
      element('rect', { width, height, fill: '#ffffff' }) +
      inner.join(''),
  );
}

/**
 * What somebody hears who does not see the picture, whose letters are not read out: what the chart shows, and all that
 * stands around it.
 */
function descriptionOf(
  { lead, notes, method, source, beside }: StandAloneFigure,
  { title, description }: DrawingParts,
): string {
  const chart = description.replace(escaped(beside), '').trim();
  const said = (lines: readonly string[]) =>
    lines.map((one) => escaped(/[.:!?]$/u.test(one) ? one : `${one}.`));
  return [`${title}.`, chart, ...said([...lead, ...notes, ...method.lines, ...source])]
    .filter((part) => part !== '')
    .join(' ');
}

interface DrawingParts {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly inner: string;
}

/** What stands in a drawing that `finishSvg` made; its words are escaped. */
function partsOf(markup: string): DrawingParts {
  const found =
    /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*><title[^>]*>([\s\S]*?)<\/title><desc[^>]*>([\s\S]*?)<\/desc>([\s\S]*)<\/svg>$/u.exec(
      markup,
    );
  if (!found)
    throw new RangeError('Not a chart: expected a drawing with its size, a title and a description.');
  const [, width = '', height = '', title = '', description = '', inner = ''] = found;
  return { width: Number(width), height: Number(height), title, description, inner };
}
