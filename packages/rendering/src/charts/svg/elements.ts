import { inkColour } from '../palette.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Prefix of ids in a drawing: `finishSvg` makes them unique on the page. */
export const idPrefix = 'zr0-';

/** One element in SVG's words; numbers are rounded, text is escaped. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly bold?: boolean;
}

/** Text whose first line stands with its middle at `y`; a line break begins the next line below. */
export function text(words: string, { x, y, size, anchor, colour = inkColour, bold }: TextPlace): string {
  return words
    .split('\n')
    .map((line, at) =>
      element(
        'text',
        {
          x,
          y: y + at * lineHeight(size) + size * 0.35,
          'font-size': `${String(size)}px`,
          fill: colour,
          'text-anchor': anchor === 'start' ? undefined : anchor,
          'font-weight': bold === true ? 'bold' : undefined,
        },
        escaped(line),
      ),
    )
    .join('');
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  attributes: Attributes,
): string {
  return element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });
}

/** A path through points; null lifts the pen. */
export function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let isDown = false;
  return points
    .map((point) => {
      if (!point) {
        isDown = false;
        return '';
      }
      const step = `${isDown ? 'L' : 'M'}${rounded(point[0])} ${rounded(point[1])}`;
      isDown = true;
      return step;
    })
    .join('');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Words as the content of an element. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
