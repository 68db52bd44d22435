import type { Canvas } from '../axes.js';
import { lineHeight, text } from '../svg/elements.js';
import { charactersIn } from '../svg/legend.js';
import type { PlotFrame } from '../svg/plot-frame.js';
import { wrapLabel } from '../wrap-label.js';

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/**
 * Numbers beside points, which the key below explains: names of fifty clinics would lie on each other. Each takes the
 * first place around its point that neither a point nor another number has, and that lies within the area.
 */
export function placeNumbers(
  numbers: readonly (Place & { readonly number: number; readonly isBold: boolean })[],
  points: readonly Place[],
  frame: PlotFrame,
  size: number,
): string {
  const taken: Box[] = points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const out: string[] = [];
  for (const { x, y, number, isBold } of numbers) {
    const [width, height] = [String(number).length * size * 0.62 + 2, size];
    const boxes = around(x, y, width, height).filter(
      (box) =>
        box.x >= frame.left &&
        box.x + width <= frame.right &&
        box.y >= frame.top - height &&
        box.y + height <= frame.bottom,
    );
    const box = boxes.find((one) => !taken.some((other) => overlaps(one, other))) ?? boxes[0];
    if (!box) continue;
    taken.push(box);
    out.push(
      text(String(number), {
        x: box.x + width / 2,
        y: box.y + height / 2,
        size,
        anchor: 'middle',
        bold: isBold,
      }),
    );
  }
  return out.join('');
}

function around(x: number, y: number, width: number, height: number): readonly Box[] {
  return [8, 16, 26, 38].flatMap((off) =>
    [
      [x + off, y - height / 2],
      [x - off - width, y - height / 2],
      [x - width / 2, y - off - height],
      [x - width / 2, y + off],
      [x + off * 0.7, y - off * 0.7 - height / 2],
      [x - off * 0.7 - width, y - off * 0.7 - height / 2],
      [x + off * 0.7, y + off * 0.7 - height / 2],
      [x - off * 0.7 - width, y + off * 0.7 - height / 2],
    ].map(([left = 0, top = 0]) => ({ x: left, y: top, width, height })),
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What the numbers stand for, in one column on a phone and in two otherwise. */
export function numberedKey(
  words: readonly string[],
  { top, canvas }: { readonly top: number; readonly canvas: Canvas },
): { readonly inner: string; readonly height: number } {
  const size = canvas.fontSize - 1;
  const columns = canvas.narrow || words.length < 2 ? 1 : 2;
  const width = (canvas.width - 8) / columns;
  const indent = 26;
  const perColumn = Math.ceil(words.length / columns);
  let height = 0;
  const inner = Array.from({ length: columns }, (_, column) => {
    let y = top + size / 2;
    const left = 4 + column * width;
    const lines = words.slice(column * perColumn, (column + 1) * perColumn).map((one, at) => {
      const broken = wrapLabel(one, charactersIn(width - indent - 10, size));
      const drawn =
        text(String(column * perColumn + at + 1), { x: left + 16, y, size, anchor: 'end', bold: true }) +
        text(broken, { x: left + indent, y, size });
      y += broken.split('\n').length * lineHeight(size) + 3;
      return drawn;
    });
    height = Math.max(height, y - top);
    return lines.join('');
  }).join('');
  return { inner, height: words.length === 0 ? 0 : height + 4 };
}
