import { z } from 'zod';
import { expressionSchema } from './expression.schema.js';
import { directionSchema, rangeSchema } from './instrument.schema.js';
import { periodSchema } from './period.schema.js';
import { optionSchema, textSchema } from './text.schema.js';

const limit = z.union([
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ above: z.number() }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ below: z.number() }),
]);
const goal = z.strictObject({
  high: limit,
  moderate: limit.exactOptional(),
  years: z.number(),
  lag: z.number(),
  smallestN: z.number(),
});
const base = {
  title: textSchema,
  definition: textSchema,
  population: expressionSchema.exactOptional(),
  exclusions: z.array(z.strictObject({ title: textSchema, when: expressionSchema })).exactOptional(),
  better: directionSchema.exactOptional(),
  source: z.union([z.string(), textSchema]).exactOptional(),
  basis: z.enum(['index', 'snapshot']).exactOptional(),
  goal: goal.exactOptional(),
  date: expressionSchema.exactOptional(),
  lookBack: periodSchema.exactOptional(),
  completeAfter: periodSchema.exactOptional(),
  smallestN: z.number().exactOptional(),
  version: z.string().exactOptional(),
  publicDefinition: textSchema.exactOptional(),
  breakdowns: z.array(z.string()).exactOptional(),
};
const measured = { range: rangeSchema, decimals: z.number(), unit: textSchema.exactOptional() };

export const indicatorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('count') }),
  z.strictObject({
    ...base,
    kind: z.literal('proportion'),
    denominator: expressionSchema,
    numerator: expressionSchema,
  }),
  z.strictObject({ ...base, ...measured, kind: z.literal('mean'), value: expressionSchema }),
  z.strictObject({
    ...base,
    ...measured,
    kind: z.literal('quantile'),
    value: expressionSchema,
    probability: z.number().exactOptional(),
  }),
  z.strictObject({ ...base, ...measured, kind: z.literal('spread'), value: expressionSchema }),
  z.strictObject({
    ...base,
    ...measured,
    kind: z.literal('change'),
    before: expressionSchema,
    after: expressionSchema,
    as: z.enum(['difference', 'percentage', 'effect-size']).exactOptional(),
    effect: z.enum(['average-sd', 'baseline-sd', 'difference-sd']).exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('distribution'),
    value: expressionSchema,
    options: z.array(optionSchema),
    balance: z
      .strictObject({ title: textSchema, plus: z.array(z.string()), minus: z.array(z.string()) })
      .exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('ratio'),
    as: z.enum(['share', 'rate']),
    numerator: expressionSchema,
    denominator: expressionSchema,
    per: z.number().exactOptional(),
    decimals: z.number(),
    unit: textSchema.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('composite'),
    parts: z.array(
      z.strictObject({ title: textSchema, denominator: expressionSchema, numerator: expressionSchema }),
    ),
    as: z.enum(['all-or-none', 'average']),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('transition'),
    from: expressionSchema,
    to: expressionSchema,
    options: z.array(optionSchema),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('time-to-event'),
    end: expressionSchema,
    event: expressionSchema,
    competing: expressionSchema.exactOptional(),
    horizon: z.number(),
    at: z.array(z.number()),
  }),
]);

export const dimensionSchema = z.strictObject({
  title: textSchema,
  value: expressionSchema,
  options: z.array(optionSchema),
});
