/** A text of a drawing with the box that it takes, by letters of middling width. */
export interface DrawnText {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const widthOfLetter = 0.5;

/** The texts of a drawing that is drawn without the library, line by line. */
export function textsIn(svg: string): readonly DrawnText[] {
  // Below the title of an axis, all else is moved down in one group.
  const moved = /<g transform="translate\(0 ([\d.]+)\)">/u.exec(svg);
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map((found) => {
    const [, attributes = '', words = ''] = found;
    const isMoved = moved !== null && found.index > moved.index && found.index < svg.lastIndexOf('</g>');
    const down = isMoved ? Number(moved[1]) : 0;
    const number = (name: string) =>
      Number(new RegExp(`(?:^| )${name}="([-\\d.]+)`, 'u').exec(attributes)?.[1]);
    const anchor = /text-anchor="(\w+)"/u.exec(attributes)?.[1];
    const [x, baseline, size] = [number('x'), number('y') + down, number('font-size')];
    const plain = words.replaceAll(/&\w+;/gu, '&');
    const width = plain.length * size * widthOfLetter;
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return {
      words: plain,
      left,
      right: left + width,
      top: baseline - size * 0.75,
      bottom: baseline + size * 0.2,
    };
  });
}

/** Pairs of texts that lie on each other. */
export function overlapping(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} / ${b.words}`),
  );
}

/** Width and height of a drawing. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
