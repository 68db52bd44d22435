import { z } from 'zod';
import { resultSchema } from '../indicators/indicator-schema.js';

const names = z.array(z.string().max(200)).max(200);
export const freezeBody = z.object({
  source: z.string().max(100).describe('Id of a pathway or a feed'),
  title: z.string().max(500),
  purpose: z.string().max(4000),
  choice: z
    .object({
      indicators: names.min(1),
      groups: z.array(names.max(4)).min(1).max(20).default([[]]),
      filter: z.record(z.string().max(100), names).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    })
    .nullable()
    .default(null)
    .describe('Indicators and breakdowns; null for all that the register publishes of the source'),
});

const request = z.object({
  indicators: z.array(z.string()),
  groups: z.array(z.array(z.string())),
  filter: z.record(z.string(), z.array(z.string())).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  dataDate: z.string().optional(),
});
export const releaseSummarySchema = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  purpose: z.string(),
  scope: z.enum(['choice', 'published']),
  indicators: z.array(z.string()),
  registerVersion: z.string(),
  definitionHash: z.string().describe('SHA-256 of the definition with its keys in order'),
  dataDate: z.string().describe('The day that the figures were computed for'),
  cutAt: z.string().describe('The moment that the data show'),
  codeVersion: z.string(),
  codeCommit: z.string().nullable(),
  cases: z.int(),
  erased: z
    .int()
    .nullable()
    .describe('Cases that have been erased since; null: few, of which you are not told'),
  frozenOn: z.string(),
  frozenBy: z.string(),
});
export const releasesAnswer = z.object({ releases: z.array(releaseSummarySchema) });
export const releaseAnswer = z.object({
  release: releaseSummarySchema.extend({ requests: z.array(request) }),
  definition: z.record(z.string(), z.unknown()).describe('The source as it was declared'),
  figures: z
    .array(z.array(resultSchema).nullable())
    .describe('Of each request; null where they cannot be given to the reader'),
  goals: z
    .array(z.object({ request, results: z.array(resultSchema) }))
    .describe(
      'What was frozen for public goal tables, as anyone may see it: by unit in the years that a report pools, and year by year; for readers who do not see everything only what is published today, within limits that have not been raised since',
    ),
});

export const reproductionAnswer = z.object({
  releaseId: z.string(),
  same: z.boolean().describe('Every value came out as it was frozen'),
  compared: z.int(),
  erased: z.int(),
  countiesTaken: z
    .int()
    .describe('Cases whose county of residence was taken out since, because the identity is protected'),
  definitionIntact: z.boolean(),
  differences: z.array(
    z.object({
      view: z.enum(['all', 'aggregates', 'public', 'goals']),
      indicator: z.string(),
      group: z.record(z.string(), z.string()),
      field: z.string(),
      frozen: z.string(),
      computed: z.string(),
    }),
  ),
  moreDifferences: z.int(),
  codeVersion: z.string(),
  codeCommit: z.string().nullable(),
});

const step = z
  .string()
  .nullable()
  .describe('excluded:<place>, unknown, outside, denominator or numerator; null: not among the cases');
export const movementSchema = z.object({ from: step, to: step, cases: z.int() });
const then = z.object({
  release: z.object({ id: z.string(), title: z.string() }).nullable(),
  on: z.string(),
  registerVersion: z.string(),
  own: resultSchema.nullable(),
  nation: resultSchema.nullable(),
});
export const changeSchema = z.object({
  before: then,
  after: then,
  definitionChanged: z.boolean(),
  movements: z.array(movementSchema).nullable().describe('Null where the reader is not told'),
  erased: z.int().nullable(),
});

const text = z.string().max(2000);
/** A figure by its indicator; every further parameter is a dimension with the values to keep. */
export const changesQuery = z
  .object({
    indicator: z.string().max(200),
    with: z.string().max(100).optional().describe('Id of a later release; now where left out'),
    from: z.string().max(20).optional().describe('First index date, YYYY-MM-DD'),
    to: z.string().max(20).optional().describe('Last index date, YYYY-MM-DD'),
  })
  .catchall(z.union([text, z.array(text).max(50)]).optional());
