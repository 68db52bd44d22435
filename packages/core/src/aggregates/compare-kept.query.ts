import type { KeptCell } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';
import { countLevels } from './count-levels.query.js';
import { keepableIndicators } from './figure-definition.js';
import { levelName, readStamp } from './kept-figures.query.js';

/** A figure that is kept and is not what the cases count. */
export interface FigureDifference {
  readonly indicator: string;
  /** Its dimensions; empty for all cases together. */
  readonly level: string;
  /** Cells that are other than they should be, or should be there, or should not. */
  readonly cells: number;
}

/**
 * Counts what is kept of a source once more and compares; null when nothing is kept that would be read now. Needs a
 * transaction of one snapshot.
 */
export async function compareKept(
  tx: EntityManager,
  planned: PlannedSource,
): Promise<readonly FigureDifference[] | null> {
  const stamp = await readStamp(tx, planned);
  if (stamp === null) return null;
  const differences: FigureDifference[] = [];
  const names = stamp.levels.length === 0 ? [] : keepableIndicators(planned.source);
  for await (const counted of countLevels(tx, planned, names, stamp.levels, stamp.data_date)) {
    for (const { level, indicator, cells } of counted) {
      const [row] = await tx.query<{ cells: readonly KeptCell[] }[]>(
        'select cells from analysis.figure_level where prefix = $1 and level = $2 and indicator = $3',
        [planned.plan.prefix, levelName(level), indicator],
      );
      const wrong = differing(row?.cells ?? [], cells);
      if (wrong > 0) differences.push({ indicator, level: levelName(level), cells: wrong });
    }
  }
  return differences;
}

function differing(kept: readonly KeptCell[], counted: readonly KeptCell[]): number {
  const [one, other] = [byValues(kept), byValues(counted)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key))
    .length;
}

/** Means are added up in the order in which the database reads the cases: their last digits are no difference. */
const digits = 10;

function byValues(cells: readonly KeptCell[]): ReadonlyMap<string, string> {
  return new Map(
    cells.map(([values, tally]) => [
      JSON.stringify(values),
      JSON.stringify(tally, (_, value: unknown) =>
        typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value,
      ),
    ]),
  );
}
