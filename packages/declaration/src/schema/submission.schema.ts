import { z } from 'zod';
import { expressionSchema } from './expression.schema.js';
import { directionSchema, rangeSchema } from './instrument.schema.js';
import { textSchema } from './text.schema.js';

const base = {
  code: z.string(),
  title: textSchema,
  category: z.string(),
  unit: textSchema,
  better: directionSchema.exactOptional(),
  notes: z.array(z.strictObject({ heading: textSchema, text: textSchema, public: z.boolean() })),
  period: z.strictObject({
    yearsBefore: z.number(),
    firstFiling: z.number(),
    firstPeriod: z.strictObject({ from: z.string(), to: z.string() }).exactOptional(),
  }),
  jump: z.strictObject({ share: z.number(), atLeast: z.number() }).exactOptional(),
  population: z.string().exactOptional(),
};
const measure = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('count'), splits: z.array(z.string()) }),
  z.strictObject({ ...base, kind: z.literal('summary'), range: rangeSchema, decimals: z.number() }),
  z.strictObject({
    ...base,
    kind: z.literal('share'),
    shares: z.record(
      z.string(),
      z.strictObject({ title: textSchema, numerator: textSchema, denominator: textSchema }),
    ),
  }),
]);

export const submissionSchema = z.strictObject({
  title: textSchema,
  description: textSchema,
  categories: z.record(z.string(), textSchema),
  splits: z.record(
    z.string(),
    z.strictObject({ title: textSchema, options: z.record(z.string(), textSchema) }),
  ),
  measures: z.record(z.string(), measure),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      severity: z.enum(['error', 'warning']),
      holds: expressionSchema,
      fields: z.array(z.string()),
      message: textSchema,
    }),
  ),
  filing: z.strictObject({ opens: z.string(), closes: z.string() }),
  scope: z.array(
    z.strictObject({
      title: textSchema,
      criteria: z.array(textSchema),
      notes: z.array(textSchema).exactOptional(),
    }),
  ),
  publication: z.strictObject({ smallestN: z.number(), smallestCell: z.number() }),
  source: z.string(),
});
