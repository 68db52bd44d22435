import { z } from 'zod';
import { expressionSchema } from './expression.schema.js';

const carried = z.union(
  [
    z.literal('unknown'),
    z.strictObject({ value: expressionSchema }),
    z.strictObject({
      from: z.string().exactOptional(),
      codes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).exactOptional(),
    }),
  ],
  { error: 'Write "unknown", or an object with from and codes, or with a value' },
);

export const earlierInstrumentsSchema = z.array(
  z.strictObject({ version: z.string(), items: z.record(z.string(), carried) }),
);
export const earlierFormsSchema = z.array(
  z.strictObject({
    version: z.string(),
    instruments: z.record(z.string(), z.string()).exactOptional(),
    fields: z.record(z.string(), carried),
  }),
);
