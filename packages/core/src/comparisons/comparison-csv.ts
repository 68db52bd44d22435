import { textIn, type Language } from '@kvalreg/declaration';
import { findingWords } from '@kvalreg/engine';
import type { ComparisonAnswer } from './comparison.js';

const header = [
  'indicator',
  'title',
  'option',
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
  'as_of_time',
];

/**
 * One comparison a row, and below a distribution the shares of its options, a row each; decimal points. What is
 * withheld or not computed is empty.
 */
export function comparisonCsv(answer: ComparisonAnswer, language: Language): string {
  const names = { first: textIn(answer.first.name, language), second: textIn(answer.second.name, language) };
  const rows = answer.results.flatMap((one) => {
    const declared = answer.source.indicators[one.indicator];
    const title = textIn(declared?.title ?? {}, language);
    const options = declared?.kind === 'distribution' ? declared.options : [];
    return [
      [
        one.indicator,
        title,
        null,
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
      ],
      ...options.map(({ code }) => [
        one.indicator,
        title,
        code,
        names.first,
        names.second,
        ...[one.first, one.second].flatMap((result) => {
          const option = result.options?.find((each) => each.code === code);
          const { n, unknown, incomplete } = result;
          return [n, unknown, option?.value, option?.low, option?.high, incomplete && 'incomplete'];
        }),
      ]),
    ];
  });
  const moment = header.length - 1;
  const lines = rows.map((row) => header.map((_, at) => (at === moment ? answer.asOfTime : row[at])));
  return [header, ...lines].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | false | null | undefined): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
