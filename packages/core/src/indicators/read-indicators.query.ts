import type { Pathway } from '@kvalreg/declaration';
import {
  compileIndicators,
  planAnalysis,
  readIndicatorRows,
  type IndicatorRequest,
  type IndicatorResult,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/** Which pathway, by name and as declared. */
export interface PathwayOf {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly pathway: Pathway;
}

/** The figures of every case that the transaction may see, in one scan of the case table. */
export async function readIndicators(
  tx: EntityManager,
  { registerId, pathwayId, pathway }: PathwayOf,
  request: IndicatorRequest,
): Promise<readonly IndicatorResult[]> {
  const plan = planAnalysis(registerId, pathwayId, pathway);
  const { sql, params } = compileIndicators(plan, pathway, request);
  const rows = await tx.query<Record<string, unknown>[]>(sql, [...params]);
  return readIndicatorRows(pathway, request, rows);
}
