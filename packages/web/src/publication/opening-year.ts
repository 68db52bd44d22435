import type { PublishedFigures } from '@kvalreg/core';
import type { DisclosedResult } from '@kvalreg/engine';

/**
 * The year that a measure opens on: the last complete one that has a value for anybody, or else the last complete one, whose
 * figures are withheld: of a year that has not all come in the figures say little of clinics, and where nothing is shown of
 * those that have, a year with nothing at all would say less still. Null: the measure has no year.
 *
 * @param years latest first
 */
export function openingYear(
  years: readonly string[],
  results: PublishedFigures['results'],
  indicator: string,
): string | null {
  const own = results.filter((result) => result.indicator === indicator);
  const newest = (isWanted: (result: DisclosedResult) => boolean) =>
    years.find((year) => own.some((result) => result.group['year'] === year && isWanted(result)));
  const isShown = ({ suppressed, n }: DisclosedResult) => suppressed === undefined && n > 0;
  const isWithheld = ({ suppressed }: DisclosedResult) => suppressed !== undefined;
  const isComplete = ({ incomplete }: DisclosedResult) => !incomplete;
  return (
    newest((result) => isComplete(result) && isShown(result)) ??
    newest((result) => isComplete(result) && isWithheld(result)) ??
    newest(isComplete) ??
    newest(isShown) ??
    years[0] ??
    null
  );
}
