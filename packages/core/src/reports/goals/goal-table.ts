import type { FigureSource, GoalColumn, GoalTable, Indicator } from '@kvalreg/declaration';
import { goalYears, isPeriodOver, levelOf, type DisclosedResult, type GoalLevel } from '@kvalreg/engine';
import type { Unit } from '../../organisation/unit.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';

/** One column with the years that it is judged on. */
export interface GoalColumnAnswer extends GoalColumn {
  readonly of: FigureSource;
  readonly declared: Indicator & { readonly goal: NonNullable<Indicator['goal']> };
  readonly first: number;
  readonly last: number;
  /** Whether the last of these years can still change, because follow-ups are open. */
  readonly incomplete: boolean;
  /** The moment that its figures show. */
  readonly asOfTime: string;
}
/** What a unit reaches in one column. */
export interface GoalCell {
  readonly n: number | null;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where nothing is known, n is too small or the figure is withheld. */
  readonly level: GoalLevel | null;
  /** The mark of a small n. */
  readonly mark: string | null;
  readonly withheld: boolean;
}
export interface GoalRow {
  readonly unit: { readonly id: string; readonly name: string };
  readonly cells: readonly GoalCell[];
}
export interface GoalTableAnswer<C extends GoalColumnAnswer = GoalColumnAnswer> {
  /** The moment that the figures show; of the earliest column, where they differ. */
  readonly asOfTime: string;
  readonly table: GoalTable;
  readonly year: number;
  readonly years: readonly number[];
  readonly columns: readonly C[];
  readonly nation: readonly GoalCell[];
  /** By region in the order of their names; units without one stand last, under null. */
  readonly regions: readonly { readonly name: string | null; readonly rows: readonly GoalRow[] }[];
}
/** The figures of one column: by unit, and of all. */
export type ColumnResults = readonly DisclosedResult[];

/** A column as a source defines it, in the report of a year; null where its indicator has no goal. */
export function goalColumn(
  column: GoalColumn,
  of: FigureSource | undefined,
  year: number,
  { today, asOfTime }: { readonly today: string; readonly asOfTime: string },
): GoalColumnAnswer | null {
  const declared = of?.indicators[column.indicator];
  if (!of || !declared?.goal) return null;
  const { first, last } = goalYears(declared.goal, year);
  const incomplete = !isPeriodOver(of, declared, `${String(last)}-12-31`, today);
  return { ...column, of, declared: { ...declared, goal: declared.goal }, first, last, incomplete, asOfTime };
}

/** Puts the figures of the columns together by region and unit. */
export function goalTableAnswer<C extends GoalColumnAnswer>(
  parts: Pick<GoalTableAnswer, 'table' | 'year' | 'years'> & { readonly columns: readonly C[] },
  results: readonly ColumnResults[],
  units: readonly Unit[],
): GoalTableAnswer<C> {
  const { columns, table } = parts;
  const cells = (unitId: string | undefined): readonly GoalCell[] =>
    columns.map((column, at) =>
      cellOf(
        column,
        table,
        results[at]?.find(({ group }) => group['unit'] === unitId),
      ),
    );
  const seen = new Set(results.flat().flatMap(({ group }) => group['unit'] ?? []));
  const rows = units
    .filter(({ id }) => seen.has(id))
    .map((unit) => ({
      region: unit.regionName ?? null,
      unit: { id: unit.id, name: unit.name },
      unitId: unit.id,
    }));
  const regions = [...new Set(rows.map(({ region }) => region))].sort(
    (a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? ''),
  );
  return {
    ...parts,
    asOfTime: columns.map(({ asOfTime }) => asOfTime).sort()[0] ?? '',
    nation: cells(undefined),
    regions: regions.map((name) => ({
      name,
      rows: rows
        .filter(({ region }) => region === name)
        .map(({ unit, unitId }) => ({ unit, cells: cells(unitId) })),
    })),
  };
}

function cellOf(
  { declared: { goal } }: GoalColumnAnswer,
  { marks }: GoalTable,
  result: DisclosedResult | undefined,
): GoalCell {
  const none = { n: null, k: null, value: null, low: null, high: null, level: null, mark: null };
  if (!result) return { ...none, n: 0, withheld: false };
  if (result.suppressed) return { ...none, withheld: true };
  const { n, value, low, high } = result;
  // Nobody is not few: a mark says that there were some.
  const isSmall = n > 0 && n < goal.smallestN;
  return {
    n,
    k: result.k ?? null,
    value,
    low,
    high,
    level: isSmall || value === null ? null : levelOf(goal, value),
    mark: isSmall ? (marks.find(({ below }) => below === goal.smallestN)?.mark ?? '*') : null,
    withheld: false,
  };
}

/** The column under a heading; throws a `NotFoundError` where there is none. */
export function columnUnder<C extends GoalColumnAnswer>(
  { columns }: Pick<GoalTableAnswer<C>, 'columns'>,
  heading: string,
): C {
  const column = columns.find((one) => one.heading === heading);
  if (column) return column;
  throw new NotFoundError('unknown-column', `The table has no column "${heading.slice(0, 40)}".`, {
    columns: columns.map((one) => one.heading),
  });
}
