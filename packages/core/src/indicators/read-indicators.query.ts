import type { FigureSource } from '@kvalreg/declaration';
import {
  compileIndicators,
  figuresOf,
  inOrder,
  readTallies,
  requestParts,
  type IndicatorRequest,
  type IndicatorResult,
  type TalliedGroup,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { keptFigures } from '../aggregates/kept-figures.query.js';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';

/** Something that figures are computed from, with the one scan that counts its cases by what a request asks for. */
export interface CountedSource {
  readonly source: FigureSource;
  /** The request is one part; its groups may be finer than what will be shown. */
  readonly count: (part: IndicatorRequest) => Promise<readonly TalliedGroup[]>;
}

/**
 * The cases of a pathway or the rows of a feed that the transaction may see: from what is kept of them where that is the
 * same to the number, else by one scan. Needs a transaction of one snapshot.
 */
export function countedCases(tx: EntityManager, planned: PlannedSource): CountedSource {
  const kept = keptFigures(tx, planned);
  return {
    source: planned.source,
    count: async (part) => (await kept.count(part)) ?? scanCases(tx, planned, part),
  };
}

async function scanCases(
  tx: EntityManager,
  { source, plan }: PlannedSource,
  part: IndicatorRequest,
): Promise<readonly TalliedGroup[]> {
  const { sql, params } = compileIndicators(plan, source, part);
  const rows = await tx.query<Record<string, unknown>[]>(sql, [...params]);
  return readTallies(source, part, rows);
}

/** The figures of every case: one scan, and one for each kind of picture. Nothing is withheld. */
export async function readIndicators(
  { source, count }: CountedSource,
  request: IndicatorRequest,
): Promise<readonly IndicatorResult[]> {
  const parts: (readonly IndicatorResult[])[] = [];
  for (const { request: part } of requestParts(source, request)) {
    parts.push(figuresOf(source, part, await count(part)));
  }
  const [only, another] = parts;
  return only && !another ? only : inOrder(request, parts.flat());
}
