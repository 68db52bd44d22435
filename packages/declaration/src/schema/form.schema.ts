import { z } from 'zod';
import { earlierFormsSchema } from './earlier.schema.js';
import { expressionSchema } from './expression.schema.js';
import { instrumentSchema } from './instrument.schema.js';
import { itemsSchema } from './item.schema.js';
import { textSchema } from './text.schema.js';

const page = z.strictObject({
  id: z.string(),
  title: textSchema,
  intro: textSchema.exactOptional(),
  fields: z.array(z.string()),
  sections: z
    .array(
      z.strictObject({
        id: z.string(),
        title: textSchema.exactOptional(),
        intro: textSchema.exactOptional(),
        layout: z.enum(['list', 'matrix']),
        fields: z.array(z.string()),
      }),
    )
    .exactOptional(),
});
const repeat = z.strictObject({
  title: textSchema,
  one: textSchema,
  items: itemsSchema,
  min: z.number().exactOptional(),
  max: z.number(),
});
const known = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('earlier'),
    of: z.enum(['episode', 'person']),
    occasion: z.string(),
    key: z.string(),
    type: z.enum(['number', 'boolean', 'text', 'date', 'codes']),
  }),
  z.strictObject({ from: z.literal('person'), fact: z.enum(['age', 'sex']) }),
]);
const check = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  holds: expressionSchema,
  fields: z.array(z.string()),
  message: textSchema,
});

const criterion = { title: textSchema, when: expressionSchema };
const outcome = z.strictObject({
  id: z.string(),
  title: textSchema,
  advice: textSchema,
  grounds: z.array(
    z.strictObject({
      ...criterion,
      because: z.array(z.strictObject(criterion)).exactOptional(),
      note: textSchema.exactOptional(),
    }),
  ),
  source: z.string(),
});
const decision = z.strictObject({
  id: z.string(),
  title: textSchema,
  outcomes: z.array(outcome),
  otherwise: textSchema,
});
const completeness = z.strictObject({
  title: textSchema,
  fields: z.array(z.string()),
  expectations: z
    .array(z.strictObject({ field: z.string(), holds: expressionSchema, message: textSchema }))
    .exactOptional(),
});

export const formSchema = z.strictObject({
  version: z.string(),
  title: textSchema,
  intro: textSchema.exactOptional(),
  respondent: z.enum(['patient', 'staff']),
  items: itemsSchema,
  instruments: z.record(z.string(), instrumentSchema),
  repeats: z.record(z.string(), repeat).exactOptional(),
  pages: z.array(page),
  known: z.record(z.string(), known).exactOptional(),
  prefill: z.record(z.string(), expressionSchema).exactOptional(),
  calculations: z.record(z.string(), expressionSchema).exactOptional(),
  visibleIf: z.record(z.string(), expressionSchema),
  checks: z.array(check),
  decisions: z.array(decision).exactOptional(),
  completeness: completeness.exactOptional(),
  earlier: earlierFormsSchema.exactOptional(),
});
