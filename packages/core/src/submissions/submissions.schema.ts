import { z } from 'zod';

const lockVersion = z
  .int()
  .min(0)
  .describe('The number that came with the filing: it tells whether somebody else was first');
export const draftBody = z.object({
  lockVersion,
  figures: z
    .record(z.string(), z.number().nullable())
    .describe('By field, for instance b1.total; null removes, others stay'),
  comments: z
    .record(z.string(), z.string().max(4000).nullable())
    .optional()
    .describe('By measure; null removes'),
});
export const lockBody = z.object({ lockVersion });
export const returnBody = z.object({ lockVersion, comment: z.string().max(4000) });
export const correctBody = z.object({ lockVersion, reason: z.string().max(4000) });
export const licenceBody = z.object({
  unitId: z.string().max(100),
  from: z.string(),
  to: z.string().nullable().optional(),
});
export const licenceDaysBody = z.object({ from: z.string(), to: z.string().nullable().default(null) });
export const yearQuery = z.object({ year: z.coerce.number().int().min(1900).max(2999) });
export const importQuery = z.object({ lockVersion: z.coerce.number().int().min(0) });

const problem = z.object({
  rule: z.string(),
  measure: z.string().nullable(),
  fields: z.array(z.string()),
  severity: z.enum(['error', 'warning']).describe('A warning may stand with a comment on its measure'),
  message: z.string().describe('Which rule, which values, what to do'),
  params: z.record(z.string(), z.unknown()),
});
const figures = z.record(z.string(), z.number());
const span = z.object({ from: z.string(), to: z.string() });
const measure = z.object({ measure: z.string(), periods: z.array(span), days: z.int() });
const summary = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  filingYear: z.int(),
  state: z.enum(['open', 'draft', 'submitted', 'returned', 'accepted', 'published']),
  window: z.object({
    opens: z.string(),
    closes: z.string(),
    status: z.enum(['not-yet', 'drafting', 'open', 'late']),
    daysLeft: z.int(),
  }),
  version: z.int(),
  publishedVersion: z.int().nullable(),
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
  isLate: z.boolean(),
  lockVersion: z.int(),
});
const versionHead = z.object({
  version: z.int(),
  reason: z.string().nullable(),
  isLate: z.boolean(),
  signedAt: z.string(),
  signedBy: z.string(),
});
export const overviewAnswer = z.object({ filings: z.array(summary) });
export const filingAnswer = summary.extend({
  measures: z.array(measure),
  figures,
  comments: z.record(z.string(), z.string()),
  shows: z.enum(['draft', 'version', 'nothing']),
  draft: z.object({ savedAt: z.string(), savedBy: z.string(), reason: z.string().nullable() }).nullable(),
  versions: z.array(versionHead),
  events: z.array(
    z.object({
      kind: z.string(),
      version: z.int(),
      comment: z.string().nullable(),
      at: z.string(),
      actor: z.string(),
    }),
  ),
  before: z.object({ filingYear: z.int(), measures: z.array(measure), figures }).nullable(),
  problems: z.array(problem),
});
export const versionAnswer = versionHead.extend({ figures, comments: z.record(z.string(), z.string()) });
export const changeAnswer = z.object({ lockVersion: z.int(), version: z.int() });
export const importAnswer = changeAnswer.extend({
  format: z.enum(['csv', 'xlsx']),
  rows: z.int(),
  changed: z.int(),
});
export const publishAnswer = z.object({
  published: z.array(z.string()).describe('Units whose figures became public'),
});
const licence = z.object({ id: z.string(), unitId: z.string(), from: z.string(), to: z.string().nullable() });
export const licencesAnswer = z.object({ licences: z.array(licence) });
export const licenceAnswer = licence;

const figure = z.number().nullable();
export const publishedAnswer = z.object({
  years: z.array(z.int()).describe('Years in which every unit is published'),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  figures: z.array(
    z.object({
      measure: z.string(),
      share: z.string().nullable(),
      filingYear: z.int(),
      unit: z.string().nullable().describe('null: all units together'),
      withheld: z.enum(['number', 'value']).nullable(),
      n: figure,
      k: figure,
      value: figure,
      low: figure,
      high: figure,
      sd: figure,
      p10: figure,
      median: figure,
      p90: figure,
      parts: z.array(z.object({ split: z.string(), option: z.string(), n: figure })),
    }),
  ),
  corrections: z.array(z.object({ unit: z.string(), filingYear: z.int(), signedAt: z.string() })),
});
