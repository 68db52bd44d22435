/**
 * Spreadsheet programs run a cell that begins with one of these characters as a formula, so an exported text
 * gets an apostrophe before it, and an imported one loses it again: export and import undo each other exactly.
 * Only free text needs it; numbers, dates and codes cannot hold a formula.
 */
const guarded = /^'+[=+\-@\t\r]/;

/** The same rule in SQL, for `COPY`. */
export function guardedTextSql(expression: string): string {
  return `case when ${expression} ~ E'^\\'*[=+@\\t\\r-]' then '''' || ${expression} else ${expression} end`;
}

export function unguardText(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
