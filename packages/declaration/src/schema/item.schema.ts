import { z } from 'zod';
import { codeSystems, textFormats } from '../item.js';
import { textSchema } from './text.schema.js';

const base = { label: textSchema, help: textSchema.exactOptional(), required: z.boolean().exactOptional() };
const options = z.record(z.string(), textSchema);
const anchors = z.strictObject({ min: textSchema, max: textSchema });

export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('integer'),
    min: z.number(),
    max: z.number(),
    step: z.number().exactOptional(),
    unit: textSchema.exactOptional(),
    display: z.enum(['number', 'scale', 'visual-scale', 'choice']).exactOptional(),
    anchors: anchors.exactOptional(),
    valueLabels: options.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('decimal'),
    min: z.number(),
    max: z.number(),
    step: z.number().exactOptional(),
    decimals: z.number(),
    unit: textSchema.exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('choice'), options }),
  z.strictObject({ ...base, kind: z.literal('choices'), options, exclusive: z.string().exactOptional() }),
  z.strictObject({
    ...base,
    kind: z.literal('codes'),
    system: z.enum(codeSystems),
    max: z.number().exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('boolean') }),
  z.strictObject({
    ...base,
    kind: z.literal('date'),
    notBefore: z.string().exactOptional(),
    notAfter: z.string().exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('text'),
    maxLength: z.number(),
    multiline: z.boolean().exactOptional(),
    format: z.enum(textFormats).exactOptional(),
    pattern: z.strictObject({ regex: z.string(), message: textSchema }).exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('time') }),
  z.strictObject({ ...base, kind: z.literal('body-map') }),
  z.strictObject({
    ...base,
    kind: z.literal('calculated'),
    type: z.enum(['number', 'boolean', 'text', 'date']),
    decimals: z.number().exactOptional(),
    unit: textSchema.exactOptional(),
  }),
]);
export const itemsSchema = z.record(z.string(), itemSchema);
