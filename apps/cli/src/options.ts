import { languages, type Language } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { InvalidArgumentError } from 'commander';

/** Reads the value of an option as a whole number within limits. */
export function wholeNumber({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number;
}): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Give a whole number from ${String(min)} to ${String(max)}.`);
  };
}

/** Reads the value of an option as a calendar date. */
export function calendarDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError('Give a date as YYYY-MM-DD.');
}

/** Reads names separated by commas; the option may be repeated. */
export function names(text: string, earlier: readonly string[] = []): readonly string[] {
  const given = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...earlier, ...given];
}

/** Reads the values of one dimension, `sex=female`; the option may be repeated. */
export function dimensionValues(
  text: string,
  earlier: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, readonly string[]>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write a dimension and its values, for instance sex=female.');
  const dimension = text.slice(0, at).trim();
  return { ...earlier, [dimension]: names(text.slice(at + 1), earlier[dimension]) };
}

/** Reads the value of an option as a language of texts. */
export function languageOption(given: string): Language {
  const language = languages.find((known) => known === given);
  if (language) return language;
  throw new InvalidArgumentError(`Choose one of: ${languages.join(', ')}.`);
}
