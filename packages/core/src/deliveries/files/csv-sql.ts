import type { CsvStyle } from '@kvalreg/exchange';
import { inlineSql } from '@kvalreg/expression';
import type { CaseCell, CasesQuery } from '../cases/cases.query.js';

/**
 * The COPY that gives the rows of a query as CSV: person, case, then the variables. The cells are those that `csvRow`
 * writes, made where the rows are: to take each apart in between costs several times as much as reading it. The
 * database quotes what it must; an exponent stands where it writes one.
 */
export function copyCsvSql({ sql, cells }: CasesQuery, style: CsvStyle): string {
  const places = cells.flatMap(({ at, versionAt, shownAt }) => [at, versionAt ?? 0, shownAt ?? 0]);
  const columns = Array.from({ length: Math.max(3, ...places) + 1 }, (_, at) => `c${String(at)}`);
  const values = ['c1', 'c0', ...cells.flatMap((cell) => cellSql(cell, style))];
  const rows = `select ${values.join(', ')} from (${sql}) as q (${columns.join(', ')})`;
  return `copy (${rows}) to stdout (format csv, delimiter '${style === 'excel' ? ';' : ','}', encoding 'UTF8')`;
}

function cellSql({ variable, at }: CaseCell, style: CsvStyle): readonly string[] {
  const value = `c${String(at)}`;
  switch (variable.kind) {
    case 'number':
      return [style === 'excel' ? `replace(${value}::text, '.', ',')` : value];
    case 'boolean':
      return [`${value}::int`];
    case 'date':
      return [value];
    case 'choice':
      return [`nullif(${value}, '')`];
    case 'choices':
      return variable.options.map(({ code }) => chosenSql(value, code));
    case 'codes':
    case 'text':
      return [withoutFormula(value)];
  }
}

/** No code at all is no answer. */
function chosenSql(value: string, code: string): string {
  return `case when ${value} <> '' then (${inlineSql(code, 'text')} = any(string_to_array(${value}, '|')))::int end`;
}

/** An apostrophe before what a spreadsheet program would run; most texts are told by their first character. */
function withoutFormula(text: string): string {
  const first = ["'", '=', '+', '-', '@', '\t', '\r'].map((character) => String(character.codePointAt(0)));
  return `case when ascii(${text}) in (${first.join(', ')}) and ${text} ~ e'^''*[-=+@\\t\\r]' then '''' || ${text} else nullif(${text}, '') end`;
}
