import type { Pathway } from '@kvalreg/declaration';
import {
  compileIndicators,
  inOrder,
  planAnalysis,
  readIndicatorRows,
  readTallies,
  requestParts,
  type IndicatorRequest,
  type IndicatorResult,
  type TalliedGroup,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** Which pathway, by name and as declared. */
export interface PathwayOf {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly pathway: Pathway;
}

/** The figures of every case that the transaction may see: one scan of the case table, and one for each kind of picture. */
export async function readIndicators(
  tx: EntityManager,
  of: PathwayOf,
  request: IndicatorRequest,
): Promise<readonly IndicatorResult[]> {
  const results: IndicatorResult[] = [];
  for (const part of requestParts(of.pathway, request)) {
    results.push(...readIndicatorRows(of.pathway, part.request, await scan(tx, of, part.request)));
  }
  return inOrder(request, results);
}

/** The same cases counted in one scan, for figures that have to be judged before they are shown. */
export async function readCounts(
  tx: EntityManager,
  of: PathwayOf,
  part: IndicatorRequest,
): Promise<readonly TalliedGroup[]> {
  return readTallies(of.pathway, part, await scan(tx, of, part));
}

async function scan(
  tx: EntityManager,
  { registerId, pathwayId, pathway }: PathwayOf,
  part: IndicatorRequest,
): Promise<Record<string, unknown>[]> {
  const { sql, params } = compileIndicators(planAnalysis(registerId, pathwayId, pathway), pathway, part);
  return tx.query<Record<string, unknown>[]>(sql, [...params]);
}
