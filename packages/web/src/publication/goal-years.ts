import type { PublicGoalColumn, PublicGoalTable } from '@kvalreg/core';
import type { DisclosedResult } from '@kvalreg/engine';

/** One column of each source: their years are those in which the source has cases. */
export function oneOfEachSource(columns: readonly PublicGoalColumn[]): readonly PublicGoalColumn[] {
  return columns.filter(({ source }, at) => columns.findIndex((one) => one.source === source) === at);
}

/**
 * The reports that can have a figure: those before the first case of every source would be nothing but dashes. The one that
 * is shown stays in the list.
 *
 * @param trends source → results by year
 */
export function yearsWithCases(
  {
    years,
    year,
    columns,
  }: Pick<PublicGoalTable, 'years' | 'year'> & {
    readonly columns: readonly Pick<PublicGoalColumn, 'source' | 'last'>[];
  },
  trends: ReadonlyMap<string, readonly Pick<DisclosedResult, 'group'>[]>,
): readonly number[] {
  const reaches = columns.flatMap(({ source, last }) => {
    const withCases = (trends.get(source) ?? []).flatMap(({ group }) => Number(group['year'] ?? NaN) || []);
    // A report is of years that lie as far before it as those of the one that is shown.
    return withCases.length === 0 ? [] : [Math.min(...withCases) + year - last];
  });
  const first = Math.min(...reaches);
  return years.filter((one) => one >= first || one === year);
}
