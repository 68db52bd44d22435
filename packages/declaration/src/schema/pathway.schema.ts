import { z } from 'zod';
import { formSchema } from './form.schema.js';
import { dimensionSchema, indicatorSchema } from './indicator.schema.js';
import { textSchema } from './text.schema.js';

const period = z.strictObject({
  years: z.number().exactOptional(),
  months: z.number().exactOptional(),
  weeks: z.number().exactOptional(),
  days: z.number().exactOptional(),
});
const occasion = z.strictObject({
  title: textSchema,
  form: z.string(),
  opens: z.enum(['episode', 'index']),
  due: period,
  window: z.strictObject({ before: z.number(), after: z.number() }),
});
const figure = z.strictObject({
  title: textSchema,
  indicators: z.array(z.string()),
  by: z.string().exactOptional(),
  chart: z.enum(['columns', 'trend', 'before-after', 'stacked']),
});
const report = z.strictObject({
  title: textSchema,
  filters: z.array(z.string()),
  tabs: z.array(z.strictObject({ id: z.string(), title: textSchema, figures: z.array(figure) })),
});
const publication = z.strictObject({
  indicators: z.array(z.string()),
  selection: z.strictObject({ dimension: z.string(), codes: z.array(z.string()) }).exactOptional(),
  smallestN: z.number(),
  smallestCell: z.number(),
});

export const pathwaySchema = z.strictObject({
  title: textSchema,
  forms: z.record(z.string(), formSchema),
  index: z.tuple([z.string(), z.string()]).readonly(),
  occasions: z.record(z.string(), occasion),
  dimensions: z.record(z.string(), dimensionSchema),
  indicators: z.record(z.string(), indicatorSchema),
  reports: z.record(z.string(), report),
  publication: publication.exactOptional(),
});
