import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import {
  sumTallies,
  type FittedModel,
  type IndicatorRequest,
  type Tally,
  type TalliedGroup,
  type UnitYear,
} from '@kvalreg/engine';
import type { CountedSource } from '../indicators/read-indicators.query.js';

/** What the outcome of a model is called where the same rules judge it as any figure. */
export const outcomeName = 'outcome';

/**
 * The cases that a fit rests on, counted by unit and year as the figures of an indicator are: who may see which unit, and
 * which years, is decided by the same rules as for the share, or the number of cases, that the model explains.
 */
export function countedFit(fit: FittedModel, limits: FigureSource['publication']): CountedSource {
  const indicator = indicatorOf(fit);
  const source: FigureSource = {
    title: {},
    dimensions: {},
    indicators: { [outcomeName]: indicator },
    reports: {},
    ...(limits && { publication: { ...limits, indicators: [outcomeName] } }),
  };
  const cells = cellsOf(fit);
  return { source, count: (part) => Promise.resolve(counted(indicator, cells, part)) };
}

interface Cell {
  readonly unit: string;
  readonly year: string;
  readonly tally: Tally;
}

function indicatorOf({ kind, levels }: FittedModel): Indicator {
  const named = { title: {}, definition: {} };
  const always = literal(true).node;
  if (kind === 'linear') return { ...named, kind: 'count' };
  if (kind === 'logistic') return { ...named, kind: 'proportion', denominator: always, numerator: always };
  const options = levels.map((code) => ({ code, label: {} }));
  return { ...named, kind: 'distribution', value: literal('').node, options };
}

function cellsOf({ kind, levels, units }: FittedModel): readonly Cell[] {
  const byPlace = new Map<string, UnitYear[]>();
  for (const one of units) {
    const key = JSON.stringify([one.unit, one.year]);
    const known = byPlace.get(key) ?? [];
    byPlace.set(key, known);
    known.push(one);
  }
  return [...byPlace.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const { unit, year, n, observed } = first;
    const flow = { population: n, excluded: [], unknown: 0, n };
    const tally: Tally =
      kind === 'linear'
        ? { ...flow, kind: 'count' }
        : kind === 'logistic'
          ? { ...flow, kind: 'proportion', k: observed }
          : {
              ...flow,
              kind: 'distribution',
              options: levels.map((code) => ({
                code,
                k: parts.find(({ level }) => level === code)?.observed ?? 0,
              })),
            };
    return [{ unit, year: String(year), tally }];
  });
}

interface Sum {
  readonly group: Readonly<Record<string, string>>;
  readonly tallies: Tally[];
}

function counted(
  indicator: Indicator,
  cells: readonly Cell[],
  { groups, filter = {} }: IndicatorRequest,
): readonly TalliedGroup[] {
  const isKept = (dimension: 'unit' | 'year', value: string) => filter[dimension]?.includes(value) ?? true;
  const kept = cells.filter(({ unit, year }) => isKept('unit', unit) && isKept('year', year));
  return groups.flatMap((dimensions) => {
    const sums = new Map<string, Sum>();
    if (dimensions.length === 0) sums.set('{}', { group: {}, tallies: [] });
    for (const { unit, year, tally } of kept) {
      const group = {
        ...(dimensions.includes('unit') && { unit }),
        ...(dimensions.includes('year') && { year }),
      };
      const key = JSON.stringify(group);
      const sum: Sum = sums.get(key) ?? { group, tallies: [] };
      sums.set(key, sum);
      sum.tallies.push(tally);
    }
    return [...sums.values()].map(({ group, tallies }) => ({
      indicator: outcomeName,
      group,
      tally: sumTallies(indicator, tallies),
    }));
  });
}
