import { goalLevels } from '@kvalreg/engine';
import { z } from 'zod';
import type { GoalColumnAnswer, GoalTableAnswer } from './goal-table.js';

export const goalQuery = z.object({ year: z.coerce.number().int().optional() });
export type GoalQuery = z.infer<typeof goalQuery>;

const number = z.number().nullable();
const cell = z.object({
  n: number,
  k: number,
  value: number.describe('0–1 for shares'),
  low: number,
  high: number,
  level: z.enum(goalLevels).nullable(),
  mark: z.string().nullable().describe('Of a small n'),
  withheld: z.boolean(),
});
export const goalColumnSchema = z.object({
  heading: z.string(),
  source: z.string(),
  indicator: z.string(),
  first: z.number().describe('First index year that is judged'),
  last: z.number(),
  incomplete: z.boolean().describe('Whether follow-ups of these years are still open'),
  asOfTime: z.string().describe('The moment that its figures show'),
});
export const goalTableSchema = z.object({
  asOfTime: z
    .string()
    .describe('The moment that the figures show; of the earliest column, where they differ'),
  year: z.number(),
  years: z.array(z.number()).describe('Years that can be asked for'),
  columns: z.array(goalColumnSchema),
  nation: z.array(cell),
  regions: z.array(
    z.object({
      name: z.string().nullable(),
      rows: z.array(z.object({ unit: z.object({ id: z.string(), name: z.string() }), cells: z.array(cell) })),
    }),
  ),
});

/** The table as the API gives it out. */
export function goalTableJson({ asOfTime, year, years, columns, nation, regions }: GoalTableAnswer) {
  return { asOfTime, year, years, columns: columns.map(goalColumnJson), nation, regions };
}

export function goalColumnJson({
  heading,
  source,
  indicator,
  first,
  last,
  incomplete,
  asOfTime,
}: GoalColumnAnswer) {
  return { heading, source, indicator, first, last, incomplete, asOfTime };
}
