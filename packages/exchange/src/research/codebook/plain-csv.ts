/** A table of the platform's own making as CSV: UTF-8, commas, decimal points. */
export function plainCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^'*[=+\-@\t\r]/u.test(cell) && !/^-?\d/u.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
