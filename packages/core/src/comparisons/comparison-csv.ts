import { textIn, type Language } from '@kvalreg/declaration';
import { findingWords } from '@kvalreg/engine';
import type { ComparisonAnswer } from './comparison.js';

const header = [
  'indicator',
  'title',
  'first',
  'second',
  'first_n',
  'first_unknown',
  'first_value',
  'first_low',
  'first_high',
  'first_incomplete',
  'second_n',
  'second_unknown',
  'second_value',
  'second_low',
  'second_high',
  'second_incomplete',
  'difference',
  'difference_low',
  'difference_high',
  'ratio',
  'ratio_low',
  'ratio_high',
  'test',
  'p',
  'p_adjusted',
  'finding',
  'sentence',
];

/** One comparison a row, decimal points; what is withheld or not computed is empty. */
export function comparisonCsv(answer: ComparisonAnswer, language: Language): string {
  const names = { first: textIn(answer.first.name, language), second: textIn(answer.second.name, language) };
  const rows = answer.results.map((one) => [
    one.indicator,
    textIn(answer.source.indicators[one.indicator]?.title ?? {}, language),
    names.first,
    names.second,
    ...[one.first, one.second].flatMap(({ n, unknown, value, low, high, incomplete }) => [
      ...[n, unknown, value, low, high],
      incomplete && 'incomplete',
    ]),
    one.difference?.value,
    one.difference?.low,
    one.difference?.high,
    one.ratio?.value,
    one.ratio?.low,
    one.ratio?.high,
    one.test,
    one.pValue,
    one.adjustedP,
    one.finding,
    findingWords(one, names, language),
  ]);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | false | null | undefined): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
