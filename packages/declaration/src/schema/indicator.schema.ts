import { z } from 'zod';
import { expressionSchema } from './expression.schema.js';
import { directionSchema, rangeSchema } from './instrument.schema.js';
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
  source: z.string().exactOptional(),
  basis: z.enum(['index', 'snapshot']).exactOptional(),
  goal: goal.exactOptional(),
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
    kind: z.literal('change'),
    before: expressionSchema,
    after: expressionSchema,
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
]);

export const dimensionSchema = z.strictObject({
  title: textSchema,
  value: expressionSchema,
  options: z.array(optionSchema),
});
