import { createHash } from 'node:crypto';
import type { FigureSource } from '@kvalreg/declaration';
import { z } from 'zod';

/** What figures follow from, and the words for it: all of a source but how its figures are laid out. */
export function definitionOf(source: FigureSource, indicators: readonly string[]): FigureSource {
  const chosen = Object.fromEntries(
    Object.entries(source.indicators).filter(([name]) => indicators.includes(name)),
  );
  return { ...source, indicators: chosen, reports: {} };
}

/** The same for definitions that say the same, whatever order their keys are written in. */
export function hashOf(definition: unknown): string {
  return createHash('sha256').update(canonical(definition)).digest('hex');
}

/** JSON with the keys of every object in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

const shape = z.looseObject({
  title: z.record(z.string(), z.string()),
  dimensions: z.record(z.string(), z.looseObject({})),
  indicators: z.record(z.string(), z.looseObject({ kind: z.string() })),
});

/** A definition as it was stored. It was declared once and has not changed: only its outline is looked at. */
export function readDefinition(stored: unknown): FigureSource {
  return shape.parse(stored) as unknown as FigureSource;
}
