import { z } from 'zod';
import { episodeSchema } from '../episodes/episodes.schema.js';
import { personSchema } from '../people/people.schema.js';

const date = z.string().describe('YYYY-MM-DD');
const text = z.record(z.string(), z.string()).describe('By language');

export const profileSchema = z.object({
  episode: episodeSchema,
  person: personSchema,
  title: text,
  reference: z.string().describe('The occasion on which what is usual is measured'),
  smallestReference: z.int().describe('With fewer cases nothing is said of what is usual'),
  occasions: z.array(
    z.object({
      occasion: z.string(),
      title: text,
      answeredOn: date.nullable().describe('Null while unanswered'),
    }),
  ),
  scales: z.array(
    z.object({
      key: z.string(),
      title: text,
      range: z.array(z.number()).describe('Lowest and highest possible value'),
      decimals: z.int(),
      better: z.enum(['higher', 'lower']),
      values: z
        .array(z.object({ value: z.number().nullable(), category: text.nullable() }))
        .describe('One for each occasion, in the same order'),
      reference: z
        .object({ n: z.int(), low: z.number(), median: z.number(), high: z.number() })
        .nullable()
        .describe('Median and quartiles of the register’s cases; null where there are too few'),
    }),
  ),
});
