import { refsOf } from './instrument.js';
import type { ItemRefs, Items } from './item.js';
import type { Text } from './text.js';

/**
 * Questions that are asked once for each of several things: levels of the spine, implants. Answers are kept under
 * `name.1.item`, `name.2.item` and so on without gaps.
 */
export interface Repeat {
  /** What all of them are called: `Implants`. */
  readonly title: Text;
  /** What one of them is called: `Implant`. */
  readonly one: Text;
  readonly items: Items;
  /** How many there must be at least; 0 where left out. */
  readonly min?: number;
  /** How many there can be. */
  readonly max: number;
}
export type Repeats = Readonly<Record<string, Repeat>>;

/** References to the answers of each possible row, from the first on. */
export type RepeatRefs<R extends Repeats> = { readonly [K in keyof R]: readonly ItemRefs<R[K]['items']>[] };

/** The number under which the rows of a repeated group are kept: `1` to `max`. */
export function rowNumbers({ max }: Repeat): readonly string[] {
  return Array.from({ length: Math.max(0, Math.floor(max)) }, (_, at) => String(at + 1));
}

export function repeatRefs<R extends Repeats>(repeats: R, ...prefix: readonly string[]): RepeatRefs<R> {
  return Object.fromEntries(
    Object.entries(repeats).map(([name, repeat]) => [
      name,
      rowNumbers(repeat).map((row) => refsOf(repeat.items, ...prefix, name, row)),
    ]),
  ) as unknown as RepeatRefs<R>;
}
