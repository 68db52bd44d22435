import type { Direction, FigureSource, Indicator } from '@kvalreg/declaration';
import { quoteIdentifier, toSql, typeOf, type Cell, type Node, type ScalarType } from '@kvalreg/expression';
import { caseColumnName, dataDateKey } from '../../analysis/names.js';
import { scaleOf, type ChangeScale } from '../kinds/change-result.js';
import { curveOf, statesOf } from '../kinds/declared-parts.js';
import { allMet, concerns, dayAndOutcome, pairOfStates, shareMet } from '../kinds/derived-nodes.js';
import { valueOfCode } from '../request/case-dimension.js';
import { indicatorOf, isSnapshot } from '../request/request-parts.js';
import { snapshotColumns } from '../request/snapshot-periods.js';
import type { Balance } from '../tally.js';
import { knownDataDate, type IndicatorRequest } from '../request/indicator-request.js';

export type Param = (value: Cell, type: ScalarType) => string;

export interface Moments {
  readonly n: string;
  readonly mean: string;
  readonly sd: string;
}
/** Of before and after: mean, and sum of squared deviations from it. The number is that of the differences. */
interface PairMoments {
  readonly beforeMean: string;
  readonly beforeSquares: string;
  readonly afterMean: string;
  readonly afterSquares: string;
}
type Add = (aggregate: string, isGathered?: true) => string;
type ToSql = (node: Node) => string;
/** The aliases under which the parts of an indicator's tally stand in a row of the result. */
export type Slots = { readonly population: string; readonly excluded: readonly string[] } & (
  | { readonly kind: 'count' }
  | { readonly kind: 'proportion'; readonly n: string; readonly k: string; readonly outside: string | null }
  | { readonly kind: 'mean' | 'spread'; readonly moments: Moments }
  | { readonly kind: 'quantile'; readonly probability: number; readonly histogram: string }
  | {
      readonly kind: 'change';
      readonly scale: ChangeScale;
      readonly pair: PairMoments;
      readonly difference: Moments;
    }
  | {
      readonly kind: 'distribution';
      readonly n: string;
      readonly options: readonly { readonly code: string; readonly k: string }[];
      readonly balance: Balance | null;
    }
  | {
      readonly kind: 'ratio';
      readonly as: 'share' | 'rate';
      readonly per: number;
      readonly known: string;
      readonly n: string;
      readonly k: string;
    }
  | ({
      readonly kind: 'composite';
      readonly outside: string;
      readonly parts: readonly { readonly n: string; readonly k: string }[];
    } & (
      | { readonly as: 'all-or-none'; readonly n: string; readonly k: string }
      | { readonly as: 'average'; readonly moments: Moments }
    ))
  | {
      readonly kind: 'transition';
      readonly codes: readonly string[];
      readonly better: Direction;
      readonly histogram: string;
    }
  | {
      readonly kind: 'time-to-event';
      readonly at: readonly number[];
      readonly competes: boolean;
      readonly histogram: string;
    }
);

export interface Aggregates {
  /** The cases that belong to the population of at least one indicator; null when those are all. */
  readonly where: string | null;
  /** Alias → SQL; what two indicators both count is counted once. */
  readonly columns: ReadonlyMap<string, string>;
  /** The aliases of columns that gather values, which are still to be counted. */
  readonly gathered: ReadonlySet<string>;
  readonly indicators: readonly { readonly name: string; readonly slots: Slots }[];
}

/** The aggregates that a request needs, deterministically, so that reading finds what compiling wrote. */
export function aggregatesOf(
  source: FigureSource,
  { indicators: names, dataDate }: Pick<IndicatorRequest, 'indicators' | 'dataDate'>,
  param: Param,
): Aggregates {
  const aliases = new Map<string, string>();
  const gathered = new Set<string>();
  const add: Add = (aggregate, isGathered) => {
    const alias = aliases.get(aggregate) ?? `a${String(aliases.size)}`;
    aliases.set(aggregate, alias);
    if (isGathered) gathered.add(alias);
    return alias;
  };
  const asked = names.map((name) => ({ name, indicator: indicatorOf(source, name) }));
  const isPicture = asked.some(({ indicator }) => isSnapshot(indicator));
  const sql: ToSql = (node) =>
    toSql(node, {
      column: (path) =>
        path.join('.') === dataDateKey
          ? isPicture
            ? snapshotColumns.day
            : `(${param(knownDataDate(dataDate), 'date')}::date)`
          : quoteIdentifier(caseColumnName(path)),
      param,
    });
  const populations = asked.map(({ indicator }) => populationOf(indicator));
  const everybody = populations.includes(null);
  const distinct = [...new Set(populations.map((node) => (node && !everybody ? sql(node) : '')))];
  // What all indicators ask about is looked up once for each case, and not once for each number.
  const isShared = !everybody && distinct.length === 1;
  const indicators = asked.map(({ name, indicator }, at) => {
    const population = populations[at];
    return { name, slots: slotsOf(indicator, population && !isShared ? [sql(population)] : [], add, sql) };
  });
  return {
    where: everybody ? null : `(${distinct.join(' or ')})`,
    columns: new Map([...aliases].map(([aggregate, alias]) => [alias, aggregate])),
    gathered,
    indicators,
  };
}

/** Null for everybody. */
function populationOf({ population }: Indicator): Node | null {
  return population === undefined || isTrue(population) ? null : population;
}

function isTrue(node: Node): boolean {
  return node.op === 'literal' && node.value === true;
}

function slotsOf(indicator: Indicator, meant: readonly string[], add: Add, sql: ToSql): Slots {
  let base = meant;
  const population = add(count(base));
  const excluded = (indicator.exclusions ?? []).map(({ when }) => {
    const condition = sql(when);
    const alias = add(count([...base, condition]));
    base = [...base, `(${condition} is not true)`];
    return alias;
  });
  const flow = { population, excluded };
  switch (indicator.kind) {
    case 'count':
      return { ...flow, kind: 'count' };
    case 'proportion': {
      const numerator = sql(indicator.numerator);
      // A denominator of all needs no condition, and leaves nobody outside.
      const denominator = isTrue(indicator.denominator) ? null : sql(indicator.denominator);
      const inside = denominator === null ? base : [...base, denominator];
      return {
        ...flow,
        kind: 'proportion',
        n: add(count([...inside, `(${numerator} is not null)`])),
        k: add(count([...inside, numerator])),
        outside: denominator === null ? null : add(count([...base, `(not ${denominator})`])),
      };
    }
    case 'mean':
    case 'spread':
      return { ...flow, kind: indicator.kind, moments: momentsOf(sql(indicator.value), base, add) };
    case 'quantile': {
      const probability = indicator.probability ?? 0.5;
      return { ...flow, kind: 'quantile', probability, histogram: histogramSql(indicator.value) };
    }
    case 'change': {
      const [before, after] = [sql(indicator.before), sql(indicator.after)];
      return {
        ...flow,
        kind: 'change',
        scale: scaleOf(indicator),
        pair: pairMomentsOf(before, after, base, add),
        difference: momentsOf(`(${after} - ${before})`, base, add),
      };
    }
    case 'distribution': {
      const value = sql(indicator.value);
      const type = typeOf(indicator.value);
      return {
        ...flow,
        kind: 'distribution',
        n: add(numberOf(`count(${value})${filtered(base)}`)),
        options: indicator.options.map(({ code }) => {
          const literal: Node = { op: 'literal', type, value: valueOfCode(code, type) };
          return { code, k: add(count([...base, `(${value} = ${sql(literal)})`])) };
        }),
        balance: indicator.balance ?? null,
      };
    }
    case 'ratio': {
      const [k, n] = [sql(indicator.numerator), sql(indicator.denominator)];
      const both = [...base, `(${k} is not null)`, `(${n} is not null)`];
      return {
        ...flow,
        kind: 'ratio',
        as: indicator.as,
        per: indicator.per ?? 1,
        known: add(count(both)),
        n: add(`coalesce(sum(${n})${filtered(both)}, 0)`),
        k: add(`coalesce(sum(${k})${filtered(both)}, 0)`),
      };
    }
    case 'composite': {
      const share = (denominator: Node, numerator: Node) => {
        const inside = [...base, sql(denominator)];
        const isMet = sql(numerator);
        return {
          n: add(count([...inside, `(${isMet} is not null)`])),
          k: add(count([...inside, isMet])),
        };
      };
      const asked = concerns(indicator);
      const composite = {
        ...flow,
        kind: 'composite',
        outside: add(count([...base, `(not ${sql(asked)})`])),
        parts: indicator.parts.map(({ denominator, numerator }) => share(denominator, numerator)),
      } as const;
      return indicator.as === 'all-or-none'
        ? { ...composite, as: indicator.as, ...share(asked, allMet(indicator)) }
        : { ...composite, as: indicator.as, moments: momentsOf(sql(shareMet(indicator)), base, add) };
    }
    case 'transition': {
      const histogram = histogramSql(pairOfStates(indicator));
      return { ...flow, kind: 'transition', ...statesOf(indicator), histogram };
    }
    case 'time-to-event': {
      const histogram = histogramSql(dayAndOutcome(indicator));
      return { ...flow, kind: 'time-to-event', ...curveOf(indicator), histogram };
    }
  }

  /** The values of the group, which are gathered in the scan that counts everything else. */
  function histogramSql(value: Node): string {
    return add(`array_agg(${sql(value)})${filtered(base)}`, true);
  }
}

/**
 * How many cases of a group have each of the values that were gathered, counted where they lie, so that what is sent grows
 * with the values that differ and not with the cases. Unknown ones are left out here: to look for them in the scan would
 * compute each value twice.
 */
export function countedSql(column: string): string {
  return `(select json_object_agg(v, c) from (select v, count(*) c from unnest(${column}) u(v) where v is not null group by v) h)`;
}

function momentsOf(value: string, base: readonly string[], add: Add): Moments {
  return {
    n: add(numberOf(`count(${value})${filtered(base)}`)),
    mean: add(`avg(${value})${filtered(base)}`),
    sd: add(`stddev_samp(${value})${filtered(base)}`),
  };
}

/**
 * Means and sums of squares of the cases with both values known. PostgreSQL keeps one state for the four of them,
 * updated once for each case.
 */
function pairMomentsOf(before: string, after: string, base: readonly string[], add: Add): PairMoments {
  const of = (aggregate: string) => add(`${aggregate}(${after}, ${before})${filtered(base)}`);
  return {
    beforeMean: of('regr_avgx'),
    beforeSquares: of('regr_sxx'),
    afterMean: of('regr_avgy'),
    afterSquares: of('regr_syy'),
  };
}

function count(conditions: readonly string[]): string {
  return numberOf(`count(*)${filtered(conditions)}`);
}

/** Of a count, which would be sent as text: no count is too large to be a number exactly. */
function numberOf(aggregate: string): string {
  return `(${aggregate})::float8`;
}

function filtered(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` filter (where ${conditions.join(' and ')})`;
}
