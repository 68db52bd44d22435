import { z } from 'zod';
import { formSchema } from './form.schema.js';
import { dimensionSchema, indicatorSchema } from './indicator.schema.js';
import { directionSchema, rangeSchema } from './instrument.schema.js';
import { modelSchema } from './model.schema.js';
import { periodSchema } from './period.schema.js';
import { channels } from '../reminder.js';
import { audiences } from '../audience.js';
import { chartNames, mapNames } from '../report.js';
import { textSchema } from './text.schema.js';
import { trialSchema } from './trial.schema.js';

const rung = z.strictObject({
  id: z.string(),
  title: textSchema,
  purpose: z.enum(['invitation', 'reminder']),
  day: z.number(),
  channels: z.array(z.enum(channels)),
  enclosesPaper: z.boolean().exactOptional(),
  text: z.strictObject({ subject: textSchema, body: textSchema }).exactOptional(),
});
const occasion = z.strictObject({
  title: textSchema,
  form: z.string(),
  opens: z.enum(['episode', 'index', 'anchor']),
  anchor: z.tuple([z.string(), z.string()]).readonly().exactOptional(),
  due: periodSchema,
  window: z.strictObject({ before: z.number(), after: z.number() }),
  reminders: z.array(rung).exactOptional(),
});
const figure = z.strictObject({
  title: textSchema,
  indicators: z.array(z.string()),
  by: z.string().exactOptional(),
  chart: z.enum(chartNames),
  across: z.string().exactOptional(),
  map: z.enum(mapNames).exactOptional(),
  pool: z.strictObject({ below: z.number(), title: textSchema }).exactOptional(),
  for: z.array(z.enum(audiences)).exactOptional(),
});
const section = z.strictObject({
  heading: textSchema,
  text: textSchema.exactOptional(),
  figures: z.array(figure),
  for: z.array(z.enum(audiences)).exactOptional(),
});
const tab = z.strictObject({
  id: z.string(),
  title: textSchema,
  text: textSchema.exactOptional(),
  figures: z.array(figure),
  sections: z.array(section).exactOptional(),
  for: z.array(z.enum(audiences)).exactOptional(),
});
const report = z.strictObject({
  title: textSchema,
  filters: z.array(z.string()),
  tabs: z.array(tab),
  unitCriterion: z
    .strictObject({ title: textSchema, indicator: z.string(), atLeast: z.number() })
    .exactOptional(),
  mayBeAttached: z.boolean().exactOptional(),
});
const publication = z.strictObject({
  indicators: z.array(z.string()),
  selection: z.strictObject({ dimension: z.string(), codes: z.array(z.string()) }).exactOptional(),
  smallestN: z.number(),
  smallestCell: z.number(),
  smallUnits: z.enum(['hide', 'pool']).exactOptional(),
});

const profile = z.strictObject({
  title: textSchema,
  intro: textSchema.exactOptional(),
  occasions: z.array(z.string()),
  reference: z.string(),
  scales: z.array(
    z.strictObject({
      title: textSchema,
      key: z.string(),
      range: rangeSchema,
      decimals: z.number(),
      better: directionSchema,
    }),
  ),
});

/** What every source of figures declares. */
export const figureSource = {
  title: textSchema,
  event: z.strictObject({ title: textSchema, date: textSchema, year: textSchema }).exactOptional(),
  begins: z.iso.date('begins is a day, for example 2012-01-01').exactOptional(),
  dimensions: z.record(z.string(), dimensionSchema),
  indicators: z.record(z.string(), indicatorSchema),
  reports: z.record(z.string(), report),
  publication: publication.exactOptional(),
};

export const pathwaySchema = z.strictObject({
  ...figureSource,
  forms: z.record(z.string(), formSchema),
  index: z.tuple([z.string(), z.string()]).readonly(),
  occasions: z.record(z.string(), occasion),
  profiles: z.record(z.string(), profile).exactOptional(),
  paper: z.strictObject({ doubleEntry: z.union([z.enum(['never', 'always']), z.number()]) }).exactOptional(),
  newIndex: z.enum(['ends-earlier', 'both-go-on']).exactOptional(),
  trials: z.record(z.string(), trialSchema).exactOptional(),
  models: z.record(z.string(), modelSchema).exactOptional(),
});
