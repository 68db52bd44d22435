import {
  compileIndicators,
  countedLevels,
  isPartOf,
  keptLevels,
  readTallies,
  rollUp,
  type KeptCell,
  type LevelDimensions,
  type TalliedGroup,
} from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';

/** So many indicators are counted in one scan: the rows of all levels pass through the memory of the program. */
const indicatorsAtOnce = 5;

/** One indicator at one level: the values of its dimensions with what was counted there. */
export interface CountedLevel {
  readonly level: LevelDimensions;
  readonly indicator: string;
  readonly cells: readonly KeptCell[];
}

/** How many cases a source has, and the levels that figures of so many are kept at. */
export async function planLevels(
  tx: EntityManager,
  { source, plan }: PlannedSource,
): Promise<{ readonly cases: number; readonly levels: readonly LevelDimensions[] }> {
  const [size = { cases: null, units: 0, regions: 0, years: 0 }] = await tx.query<
    {
      readonly cases: number | null;
      readonly units: number;
      readonly regions: number;
      readonly years: number;
    }[]
  >(
    `select sum(n)::int as cases, count(distinct unit_id)::int as units, count(distinct region)::int as regions,
       count(distinct index__year)::int as years
     from (select unit_id, region, index__year, count(*) as n
           from analysis.${quoteIdentifier(plan.caseTable.table)} group by 1, 2, 3) c`,
  );
  const cases = size.cases ?? 0;
  return { cases, levels: keptLevels(source, { ...size, cases }) };
}

/**
 * Counts the cases by every level, some indicators at a time: the finest levels by the statement that also answers
 * requests, the others as sums of them.
 */
export async function* countLevels(
  tx: EntityManager,
  planned: PlannedSource,
  indicators: readonly string[],
  levels: readonly LevelDimensions[],
  dataDate: string,
): AsyncGenerator<readonly CountedLevel[]> {
  const counted = countedLevels(levels);
  for (let at = 0; at < indicators.length; at += indicatorsAtOnce) {
    const some = indicators.slice(at, at + indicatorsAtOnce);
    const request = { indicators: some, groups: counted, dataDate };
    const { sql, params } = compileIndicators(planned.plan, planned.source, request);
    const rows = await tx.query<Record<string, unknown>[]>(sql, [...params]);
    const tallied = byIndicator(readTallies(planned.source, request, rows));
    for (const name of some) {
      // Requests of the same process are answered in between.
      await setImmediate();
      yield levelsOf(planned, name, tallied.get(name) ?? [], levels, counted);
    }
  }
}

function byIndicator(tallied: readonly TalliedGroup[]): ReadonlyMap<string, readonly TalliedGroup[]> {
  const own = new Map<string, TalliedGroup[]>();
  for (const one of tallied) {
    const known = own.get(one.indicator);
    if (known) known.push(one);
    else own.set(one.indicator, [one]);
  }
  return own;
}

function levelsOf(
  { source }: PlannedSource,
  name: string,
  tallied: readonly TalliedGroup[],
  levels: readonly LevelDimensions[],
  counted: readonly LevelDimensions[],
): readonly CountedLevel[] {
  const indicator = source.indicators[name];
  if (!indicator) throw new RangeError(`Unknown indicator "${name}".`);
  const finest = counted
    .map((level) => ({ level, cells: cellsAt(level, tallied) }))
    .sort((a, b) => a.cells.length - b.cells.length);
  return levels.map((level) => {
    const finer = finest.find((candidate) => isPartOf(level, candidate.level));
    if (!finer) throw new RangeError(`Nothing was counted by ${level.join(', ')}.`);
    const cells = finer.level === level ? finer.cells : rollUp(indicator, finer.cells, finer.level, level);
    return { level, indicator: name, cells };
  });
}

function cellsAt(level: LevelDimensions, tallied: readonly TalliedGroup[]): readonly KeptCell[] {
  return tallied.flatMap(({ group, tally }): readonly KeptCell[] =>
    tally.population > 0 &&
    Object.keys(group).length === level.length &&
    level.every((dimension) => dimension in group)
      ? [[level.map((dimension) => group[dimension] ?? ''), tally]]
      : [],
  );
}
