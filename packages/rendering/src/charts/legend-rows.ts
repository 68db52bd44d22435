import { wrapLabel } from './wrap-label.js';

/** Swatch and spaces beside a name. */
const beside = 42;
/** Width of a letter as a part of the size. */
const letter = 0.6;

/** A name of a legend in as many lines as it needs: one that is wider than the drawing is broken, not cut. */
export function legendName(name: string, width: number, fontSize: number): string {
  return wrapLabel(name, Math.floor((width - beside) / (fontSize * letter)));
}

/** How many lines the names of a legend take side by side. */
export function legendRows(names: readonly string[], width: number, fontSize: number): number {
  let [rows, used, lines] = [0, 0, 0];
  for (const name of names) {
    const broken = legendName(name, width, fontSize).split('\n');
    const needed = beside + Math.max(...broken.map(({ length }) => length)) * fontSize * letter;
    if (used > 0 && used + needed > width) [rows, used, lines] = [rows + lines, 0, 0];
    used += needed;
    lines = Math.max(lines, broken.length);
  }
  return Math.max(1, rows + lines);
}
