import type { SubscriptionWish } from '../subscription.js';

/** The choice of a subscription on a day: what was chosen, with the years that it counts back from then. */
export function filterOn(
  { filter, period }: Pick<SubscriptionWish, 'filter' | 'period'>,
  today: string,
): Readonly<Record<string, readonly string[]>> {
  if (period === 'as-chosen') return filter;
  const last = Number(today.slice(0, 4)) - 1;
  const years = period === 'last-year' ? [last] : [last - 2, last - 1, last];
  return { ...filter, year: years.map(String) };
}
