import type { Language } from '@kvalreg/declaration';
import { formatDate, message, type CsvCell } from '@kvalreg/rendering';
import { clockTime, dayOf } from './date-time.js';

/** As of when figures are: everything that had been written by then is in them. */
export function asOfText(asOfTime: string, language: Language): string {
  return message(language, 'figures.asOf', {
    date: formatDate(dayOf(asOfTime), language),
    time: clockTime(asOfTime),
  });
}

/** A table for a spreadsheet with the moment that its figures show in each line. */
export function withMoment(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  asOfTime: string,
  language: Language,
): { readonly header: readonly string[]; readonly lines: readonly (readonly CsvCell[])[] } {
  const moment = asOfTime === '' ? '' : `${dayOf(asOfTime)} ${clockTime(asOfTime)}`;
  return {
    header: [...header, message(language, 'output.madeOn')],
    lines: rows.map((row) => [...row, moment]),
  };
}
