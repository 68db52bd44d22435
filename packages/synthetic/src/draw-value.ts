import { optionsOf, type Item } from '@kvalreg/declaration';
import { normalQuantile } from '@kvalreg/statistics';
import type { Random } from './seeded-random.js';

/** Bounds of an item with ordered numeric values; null where values are not numbers. */
export function numericRange(
  item: Item,
): { readonly min: number; readonly max: number; readonly step: number } | null {
  if (item.kind === 'integer') return { min: item.min, max: item.max, step: item.step ?? 1 };
  if (item.kind === 'decimal')
    return { min: item.min, max: item.max, step: item.step ?? 10 ** -item.decimals };
  return null;
}

/** The value nearest to `wanted` that the item can hold. */
export function nearestValue(
  range: { readonly min: number; readonly max: number; readonly step: number },
  wanted: number,
): number {
  const steps = Math.round((wanted - range.min) / range.step);
  const value = Math.min(Math.max(range.min + steps * range.step, range.min), range.max);
  // A tenth is no sum of tenths.
  return range.step === 1 ? value : Number(value.toFixed(6));
}

/**
 * The option that a standard normal value falls on when the options, in their order, take the given percentages.
 * Codes that have no percentage are never drawn.
 */
export function optionAt(percent: Readonly<Record<string, number>>, z: number): string {
  const entries = Object.entries(percent).filter(([, share]) => share > 0);
  const total = entries.reduce((sum, [, share]) => sum + share, 0);
  let cumulative = 0;
  for (const [code, share] of entries) {
    cumulative += share / total;
    if (cumulative >= 1 - 1e-12 || z <= normalQuantile(cumulative)) return code;
  }
  return entries.at(-1)?.[0] ?? '';
}

/** An answer drawn from the declaration alone, for items that no published figure describes. */
export function untargetedValue(
  item: Item,
  z: number,
  random: Random,
): string | number | boolean | readonly string[] | null {
  const range = numericRange(item);
  if (range) return nearestValue(range, (range.min + range.max) / 2 + (z * (range.max - range.min)) / 8);
  switch (item.kind) {
    case 'choice': {
      const codes = optionsOf(item).map(({ code }) => code);
      // Earlier options are more common, as in most clinical lists.
      return optionAt(Object.fromEntries(codes.map((code, at) => [code, 1 / (at + 1)])), z);
    }
    case 'choices': {
      const codes = optionsOf(item)
        .map(({ code }) => code)
        .filter((code) => code !== item.exclusive);
      const chosen = codes.filter(() => random() < 1 / (codes.length + 1));
      return chosen.length > 0 ? chosen : item.exclusive !== undefined ? [item.exclusive] : codes.slice(0, 1);
    }
    case 'boolean':
      return z > 1;
    case 'time':
      return timeOfDay(7 * 60 + Math.round((z * 60) / 5) * 5);
    case 'body-map':
      return painDrawing(z, random);
    default:
      return null;
  }
}

function timeOfDay(minutes: number): string {
  const within = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  const [hours, rest] = [Math.floor(within / 60), within % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** The low back, and the worse it is the further down one leg. */
function painDrawing(z: number, random: Random): readonly string[] {
  const side = random() < 0.5 ? 'left' : 'right';
  const leg = ['buttock', 'thigh-back', 'knee-back', 'calf', 'heel'].map((part) => `${side}-${part}`);
  const down = Math.min(Math.max(Math.round(z + 1 + random()), 0), leg.length);
  return ['lower-back', ...leg.slice(0, down)];
}
