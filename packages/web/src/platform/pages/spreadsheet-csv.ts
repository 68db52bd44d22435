import type { Language } from '@kvalreg/declaration';
import { toCsv, type CsvCell } from '@kvalreg/rendering';

/** A table as the spreadsheet program of a reader of the language opens it: separator, decimal sign, and that it is UTF-8. */
export function spreadsheetCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  language: Language,
): string {
  const english = language === 'en';
  return toCsv(header, rows, {
    separator: english ? ',' : ';',
    decimalSign: english ? '.' : ',',
    byteOrderMark: true,
  });
}
