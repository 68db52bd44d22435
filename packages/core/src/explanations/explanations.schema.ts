import { z } from 'zod';
import { resultSchema } from '../indicators/indicator-schema.js';
import { pageShape } from '../platform/http/page.js';
import { changeSchema } from '../releases/releases.schema.js';
import { missingReasons } from './explanation.js';

const text = z.string().max(2000);
const texts = z.union([text, z.array(text).max(50)]).optional();
const figureShape = {
  from: z.string().max(20).optional().describe('First index date, YYYY-MM-DD'),
  to: z.string().max(20).optional().describe('Last index date, YYYY-MM-DD'),
};

/** What of an indicator is explained; every further parameter is a dimension with the values to keep. */
export const explanationQuery = z.object(figureShape).catchall(texts);
export const personsQuery = z
  .object({
    ...figureShape,
    ...pageShape,
    step: z
      .string()
      .max(40)
      .describe(
        'numerator, denominator (and not in the numerator), outside, unknown, or excluded:0 and so on',
      ),
    missing: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe('Of unknown cases: the place of the field that they lack first'),
  })
  .catchall(z.union([texts, z.number()]));

export const explanationAnswer = z.object({
  asOfTime: z.string().describe('The moment that the figures show'),
  indicator: z.string(),
  registerVersion: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  definition: z
    .array(z.object({ part: z.string(), label: z.string(), sentences: z.array(z.string()) }))
    .describe('In words, made from the declaration'),
  own: resultSchema.nullable(),
  nation: resultSchema.nullable(),
  unknown: z
    .array(
      z.object({
        path: z.array(z.string()).nullable(),
        label: z.string().nullable().describe('What the field is called'),
        place: z.int().nullable(),
        cases: z.int(),
        reasons: z.record(z.enum(missingReasons), z.int()),
      }),
    )
    .nullable()
    .describe('What unknown cases lack first, and why; null where the reader is not told'),
  persons: z.boolean().describe('Whether the persons may be listed'),
  last: changeSchema.nullable().describe('Since the figure was frozen last'),
});

export const figurePersonsAnswer = z.object({
  items: z.array(
    z.object({
      person: z.record(z.string(), z.unknown()),
      episode: z.record(z.string(), z.unknown()),
      missing: z.array(z.string()).nullable(),
    }),
  ),
  total: z.int(),
  unlisted: z.int().describe('Those who have objected, and are on no list'),
  page: z.int(),
  pageSize: z.int(),
});
