import { columns, type Cells, type Column } from './columns.js';

/** What became of a row of the dictionary. */
export type CompanionRow = {
  readonly line: number;
  /** The cells as they were written, in the order of the columns. */
  readonly cells: readonly string[];
} & (
  | { readonly is: 'record-id' | 'left-out' }
  /** `was`: a fingerprint of what each column became, to tell whether it has been changed since. */
  | { readonly is: 'field'; readonly form: string; readonly item: string; readonly was: readonly string[] }
  /** A text that stands before a question; `was`: a fingerprint of the introduction that it became part of. */
  | { readonly is: 'text'; readonly form: string; readonly before: string; readonly was: string }
);

/**
 * What lies beside an imported register: the dictionary as it was written, which says more than a declaration holds
 * (markup, alignment, question numbers, annotations), and which item each of its rows became.
 */
export interface RedcapCompanion {
  readonly format: 'redcap-dictionary';
  readonly version: 1;
  readonly register: string;
  readonly pathway: string;
  readonly rows: readonly CompanionRow[];
}

export function cellList(cells: Cells): readonly string[] {
  return columns.map((column) => cells[column]);
}

export function cellsOf(list: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column, index) => [column, list[index] ?? ''])) as Record<
    Column,
    string
  >;
}

/** Sixteen hexadecimal digits that change with the text: two runs of FNV-1a from different beginnings. */
export function fingerprint(text: string): string {
  let [first, second] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code ^ (at & 0xff), 0x01000193);
  }
  return [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}
