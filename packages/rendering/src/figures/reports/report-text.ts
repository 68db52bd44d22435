import { parseReportText, textIn, type Language, type ReportTextPart, type Text } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatEstimate, formatValue, percentStyle } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import { resultAt, type FigureInput, type FigureSeries } from '../figure-input.js';
import { styleOf, unitOf } from '../indicator-style.js';

/** What the words of a report may speak of. */
export interface ReportWords extends Pick<FigureInput, 'pathway' | 'language'> {
  /** The unit beside the nation; null when none is chosen. */
  readonly own: FigureSeries | null;
  readonly nation: FigureSeries;
  readonly period: string;
  readonly date: string;
}

/** A declared text with its numbers, decided for its reader: what is withheld reads so, and what is not known. */
export function reportText(text: Text, words: ReportWords): string {
  const { parts } = parseReportText(textIn(text, words.language));
  return written(parts, words).trim();
}

/** "2019–2021" where the years follow each other, otherwise each. */
export function periodText(years: readonly string[], language: Language): string {
  const sorted = [...new Set(years)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return message(language, 'output.noYears');
  if (first === last) return first;
  const isRow = sorted.every((year, index) => Number(year) === Number(first) + index);
  return isRow ? `${first}–${last}` : sorted.join(', ');
}

function written(parts: readonly ReportTextPart[], words: ReportWords): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'words':
          return part.words;
        case 'name':
          return named(part.name, words);
        case 'number':
          return number(part, words);
        case 'known': {
          const result = resultOf(part, words);
          const isKnown = result !== undefined && !result.suppressed && isThere(result);
          return written(isKnown ? part.then : part.otherwise, words);
        }
      }
    })
    .join('');
}

/** Whether there is anything to say of it: a value, or answers that are told by alternative. */
function isThere({ value, options, n }: DisclosedResult): boolean {
  return value !== null || (options !== undefined && n > 0);
}

function named(
  name: 'period' | 'unit' | 'whole' | 'date',
  { own, nation, period, date }: ReportWords,
): string {
  if (name === 'unit') return (own ?? nation).label;
  if (name === 'whole') return nation.label;
  return name === 'period' ? period : date;
}

type NumberPart = ReportTextPart & { readonly kind: 'number' };

function resultOf(
  { indicator, of }: Pick<NumberPart, 'indicator' | 'of'>,
  { own, nation }: ReportWords,
): DisclosedResult | undefined {
  const side = (of ?? (own ? 'own' : 'nation')) === 'own' ? own : nation;
  return side ? resultAt(side, indicator, undefined, null) : undefined;
}

function number(part: NumberPart, words: ReportWords): string {
  const { language, pathway } = words;
  const result = resultOf(part, words);
  const indicator = pathway.indicators[part.indicator];
  const none = message(language, 'output.noNumber');
  if (!result || !indicator) return none;
  if (result.suppressed) return message(language, 'output.withheld');
  const { value, low, high } = result;
  const unit = unitOf(indicator, language);
  const inUnit = (written: string): string => (unit === null ? written : `${written}\u00a0${unit}`);
  const count = (of: number | null | undefined): string =>
    of === null || of === undefined ? none : formatCount(of, language);
  switch (part.measure) {
    case 'n':
      return count(result.n);
    case 'k':
      return count(result.k);
    case 'population':
      return count(result.population);
    case 'count':
      return count(value);
    case 'percent':
      return value === null ? none : formatValue(value, percentStyle, language);
    case 'value':
      return value === null ? none : inUnit(formatValue(value, styleOf(indicator), language));
    case 'interval':
      return value === null
        ? none
        : inUnit(formatEstimate({ value, low, high }, styleOf(indicator), language));
  }
}
