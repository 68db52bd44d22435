import type { VolumeModel, VolumeStep } from '@kvalreg/declaration';

/** One step in one year. */
export interface VolumeCell {
  readonly year: number;
  /** Null where it is withheld. */
  readonly count: number | null;
  /** For as many as the model has at the first counted step; null where one of the two is not known. */
  readonly perBase: number | null;
}
export interface VolumeRow {
  readonly step: VolumeStep;
  /** Empty for a step that nobody counts. */
  readonly cells: readonly VolumeCell[];
}
export interface VolumeAnswer {
  readonly model: VolumeModel;
  /** The step that the others are set against, and how many it has in the model. */
  readonly base: VolumeStep;
  readonly years: readonly number[];
  /** The year in progress, whose counts are not all there. */
  readonly current: number;
  readonly rows: readonly VolumeRow[];
}

/** What was counted at each step, by year: null where it is withheld. */
export type StepCounts = ReadonlyMap<number, number | null>;

/** Sets what was counted against the model. */
export function volumeAnswer(
  model: VolumeModel,
  counted: readonly (StepCounts | null)[],
  current: number,
  mostYears: number,
): VolumeAnswer {
  const baseAt = model.steps.findIndex(({ count }) => count !== undefined);
  const base = model.steps[baseAt];
  if (!base) throw new RangeError('The model has no step that is counted.');
  const years = [...new Set(counted.flatMap((counts) => [...(counts?.keys() ?? [])]))]
    .sort((a, b) => a - b)
    .slice(-mostYears);
  return {
    model,
    base,
    years,
    current,
    rows: model.steps.map((step, at) => ({
      step,
      cells: counted[at] ? years.map((year) => cellOf(year, counted[at], counted[baseAt], base.model)) : [],
    })),
  };
}

function cellOf(
  year: number,
  counts: StepCounts | null | undefined,
  baseCounts: StepCounts | null | undefined,
  baseModel: number,
): VolumeCell {
  const [count, all] = [countIn(counts, year), countIn(baseCounts, year)];
  return { year, count, perBase: count === null || !all ? null : (count / all) * baseModel };
}

/** A year without a row had none. */
function countIn(counts: StepCounts | null | undefined, year: number): number | null {
  if (!counts) return null;
  const count = counts.get(year);
  return count === undefined ? 0 : count;
}
