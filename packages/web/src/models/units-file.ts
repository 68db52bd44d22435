import type { UnitFigure, UnitsAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { formatCount, message, type CsvCell } from '@kvalreg/rendering';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';

/** One unit a row and all together last, shares as parts of one, unrounded but for readers with limits; what is not shown is empty. */
export function unitsFile(
  {
    units,
    whole,
    names,
    declared,
    smallestN,
    fit,
  }: Pick<UnitsAnswer, 'units' | 'whole' | 'names' | 'declared' | 'smallestN'> & {
    readonly fit: Pick<UnitsAnswer['fit'], 'dataDate'>;
  },
  language: Language,
): string {
  const ratio = message(language, declared.kind === 'linear' ? 'model.difference' : 'model.ratio');
  const limits = [message(language, 'figure.low'), message(language, 'figure.high')];
  const header = [
    message(language, 'dimension.unit'),
    message(language, 'figure.n'),
    message(language, 'model.observed'),
    message(language, 'model.expected'),
    ratio,
    ...limits.map((limit) => `${ratio}: ${limit}`),
    message(language, 'model.adjusted'),
    ...limits,
    message(language, 'model.state'),
    message(language, 'model.dataDate'),
  ];
  const cellsOf = (one: UnitFigure): readonly CsvCell[] => {
    if (one.status === 'shown') return numbersOf(one, language);
    const none = Array.from({ length: 8 }, () => null);
    return one.status === 'few'
      ? [one.n, ...none, message(language, 'model.few', { n: formatCount(smallestN, language) })]
      : [null, ...none, message(language, 'comparison.notShown')];
  };
  const nameOf = (unit: string | null) => names.find(({ id }) => id === unit)?.name ?? unit;
  const rows = [
    ...units.map((one) => [nameOf(one.unit), ...cellsOf(one), fit.dataDate]),
    ...(whole ? [[message(language, 'model.all'), ...numbersOf(whole, language), fit.dataDate]] : []),
  ];
  return spreadsheetCsv(header, rows, language);
}

function numbersOf(
  {
    n,
    observed,
    expected,
    ratio,
    ratioLow,
    ratioHigh,
    adjusted,
    low,
    high,
    clipped,
    isRounded,
  }: NonNullable<UnitsAnswer['whole']>,
  language: Language,
): readonly CsvCell[] {
  // On the page the sentence stands below the table, with the sign of the rows that it is of.
  const state = [
    ...(isRounded ? [message(language, 'model.roundedRow')] : []),
    ...(clipped ? [message(language, 'model.clipped').replace(/^\* /u, '')] : []),
  ].join(' ');
  return [n, observed, expected, ratio, ratioLow, ratioHigh, adjusted, low, high, state || null];
}
