import { z } from 'zod';
import { expressionSchema } from './expression.schema.js';
import { dimensionSchema } from './indicator.schema.js';
import { textSchema } from './text.schema.js';

export const trialSchema = z.strictObject({
  title: textSchema,
  description: textSchema,
  arms: z.array(z.strictObject({ code: z.string(), title: textSchema, ratio: z.number() })),
  strata: z.record(z.string(), dimensionSchema),
  byUnit: z.boolean().exactOptional(),
  blocks: z.array(z.number()),
  inclusion: expressionSchema,
  consent: z.strictObject({ text: textSchema, version: z.string() }),
  from: z.string(),
  to: z.string().exactOptional(),
});
