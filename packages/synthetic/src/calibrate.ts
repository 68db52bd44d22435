import { compile } from '@kvalreg/expression';
import type { Instrument } from '@kvalreg/declaration';
import { nearestValue, numericRange } from './draw-value.js';
import { seededRandom } from './seeded-random.js';
import { normal, stratifiedNormals } from './strata.js';

/** How an instrument's items follow from standard normal "badness" values, so that a score meets its published mean. */
export interface CalibratedInstrument {
  readonly items: readonly {
    readonly name: string;
    /** Value of the item for a badness value. */
    readonly valueAt: (badness: number) => number;
  }[];
}

const draws = 600;
/** Share of an item's spread that the items of one person have in common. */
export const commonLoading = 0.75;

/**
 * Finds by bisection how far the items must be shifted for the score's mean to meet the target.
 * The spread of the items is chosen from the score's standard deviation; one item takes it over as it is.
 * Throws RangeError when the target lies outside what the score can reach, naming the instrument.
 */
export function calibrateInstrument(
  instrument: Instrument,
  scoreName: string,
  target: { readonly mean: number; readonly sd: number },
): CalibratedInstrument {
  const score = instrument.scores[scoreName];
  if (!score) throw new RangeError(`${instrument.id} has no score ${scoreName}`);
  const evaluateScore = compile(score.value);
  const items = Object.entries(instrument.items).flatMap(([name, item]) => {
    const range = numericRange(item);
    return range ? [{ name, range }] : [];
  });
  const middle = Object.fromEntries(
    items.map(({ name, range }) => [name, nearestValue(range, (range.min + range.max) / 2)]),
  );
  const scoreWith = (answers: Readonly<Record<string, number>>) => evaluateScore(answers) as number;
  const relativeSd = target.sd / (score.range[1] - score.range[0]);
  const spread = items.length === 1 ? relativeSd : relativeSd * 1.25;

  const directed = items.map(({ name, range }) => {
    const atMin = scoreWith({ ...middle, [name]: range.min });
    const atMax = scoreWith({ ...middle, [name]: range.max });
    const worseWhenHigher = score.better === 'lower' ? atMax >= atMin : atMax <= atMin;
    return { name, range, sign: worseWhenHigher ? 1 : -1 };
  });
  const valueAt = (item: (typeof directed)[number], shift: number, badness: number) => {
    const width = item.range.max - item.range.min;
    return nearestValue(
      item.range,
      (item.range.min + item.range.max) / 2 + item.sign * width * (shift + spread * badness),
    );
  };

  const random = seededRandom(1, instrument.id, scoreName);
  const common = Array.from({ length: draws }, () => normal(random));
  const badness = directed.map(() =>
    stratifiedNormals(
      common.map((f) => commonLoading * f + Math.sqrt(1 - commonLoading ** 2) * normal(random)),
      random,
    ),
  );
  const meanAt = (shift: number) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      sum += scoreWith(
        Object.fromEntries(
          directed.map((item, at) => [item.name, valueAt(item, shift, badness[at]?.[draw] ?? 0)]),
        ),
      );
    }
    return sum / draws;
  };

  let [good, bad] = [-2.5, 2.5];
  const worse = (mean: number) => (score.better === 'lower' ? mean > target.mean : mean < target.mean);
  if (worse(meanAt(good)) || !worse(meanAt(bad) + (score.better === 'lower' ? 1e-9 : -1e-9))) {
    throw new RangeError(`${instrument.id}.${scoreName} cannot reach a mean of ${String(target.mean)}`);
  }
  for (let step = 0; step < 18; step += 1) {
    const shift = (good + bad) / 2;
    if (worse(meanAt(shift))) bad = shift;
    else good = shift;
  }
  const shift = (good + bad) / 2;
  return {
    items: directed.map((item) => ({ name: item.name, valueAt: (z: number) => valueAt(item, shift, z) })),
  };
}
