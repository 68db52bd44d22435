import { compile, fieldsOf } from '@kvalreg/expression';
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

interface Target {
  readonly mean: number;
  readonly sd: number;
}
/** What has been found: the same for the same target, and dear to find. */
const found = new WeakMap<Instrument, Map<string, CalibratedInstrument>>();

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
  target: Target,
): CalibratedInstrument {
  const ofInstrument = found.get(instrument) ?? new Map<string, CalibratedInstrument>();
  found.set(instrument, ofInstrument);
  const key = [scoreName, target.mean, target.sd].join(' ');
  const fitted = ofInstrument.get(key) ?? fit(instrument, scoreName, target);
  ofInstrument.set(key, fitted);
  return fitted;
}

function fit(instrument: Instrument, scoreName: string, target: Target): CalibratedInstrument {
  const score = instrument.scores[scoreName];
  if (!score) throw new RangeError(`${instrument.id} has no score ${scoreName}`);
  const evaluateScore = compile(score.value);
  // An instrument may have several scales: each is calibrated by its own questions.
  const read = new Set(fieldsOf(score.value).map(({ path }) => path.join('.')));
  const items = Object.entries(instrument.items).flatMap(([name, item]) => {
    const range = numericRange(item);
    return range && read.has(name) ? [{ name, range }] : [];
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
  const answers: Record<string, number> = {};
  /** How much worse than wished the mean is at a shift. */
  const excessAt = (shift: number) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      directed.forEach((item, at) => (answers[item.name] = valueAt(item, shift, badness[at]?.[draw] ?? 0)));
      sum += scoreWith(answers);
    }
    return (sum / draws - target.mean) * (score.better === 'lower' ? 1 : -1);
  };
  const shift = rootOf(excessAt, -2.5, 2.5, (score.range[1] - score.range[0]) / 20_000);
  if (shift === null)
    throw new RangeError(`${instrument.id}.${scoreName} cannot reach a mean of ${String(target.mean)}`);
  return {
    items: directed.map((item) => ({ name: item.name, valueAt: (z: number) => valueAt(item, shift, z) })),
  };
}

/** Where a rising function is zero, within a tolerance of its value (regula falsi, Illinois); null when it has no zero there. */
function rootOf(f: (x: number) => number, from: number, to: number, tolerance: number): number | null {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [f(low), f(high)];
  if (atLow > tolerance || atHigh < -tolerance) return null;
  for (let step = 0; step < 40; step += 1) {
    const x = step % 3 === 0 ? (low + high) / 2 : (low * atHigh - high * atLow) / (atHigh - atLow);
    const value = f(x);
    if (Math.abs(value) <= tolerance) return x;
    if (value > 0) [high, atHigh, atLow] = [x, value, atLow / 2];
    else [low, atLow, atHigh] = [x, value, atHigh / 2];
  }
  return (low + high) / 2;
}
