import {
  countKept,
  levelsFor,
  type IndicatorRequest,
  type KeptCell,
  type LevelDimensions,
  type TalliedGroup,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';
import { definitionOf } from './figure-definition.js';

/** So many cells of all indicators together are read and added up; more are counted from the cases as fast. */
const mostCells = 40_000;

export interface Stamp {
  readonly data_date: string;
  readonly levels: readonly LevelDimensions[];
}
interface LevelRow {
  readonly level: string;
  readonly indicator: string;
  readonly cells: readonly KeptCell[];
}

/** What is kept of a source, as one transaction sees it. */
export interface KeptFigures {
  /** What the cases would count, from what is kept; null when they must be counted. The request is one part. */
  readonly count: (request: IndicatorRequest) => Promise<readonly TalliedGroup[] | null>;
}

/**
 * The figures that are kept of a source. They are read only where they are what the cases would count at this moment:
 * the transaction sees no mark of a change since, and they were counted by the definition of now. Needs a transaction of
 * one snapshot.
 */
export function keptFigures(tx: EntityManager, planned: PlannedSource): KeptFigures {
  let stamp: Promise<Stamp | null> | undefined;
  return {
    count: async (request) => {
      stamp ??= readStamp(tx, planned);
      const known = await stamp;
      if (known === null || !isOfDay(planned, request, known.data_date)) return null;
      const levels = levelsFor(planned.source, request, known.levels);
      if (levels === null) return null;
      const cells = await readCells(tx, planned, levels, request.indicators);
      if (cells === null) return null;
      return countKept(
        planned.source,
        request,
        levels,
        (level, indicator) => cells.get(keyOf(level, indicator)) ?? [],
      );
    },
  };
}

/** The name of a level in the database. */
export function levelName(level: LevelDimensions): string {
  return level.join(' ');
}

/** The stamp of figures that are what would be counted now; null when there are none. Needs a transaction of one snapshot. */
export async function readStamp(tx: EntityManager, planned: PlannedSource): Promise<Stamp | null> {
  const [stamp] = await tx.query<Stamp[]>(
    `select data_date, levels from analysis.figure_stamp
     where prefix = $1 and definition = $2
       and not exists (select from analysis.figure_mark where prefix = $1)`,
    [planned.plan.prefix, definitionOf(planned).hash],
  );
  return stamp ?? null;
}

function isOfDay(planned: PlannedSource, request: IndicatorRequest, day: string): boolean {
  const { ofTheDay } = definitionOf(planned);
  return request.dataDate === day || !request.indicators.some((name) => ofTheDay.has(name));
}

async function readCells(
  tx: EntityManager,
  { plan }: PlannedSource,
  levels: readonly LevelDimensions[],
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptCell[]> | null> {
  const names = [...new Set(levels.map(levelName))];
  const rows = await tx.query<LevelRow[]>(
    `select level, indicator, cells from analysis.figure_level
     where prefix = $1 and level = any($2::text[]) and indicator = any($3::text[])
       and (select sum(cell_count) from analysis.figure_level
            where prefix = $1 and level = any($2::text[]) and indicator = any($3::text[])) <= $4`,
    [plan.prefix, names, [...indicators], mostCells],
  );
  // Each has a row also where it has no cell.
  if (rows.length < names.length * new Set(indicators).size) return null;
  return new Map(rows.map(({ level, indicator, cells }) => [`${level}\n${indicator}`, cells]));
}

function keyOf(level: LevelDimensions, indicator: string): string {
  return `${levelName(level)}\n${indicator}`;
}
