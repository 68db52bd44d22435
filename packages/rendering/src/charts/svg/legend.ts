import { textWidth } from '../measure-text.js';
import { wrapLabel } from '../wrap-label.js';
import { lineHeight, text } from './elements.js';

export interface LegendItem {
  readonly label: string;
  /** Drawn around a place, in a box of `swatchWidth` × the size of the text. */
  readonly swatch: (x: number, y: number) => string;
}

export const swatchWidth = 22;
/** The widest letters seldom stand side by side. */
const meanCharacter = 0.6;

/** The items side by side, in as many rows as they need; a label that is wider than the drawing is broken. */
export function legend(
  items: readonly LegendItem[],
  { left, top, width, size }: Readonly<Record<'left' | 'top' | 'width' | 'size', number>>,
): { readonly inner: string; readonly height: number } {
  let [x, y, rowHeight] = [left, top, 0];
  const inner: string[] = [];
  for (const { label, swatch } of items) {
    const broken = wrapLabel(label, Math.floor((width - swatchWidth - 6) / (size * meanCharacter)));
    const lines = broken.split('\n');
    const itemWidth = swatchWidth + 6 + Math.max(...lines.map((one) => textWidth(one, size)));
    if (x > left && x + itemWidth > left + width) [x, y, rowHeight] = [left, y + rowHeight, 0];
    const middle = y + lineHeight(size) / 2;
    inner.push(swatch(x, middle), text(broken, { x: x + swatchWidth + 6, y: middle, size }));
    rowHeight = Math.max(rowHeight, lines.length * lineHeight(size) + 5);
    x += itemWidth + 16;
  }
  return { inner: inner.join(''), height: y + rowHeight - top };
}

/** As many characters of a text as stand in a width. */
export function charactersIn(width: number, size: number): number {
  return Math.floor(width / (size * meanCharacter));
}
