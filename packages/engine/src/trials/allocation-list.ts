import type { Trial } from '@kvalreg/declaration';
import { randomBelow, type PseudoRandom } from './random-below.js';

/** What a list of allocations follows from, beside its secret. */
export type AllocationDesign = Pick<Trial, 'arms' | 'blocks'>;

/** One place of a list. */
export interface AllocationPlace {
  /** From 1, within the list. */
  readonly number: number;
  readonly arm: string;
  /** From 1, and the place within the block, from 1. */
  readonly block: number;
  readonly place: number;
}

/**
 * The place with a number on a list of permuted blocks. The list is nowhere kept: its blocks are made one after the
 * other from the secret, until the number is reached. Throws a `RangeError` unless the number is a whole number from 1.
 */
export function allocationAt(
  design: AllocationDesign,
  list: string,
  number: number,
  random: PseudoRandom,
): AllocationPlace {
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`number is ${String(number)}: places are counted from 1.`);
  let before = 0;
  for (let block = 1; ; block++) {
    const arms = permutedBlock(design, list, block, random);
    const arm = arms[number - before - 1];
    if (arm !== undefined) return { number, arm, block, place: number - before };
    if (arms.length === 0) throw new RangeError('The design has blocks without a place.');
    before += arms.length;
  }
}

/** The arms of one block in the order of its places: a size among those of the design, its arms by ratio, shuffled. */
export function permutedBlock(
  { arms, blocks }: AllocationDesign,
  list: string,
  block: number,
  random: PseudoRandom,
): readonly string[] {
  const below = randomBelow(random, JSON.stringify([list, block]));
  const size = blocks[below(blocks.length)] ?? 0;
  const total = arms.reduce((sum, { ratio }) => sum + ratio, 0);
  const places = arms.flatMap(({ code, ratio }) => Array<string>((size / total) * ratio).fill(code));
  // Fisher and Yates: each order of the places is as likely as the others.
  for (let last = places.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [places[last], places[other]] = [places[other] ?? '', places[last] ?? ''];
  }
  return places;
}
