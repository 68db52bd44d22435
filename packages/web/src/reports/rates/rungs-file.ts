import type { RungsAnswer, RungsOfOccasion } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type CsvCell } from '@kvalreg/rendering';
import type { RatesFile } from './dropout-file.js';
import { rungParts } from './rung-figures.js';

/** What came after each message, and week by week after the invitation: one table, one value in each cell. */
export function rungsFile({ occasions }: RungsAnswer, unit: string, language: Language): RatesFile {
  const column = (label: string, measure: 'count' | 'part') =>
    message(language, `rates.file.${measure}`, { column: label });
  return {
    header: [
      message(language, 'figure.figure'),
      message(language, 'dropout.occasion'),
      message(language, 'output.unit'),
      message(language, 'rungs.message'),
      message(language, 'rungs.file.channel'),
      message(language, 'rungs.week'),
      ...rungParts.map((part) => column(message(language, `rungs.${part}`), 'count')),
      column(message(language, 'rungs.file.n'), 'count'),
      column(message(language, 'rungs.file.share'), 'part'),
      column(message(language, 'figure.low'), 'part'),
      column(message(language, 'figure.high'), 'part'),
    ],
    rows: occasions
      .filter(({ rungs }) => rungs.length > 0)
      .flatMap((one) => [...rungRows(one, unit, language), ...weekRows(one, unit, language)]),
  };
}

function rungRows(
  { title, rungs }: RungsOfOccasion,
  unit: string,
  language: Language,
): readonly (readonly CsvCell[])[] {
  const occasion = textIn(title, language);
  return rungs.map((rung) => [
    message(language, 'rungs.after', { occasion }),
    occasion,
    unit,
    textIn(rung.title, language),
    message(language, `rungs.channel.${rung.channel}`),
    null,
    ...rungParts.map((part) => rung[part]),
    rung.share.n,
    rung.share.value,
    rung.share.low,
    rung.share.high,
  ]);
}

function weekRows(
  { title, curve }: RungsOfOccasion,
  unit: string,
  language: Language,
): readonly (readonly CsvCell[])[] {
  const occasion = textIn(title, language);
  return curve.weeks.map(({ week, answered, share }) => [
    message(language, 'rungs.curve', { occasion }),
    occasion,
    unit,
    null,
    null,
    week,
    ...rungParts.map((part) => (part === 'answered' ? answered : null)),
    share.n,
    share.value,
    share.low,
    share.high,
  ]);
}
