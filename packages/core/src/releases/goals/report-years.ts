const yearsBack = 10;

/**
 * The years that a report of goals may be of on a day (ISO), the latest first: the one in progress and ten before it, with
 * the one that is reported unless another is asked for, the last that is over.
 */
export function reportYears(day: string): { readonly usual: number; readonly years: readonly number[] } {
  const current = Number(day.slice(0, 4));
  return { usual: current - 1, years: Array.from({ length: yearsBack + 1 }, (_, back) => current - back) };
}
