import type { CsvStyle, Variable } from '@kvalreg/exchange';
import { inlineSql } from '@kvalreg/expression';
import type { CaseCell, CasesQuery } from '../cases/cases.query.js';

/** A function takes a hundred arguments. */
const mostArguments = 50;

/**
 * A SELECT of the lines of a CSV file with the rows of a query: person, case, then the variables. The lines are those
 * that `csvRow` writes, made where the rows are, since to take each cell apart in between costs several times as much as
 * reading it. Only numbers that are written with an exponent may look otherwise.
 */
export function csvLinesSql({ sql, cells }: CasesQuery, style: CsvStyle): string {
  const separator = style === 'excel' ? ';' : ',';
  const last = Math.max(
    1,
    ...cells.flatMap(({ at, versionAt, shownAt }) => [at, versionAt ?? 0, shownAt ?? 0]),
  );
  const columns = Array.from({ length: Math.max(last + 1, 4) }, (_, at) => `c${String(at)}`);
  const texts = ['c1::text', 'c0::text', ...cells.flatMap((cell) => cellSql(cell, style))];
  return `select ${joined(texts, separator)} as line from (${sql}) as q (${columns.join(', ')})`;
}

function joined(texts: readonly string[], separator: string): string {
  const parts: string[] = [];
  for (let at = 0; at < texts.length; at += mostArguments)
    parts.push(`concat_ws('${separator}', ${texts.slice(at, at + mostArguments).join(', ')})`);
  return parts.length === 1 ? (parts[0] ?? '') : joined(parts, separator);
}

function cellSql({ variable, at }: CaseCell, style: CsvStyle): readonly string[] {
  const value = `c${String(at)}`;
  switch (variable.kind) {
    case 'number': {
      const number = `coalesce(${value}::text, '')`;
      return [style === 'excel' ? `replace(${number}, '.', ',')` : number];
    }
    case 'boolean':
      return [`coalesce(${value}::int::text, '')`];
    case 'date':
      return [`coalesce(${value}::text, '')`];
    case 'choice':
      return [quotedSql(`coalesce(${value}::text, '')`)];
    case 'choices':
      return variable.options.map(({ code }) => chosenSql(value, code));
    case 'codes':
    case 'text':
      return [quotedSql(withoutFormula(`coalesce(${value}::text, '')`))];
  }
}

/** No code at all is no answer. */
function chosenSql(value: string, code: Variable['options'][number]['code']): string {
  return `case when coalesce(${value}, '') = '' then '' when ${inlineSql(code, 'text')} = any(string_to_array(${value}, '|')) then '1' else '0' end`;
}

/** An apostrophe before what a spreadsheet program would run. */
function withoutFormula(text: string): string {
  return `case when left(${text}, 1) in ('''', '=', '+', '-', '@', e'\\t', e'\\r') and ${text} ~ e'^''*[-=+@\\t\\r]' then '''' || ${text} else ${text} end`;
}

/** Most texts hold nothing that must be quoted, which is seen at less cost than what must be. */
function quotedSql(text: string): string {
  return `(select case when translate(t, e'",; \\t\\r\\n\\f\\v', '') = t then t
    when t ~ e'[",;\\r\\n]|^\\\\s|\\\\s$' then '"' || replace(t, '"', '""') || '"' else t end from (select ${text} as t) v)`;
}
