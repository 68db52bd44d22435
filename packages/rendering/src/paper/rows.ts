import { moved, type Mark, type Measure } from './paper-document.js';
import { baseline, lineHeight, type PaperStyle } from './paper-style.js';
import { wrapText } from './wrap-text.js';

/** A strip across the page that is never divided. Marks count from its own top left corner. */
export interface Row {
  readonly height: number;
  readonly marks: readonly Mark[];
}
/** Rows that belong together. They are divided between pages only where they are longer than a page, or `breakable`. */
export interface Block {
  readonly rows: readonly Row[];
  /** Repeated at the top of the next page where the block is divided. */
  readonly head: readonly Row[];
  readonly breakable: boolean;
  /** A heading must not be the last thing on a page. */
  readonly keepWithNext: boolean;
  /** Left out where it would need a page of its own. */
  readonly optional: boolean;
  /** Space above, except at the top of a page. */
  readonly before: number;
}

export interface Space {
  readonly width: number;
  readonly style: PaperStyle;
  readonly measure: Measure;
}

export function block(rows: readonly Row[], options: Partial<Omit<Block, 'rows'>> = {}): Block {
  return { head: [], breakable: false, keepWithNext: false, optional: false, before: 0, ...options, rows };
}

export function gap(height: number): Row {
  return { height, marks: [] };
}

export interface TextOptions {
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'centre';
}

/** One row for each line of a text. */
export function textRows(
  text: string,
  { width, measure }: Pick<Space, 'width' | 'measure'>,
  { size, bold = false, align = 'left' }: TextOptions,
): readonly Row[] {
  return wrapText(text, width, { size, bold }, measure).map((line) => {
    const room = width - measure(line, { size, bold });
    const x = align === 'left' ? 0 : align === 'right' ? room : room / 2;
    return {
      height: lineHeight(size),
      marks: [{ kind: 'text', x, y: baseline(size), text: line, size, bold }],
    };
  });
}

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Rows one below the other, as one that is not divided. */
export function joined(rows: readonly Row[], height = heightOf(rows)): Row {
  let y = 0;
  const marks = rows.flatMap((row) => {
    const placed = moved(row.marks, 0, y);
    y += row.height;
    return placed;
  });
  return { height, marks };
}

/** Rows side by side, each at its own x. */
export function beside(parts: readonly (readonly [x: number, row: Row])[]): Row {
  return {
    height: Math.max(0, ...parts.map(([, { height }]) => height)),
    marks: parts.flatMap(([x, { marks }]) => moved(marks, x, 0)),
  };
}

export function indented(rows: readonly Row[], x: number): readonly Row[] {
  return rows.map((row) => ({ ...row, marks: moved(row.marks, x, 0) }));
}
