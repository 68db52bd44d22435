import { z } from 'zod';
import { earlierInstrumentsSchema } from './earlier.schema.js';
import { expressionSchema } from './expression.schema.js';
import { itemsSchema } from './item.schema.js';
import { textSchema } from './text.schema.js';

export const rangeSchema = z.tuple([z.number(), z.number()]).readonly();
export const directionSchema = z.enum(['higher', 'lower']);

const score = z.strictObject({
  label: textSchema,
  range: rangeSchema,
  better: directionSchema,
  decimals: z.number(),
  unit: textSchema.exactOptional(),
  value: expressionSchema,
});
const band = z.strictObject({ code: z.string(), label: textSchema, from: z.number(), to: z.number() });
const named = z.strictObject({ value: z.number(), code: z.string(), label: textSchema });
const category = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bands'),
    label: textSchema,
    score: z.string(),
    rounding: z.literal('half-up'),
    bands: z.array(band),
  }),
  z.strictObject({
    kind: z.literal('profile'),
    label: textSchema,
    items: z.array(z.string()),
    missing: z.string(),
  }),
  z.strictObject({ kind: z.literal('codes'), label: textSchema, score: z.string(), codes: z.array(named) }),
  z.strictObject({
    kind: z.literal('condition'),
    label: textSchema,
    holds: expressionSchema,
    notApplicable: expressionSchema.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rules'),
    label: textSchema,
    rules: z.array(
      z.strictObject({ code: z.string(), label: textSchema, when: expressionSchema.exactOptional() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('list'),
    label: textSchema,
    members: z.array(z.strictObject({ code: z.string(), label: textSchema, when: expressionSchema })),
  }),
]);
const check = z.strictObject({ id: z.string(), holds: expressionSchema, message: textSchema });

export const instrumentSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: textSchema,
  items: itemsSchema,
  scores: z.record(z.string(), score),
  categories: z.record(z.string(), category).exactOptional(),
  checks: z.array(check).exactOptional(),
  missingRule: textSchema,
  licence: z.strictObject({
    holder: z.string(),
    itemTextMayShip: z.enum(['yes', 'no', 'conditional']),
    note: z.string().exactOptional(),
  }),
  sources: z.array(z.string()),
  earlier: earlierInstrumentsSchema.exactOptional(),
});
