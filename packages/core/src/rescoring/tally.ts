import type { Answers, Scores } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import { z } from 'zod';
import type { RescoreTally, ValueTally } from './rescoring.js';

export const emptyTally: RescoreTally = { looked: 0, rescored: 0, corrected: 0, values: {}, unmapped: {} };
const noChanges: ValueTally = { changed: 0, becameUnknown: 0, becameKnown: 0, sumOfChanges: 0, compared: 0 };

const count = z.int().nonnegative();
const valueTally = z.object({
  changed: count,
  becameUnknown: count,
  becameKnown: count,
  sumOfChanges: z.number(),
  compared: count,
});
export const tallySchema: z.ZodType<RescoreTally> = z.object({
  looked: count,
  rescored: count,
  corrected: count,
  values: z.record(z.string(), valueTally),
  unmapped: z.record(z.string(), z.record(z.string(), count)),
});

/** Scores and calculated values of one answer, as they are stored and as the form of now gives them. */
export interface Compared {
  readonly before: Scores | Answers;
  readonly after: Scores | Answers;
}

// Sums in another order differ in their last digits: that is no change.
const relative = 1e-9;

/** The names of the values that are not the same. */
export function changedValues({ before, after }: Compared): readonly string[] {
  return Object.keys(after).filter((name) => !isSame(before[name] ?? null, after[name] ?? null));
}

function isSame(one: Cell, other: Cell): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= relative * Math.max(1, Math.abs(one), Math.abs(other));
  return one === other;
}

/** The tally with one answer more whose values were written anew. */
export function withRescored(tally: RescoreTally, compared: Compared): RescoreTally {
  const values = { ...tally.values };
  for (const name of changedValues(compared)) {
    const before = compared.before[name] ?? null;
    const after = compared.after[name] ?? null;
    const sofar = values[name] ?? noChanges;
    const areNumbers = typeof before === 'number' && typeof after === 'number';
    values[name] = {
      changed: sofar.changed + 1,
      becameUnknown: sofar.becameUnknown + (after === null ? 1 : 0),
      becameKnown: sofar.becameKnown + (before === null ? 1 : 0),
      sumOfChanges: sofar.sumOfChanges + (areNumbers ? after - before : 0),
      compared: sofar.compared + (areNumbers ? 1 : 0),
    };
  }
  return { ...tally, rescored: tally.rescored + 1, values };
}

export function withLooked(tally: RescoreTally, version: string, unmapped: readonly string[]): RescoreTally {
  const looked = tally.looked + 1;
  if (unmapped.length === 0) return { ...tally, looked };
  const ofVersion = { ...tally.unmapped[version] };
  for (const key of unmapped) ofVersion[key] = (ofVersion[key] ?? 0) + 1;
  return { ...tally, looked, unmapped: { ...tally.unmapped, [version]: ofVersion } };
}

export function meanChangesOf({ values }: RescoreTally): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, { sumOfChanges, compared }]) => [
      name,
      compared === 0 ? null : sumOfChanges / compared,
    ]),
  );
}
