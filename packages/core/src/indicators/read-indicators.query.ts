import {
  compileIndicators,
  inOrder,
  readIndicatorRows,
  readTallies,
  requestParts,
  type IndicatorRequest,
  type IndicatorResult,
  type TalliedGroup,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';

/** The figures of every case that the transaction may see: one scan of the case table, and one for each kind of picture. */
export async function readIndicators(
  tx: EntityManager,
  of: PlannedSource,
  request: IndicatorRequest,
): Promise<readonly IndicatorResult[]> {
  const results: IndicatorResult[] = [];
  for (const part of requestParts(of.source, request)) {
    results.push(...readIndicatorRows(of.source, part.request, await scan(tx, of, part.request)));
  }
  return inOrder(request, results);
}

/** The same cases counted in one scan, for figures that have to be judged before they are shown. */
export async function readCounts(
  tx: EntityManager,
  of: PlannedSource,
  part: IndicatorRequest,
): Promise<readonly TalliedGroup[]> {
  return readTallies(of.source, part, await scan(tx, of, part));
}

async function scan(
  tx: EntityManager,
  { source, plan }: PlannedSource,
  part: IndicatorRequest,
): Promise<Record<string, unknown>[]> {
  const { sql, params } = compileIndicators(plan, source, part);
  return tx.query<Record<string, unknown>[]>(sql, [...params]);
}
