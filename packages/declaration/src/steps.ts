import type { DecimalItem, IntegerItem } from './item.js';

// A tenth is no binary number: 2.6 is a step of 0.1 from 2 although the division leaves a rest.
const rest = 1e-9;

/** Whether a number within the range of an item is one that can be answered: a whole number of steps from `min`. */
export function isOnStep({ min, step }: IntegerItem | DecimalItem, value: number): boolean {
  if (step === undefined) return true;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < rest;
}

/** How many values a whole-number item can hold. */
export function countOfValues({ min, max, step = 1 }: IntegerItem): number {
  return Math.floor((max - min) / step) + 1;
}

/** Every value that a whole-number item can hold, in rising order: of an item with few values, as on a scale. */
export function valuesOf(item: IntegerItem): readonly number[] {
  const { min, step = 1 } = item;
  return Array.from({ length: countOfValues(item) }, (_, at) => min + at * step);
}
