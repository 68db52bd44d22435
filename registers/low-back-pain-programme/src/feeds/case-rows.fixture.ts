import type { Feed } from '@kvalreg/declaration';
import { evaluateIndicators, planFeed, type CaseRow, type IndicatorRequest } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';

export interface DeliveredRow {
  readonly unit: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Rows as they stand in the table that figures are computed from. */
export function caseRows(feed: Feed, rows: readonly DeliveredRow[]): readonly CaseRow[] {
  const { columns } = planFeed('low-back-pain', 'feed', feed).caseTable;
  return rows.map(({ unit, values }) => {
    const index = String(values[feed.index]);
    return {
      unit_id: unit,
      region: '12',
      index_date: index,
      index__year: Number(index.slice(0, 4)),
      index__month: index.slice(0, 7),
      ...Object.fromEntries(columns.map(({ name, item }) => [name, values[item] ?? null])),
    };
  });
}

/** Figures by their group: k of n, or the count. */
export function figures(
  feed: Feed,
  rows: readonly DeliveredRow[],
  request: Pick<IndicatorRequest, 'indicators' | 'groups' | 'dataDate'>,
): ReadonlyMap<string, string> {
  return new Map(
    evaluateIndicators(feed, request, caseRows(feed, rows)).map(({ indicator, group, n, k }) => [
      [indicator, ...Object.values(group)].join(' '),
      k === undefined ? String(n) : `${String(k)}/${String(n)}`,
    ]),
  );
}
