export type Separator = ',' | ';' | '\t';

/** The cells of one record, or why the text is none (`open`: a quotation mark is not closed yet). */
export type ParsedRecord =
  { readonly cells: readonly string[] } | { readonly broken: 'open' | 'text-after-quote' | 'quote-in-cell' };

/**
 * Reads one record after RFC 4180: a cell that begins with a quotation mark ends with one, and a doubled mark
 * inside it stands for one. White space around a cell's quotes is allowed.
 */
export function parseRecord(text: string, separator: Separator): ParsedRecord {
  if (!text.includes('"')) return { cells: text.split(separator) };
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = skipBlanks(text, at, separator);
    if (text[start] !== '"') {
      const end = indexOrEnd(text, separator, at);
      const cell = text.slice(at, end);
      if (cell.includes('"')) return { broken: 'quote-in-cell' };
      cells.push(cell);
      at = end;
    } else {
      const close = closingQuote(text, start + 1);
      if (close === -1) return { broken: 'open' };
      cells.push(text.slice(start + 1, close).replaceAll('""', '"'));
      at = skipBlanks(text, close + 1, separator);
      if (at < text.length && text[at] !== separator) return { broken: 'text-after-quote' };
    }
    if (at >= text.length) return { cells };
    at += 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function skipBlanks(text: string, from: number, separator: Separator): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== separator) at += 1;
  return at;
}

function indexOrEnd(text: string, separator: string, from: number): number {
  const at = text.indexOf(separator, from);
  return at === -1 ? text.length : at;
}
