import type { Indicator, Pathway } from '@kvalreg/declaration';
import { quoteIdentifier, toSql, typeOf, type Cell, type Node, type ScalarType } from '@kvalreg/expression';
import { caseColumnName } from '../analysis/names.js';
import { valueOfCode } from './case-dimension.js';

export type Param = (value: Cell, type: ScalarType) => string;

interface Moments {
  readonly n: string;
  readonly mean: string;
  readonly sd: string;
}
/** The aliases under which the parts of an indicator's tally stand in a row of the result. */
export type Slots = { readonly population: string; readonly excluded: readonly string[] } & (
  | { readonly kind: 'count' }
  | { readonly kind: 'proportion'; readonly n: string; readonly k: string; readonly outside: string }
  | { readonly kind: 'mean'; readonly moments: Moments }
  | {
      readonly kind: 'change';
      readonly before: Moments;
      readonly after: Moments;
      readonly difference: Moments;
    }
  | {
      readonly kind: 'distribution';
      readonly n: string;
      readonly options: readonly { readonly code: string; readonly k: string }[];
    }
);

export interface Aggregates {
  /** Alias → SQL; what two indicators both count is counted once. */
  readonly columns: ReadonlyMap<string, string>;
  readonly indicators: readonly { readonly name: string; readonly slots: Slots }[];
}

/** The aggregates that a request needs, deterministically, so that reading finds what compiling wrote. */
export function aggregatesOf(pathway: Pathway, names: readonly string[], param: Param): Aggregates {
  const aliases = new Map<string, string>();
  const add = (aggregate: string): string => {
    const alias = aliases.get(aggregate) ?? `a${String(aliases.size)}`;
    aliases.set(aggregate, alias);
    return alias;
  };
  const indicators = names.map((name) => {
    const indicator = Object.hasOwn(pathway.indicators, name) ? pathway.indicators[name] : undefined;
    if (!indicator) {
      throw new RangeError(
        `Unknown indicator "${name}". Known: ${Object.keys(pathway.indicators).join(', ')}.`,
      );
    }
    return { name, slots: slotsOf(indicator, add, param) };
  });
  return { columns: new Map([...aliases].map(([sql, alias]) => [alias, sql])), indicators };
}

function slotsOf(indicator: Indicator, add: (aggregate: string) => string, param: Param): Slots {
  const sql = (node: Node) => toSql(node, { column: (path) => quoteIdentifier(caseColumnName(path)), param });
  // Of everybody, so that nothing needs to be said about who is meant.
  const isEverybody = indicator.population?.op === 'literal' && indicator.population.value === true;
  let base = indicator.population && !isEverybody ? [sql(indicator.population)] : [];
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
      const denominator = sql(indicator.denominator);
      const numerator = sql(indicator.numerator);
      return {
        ...flow,
        kind: 'proportion',
        n: add(count([...base, denominator, `(${numerator} is not null)`])),
        k: add(count([...base, denominator, numerator])),
        outside: add(count([...base, `(not ${denominator})`])),
      };
    }
    case 'mean':
      return { ...flow, kind: 'mean', moments: momentsOf(sql(indicator.value), base, add) };
    case 'change': {
      const [before, after] = [sql(indicator.before), sql(indicator.after)];
      return {
        ...flow,
        kind: 'change',
        before: momentsOf(before, [...base, `(${after} is not null)`], add),
        after: momentsOf(after, [...base, `(${before} is not null)`], add),
        difference: momentsOf(`(${after} - ${before})`, base, add),
      };
    }
    case 'distribution': {
      const value = sql(indicator.value);
      const type = typeOf(indicator.value);
      return {
        ...flow,
        kind: 'distribution',
        n: add(count([...base, `(${value} is not null)`])),
        options: indicator.options.map(({ code }) => {
          const literal: Node = { op: 'literal', type, value: valueOfCode(code, type) };
          return { code, k: add(count([...base, `(${value} = ${sql(literal)})`])) };
        }),
      };
    }
  }
}

function momentsOf(value: string, base: readonly string[], add: (aggregate: string) => string): Moments {
  return {
    n: add(`count(${value})${filtered(base)}`),
    mean: add(`avg(${value})${filtered(base)}`),
    sd: add(`stddev_samp(${value})${filtered(base)}`),
  };
}

function count(conditions: readonly string[]): string {
  return `count(*)${filtered(conditions)}`;
}

function filtered(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` filter (where ${conditions.join(' and ')})`;
}
