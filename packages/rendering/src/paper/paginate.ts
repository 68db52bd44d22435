import { moved, type Mark } from './paper-document.js';
import { heightOf, type Block, type Row } from './rows.js';

/** Rows of one page with their distance from its top. */
export type FilledPage = readonly Mark[];

/**
 * Puts blocks on pages of a height. What does not fit goes to the next page as a whole, together with the heading above
 * it; only what is longer than a page, or may be divided, is. A single row taller than a page is not shortened.
 */
export function paginate(blocks: readonly Block[], height: number): readonly FilledPage[] {
  const pages: Mark[][] = [[]];
  let y = 0;
  const nextPage = (): void => {
    pages.push([]);
    y = 0;
  };
  const put = (row: Row): void => {
    pages.at(-1)?.push(...moved(row.marks, 0, y));
    y += row.height;
  };
  for (const [index, one] of blocks.entries()) {
    const before = y === 0 ? 0 : one.before;
    const needed = before + heightOf(one.head) + heightOf(one.rows) + whatFollows(blocks, index);
    const least = before + heightOf(one.head) + heightOf(one.rows.slice(0, 2));
    const fits = y + needed <= height;
    if (one.optional && !fits) continue;
    const mayStartHere = (one.breakable || needed - before > height) && y + least <= height;
    if (!fits && !mayStartHere && y > 0) nextPage();
    y += y === 0 ? 0 : one.before;
    for (const row of one.head) put(row);
    for (const row of one.rows) {
      if (y > 0 && y + row.height > height) {
        nextPage();
        for (const repeated of one.head) put(repeated);
      }
      put(row);
    }
  }
  return pages;
}

/** What must stand on the same page as a heading: the beginning of what it is a heading of. */
function whatFollows(blocks: readonly Block[], index: number): number {
  const next = blocks[index + 1];
  if (blocks[index]?.keepWithNext !== true || !next) return 0;
  const own = next.breakable ? heightOf(next.rows.slice(0, 2)) : heightOf(next.rows);
  return next.before + heightOf(next.head) + own + whatFollows(blocks, index + 1);
}
