import type { Submission } from '@kvalreg/declaration';
import { countCube, type Entry, type Place } from '../../disclosure/count-cube.js';
import type { DisclosureLimits } from '../../disclosure/disclosure-limits.js';
import { isEmpty } from '../../disclosure/disclosure-limits.js';
import type { IsWithheld } from '../../disclosure/table-state.js';
import { withheldCells } from '../../disclosure/withheld-cells.js';
import type { NumberSeries } from './number-series.js';

/** Units of a series whose number is withheld; null among them stands for all units together. */
export type WithheldUnits = ReadonlySet<string | null>;
/** Which parts of a split are withheld; with `unit` null, of all units together. */
export type IsPartWithheld = (unit: string | null, option: string) => boolean;

/** A count is itself a cell: it is withheld when it is small, whatever a mean or a share would need. */
const countLimits = ({ publication: { smallestCell } }: Submission): DisclosureLimits => ({
  smallestN: smallestCell,
  smallestCell: 0,
});

/**
 * The units whose number is withheld, for each series. Series of one population and period agree on them: the number
 * that one shows would be the number that another one hides.
 */
export function withheldNumbers(
  submission: Submission,
  all: readonly NumberSeries[],
): ReadonlyMap<NumberSeries, WithheldUnits> {
  const limits = countLimits(submission);
  const found = new Map<NumberSeries, WithheldUnits>();
  for (const series of all) {
    if (found.has(series)) continue;
    const related =
      series.population === null
        ? [series]
        : all.filter(({ population }) => population === series.population);
    let agreed: WithheldUnits = new Set();
    for (let size = -1; size !== agreed.size;) {
      size = agreed.size;
      agreed = new Set(related.flatMap((one) => [...agreed, ...numbersOf(one, limits, agreed)]));
    }
    for (const one of related) found.set(one, agreed);
  }
  return found;
}

function numbersOf(series: NumberSeries, limits: DisclosureLimits, agreed: WithheldUnits): WithheldUnits {
  const entries = series.units.map(({ unit, n }) => ({ place: [[unit]], counts: [n, n] }));
  return unitsWithheld(series, entries, limits, agreed);
}

/** The units whose value is withheld: those whose number is, and those with too few for a mean or a share. */
export function withheldValues(
  { publication }: Submission,
  series: NumberSeries,
  numbers: WithheldUnits,
): WithheldUnits {
  if (series.measure.kind === 'count') return numbers;
  const entries = series.units.map(({ unit, n, k }) => ({
    place: [[unit]],
    counts: k === null ? [n, n] : [n, n, k, n - k],
  }));
  return unitsWithheld(series, entries, publication, numbers);
}

/** The parts of a split that are withheld, in the table of units and options with its totals. */
export function withheldParts(
  submission: Submission,
  series: NumberSeries,
  split: string,
  numbers: WithheldUnits,
): IsPartWithheld {
  const options = Object.keys(submission.splits[split]?.options ?? {});
  const entries = series.units.flatMap(({ unit, figure }) =>
    options.map((option) => {
      const n = figure(split, option) ?? 0;
      return { place: [[unit], [option]], counts: [n, n] };
    }),
  );
  const isWithheld = decided(
    [{ levels: ['unit'] }, { levels: ['option'] }],
    entries,
    countLimits(submission),
    numbers,
  );
  return (unit, option) => {
    if (numbers.has(unit)) return true;
    return unit === null ? isWithheld([0, 1], [[], [option]]) : isWithheld([1, 1], [[unit], [option]]);
  };
}

function unitsWithheld(
  { units }: NumberSeries,
  entries: readonly Entry[],
  limits: DisclosureLimits,
  also: WithheldUnits,
): WithheldUnits {
  const isWithheld = decided([{ levels: ['unit'] }], entries, limits, also);
  const found = units.map(({ unit }) => unit).filter((unit) => isWithheld([1], [[unit]]));
  const nation = isWithheld([0], [[]]) ? [null] : [];
  return new Set([...also, ...nation, ...found]);
}

function decided(
  axes: Parameters<typeof countCube>[0],
  entries: readonly Entry[],
  limits: DisclosureLimits,
  agreed: WithheldUnits,
): IsWithheld {
  const width = entries[0]?.counts.length ?? 2;
  const cube = countCube(axes, width, entries, (counts) => isEmpty(counts, limits));
  const also = (levels: readonly number[], place: Place) =>
    (levels[1] ?? 0) === 0 && agreed.has(levels[0] === 0 ? null : (place[0]?.[0] ?? null));
  return withheldCells(cube, { limits, unitAxis: 0, also });
}
