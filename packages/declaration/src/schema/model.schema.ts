import { z } from 'zod';
import { modelKinds } from '../model.js';
import { expressionSchema } from './expression.schema.js';
import { directionSchema } from './instrument.schema.js';
import { optionSchema, textSchema } from './text.schema.js';

const outcome = z.union([
  z.strictObject({ indicator: z.string() }),
  z.strictObject({ value: expressionSchema, options: z.array(optionSchema).exactOptional() }),
]);
const predictor = z.discriminatedUnion('as', [
  z.strictObject({
    title: textSchema,
    as: z.literal('linear'),
    value: expressionSchema,
    per: z.number().exactOptional(),
  }),
  z.strictObject({
    title: textSchema,
    as: z.literal('category'),
    value: expressionSchema,
    options: z.array(optionSchema),
    reference: z.string().exactOptional(),
  }),
]);

export const modelSchema = z.strictObject({
  title: textSchema,
  definition: textSchema,
  kind: z.enum(modelKinds),
  outcome,
  population: expressionSchema.exactOptional(),
  predictors: z.record(z.string(), predictor),
  better: directionSchema.exactOptional(),
  minimumEventsPerParameter: z.number().exactOptional(),
  smallestN: z.number().exactOptional(),
  version: z.string(),
  source: z.union([z.string(), textSchema]).exactOptional(),
});
