import type { Register } from '@kvalreg/declaration';
import { goalYears, type IndicatorRequest } from '@kvalreg/engine';
import type { PlannedSource } from '../../platform/registers/register-catalogue.js';
import { reportYears } from './report-years.js';

/**
 * What the public goal tables of a register show of a source: by unit in the years that are pooled, for every year that can
 * be reported on the day, and year by year. Indicators that are judged on the same years are asked for together.
 */
export function goalRequestsOf(
  { goalTables = {} }: Register,
  { sourceId, source }: Pick<PlannedSource, 'sourceId' | 'source'>,
  dataDate: string,
): readonly IndicatorRequest[] {
  const published = source.publication?.indicators ?? [];
  const columns = Object.values(goalTables).flatMap((table) => table.columns);
  const indicators = published.filter((name) =>
    columns.some((column) => column.source === sourceId && column.indicator === name),
  );
  const byYears = new Map<string, IndicatorRequest>();
  for (const indicator of indicators) {
    const goal = source.indicators[indicator]?.goal;
    if (!goal) continue;
    for (const year of reportYears(dataDate).years) {
      const pooled = pooledYears(goalYears(goal, year));
      const key = JSON.stringify(pooled);
      const asked = byYears.get(key)?.indicators ?? [];
      byYears.set(key, { indicators: [...asked, indicator], groups: [['unit'], []], ...pooled, dataDate });
    }
  }
  const goals = [...byYears.values()];
  const names = [...new Set(goals.flatMap((request) => request.indicators))];
  return names.length === 0 ? [] : [...goals, { indicators: names, groups: [['year']], dataDate }];
}

/** Whole years as a request has them. */
export function pooledYears({ first, last }: { readonly first: number; readonly last: number }): {
  readonly from: string;
  readonly to: string;
} {
  return { from: `${String(first)}-01-01`, to: `${String(last)}-12-31` };
}
