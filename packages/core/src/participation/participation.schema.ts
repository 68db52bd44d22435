import { z } from 'zod';
import { textSchema } from '../catalogue/registers.schema.js';
import { personSchema } from '../people/people.schema.js';
import { pageShape } from '../platform/http/page.js';

const date = z.string().describe('YYYY-MM-DD');
const kind = z.enum(['informed', 'consented', 'opted-out', 'withdrawn']);
const basis = z.enum(['opt-out', 'consent']);

export const recordSchema = z.object({
  kind: kind.describe(
    '`opted-out` ends a participation on the basis of information, `withdrawn` one of consent',
  ),
  on: date.max(40).describe('YYYY-MM-DD: the day on which it happened'),
  version: z
    .string()
    .max(100)
    .nullish()
    .describe('Of the information that was given; where it is left out, the present one'),
});

const standingShape = {
  status: z.enum(['unknown', 'informed', 'consented', 'opted-out', 'withdrawn']),
  since: date.nullable(),
  informationVersion: z.string().nullable(),
  mayCollect: z
    .boolean()
    .describe('Whether anything more may be registered of the person, or sent to the person'),
};
export const participationSchema = z.object({
  person: personSchema,
  ...standingShape,
  events: z
    .array(
      z.object({
        kind,
        happenedOn: date,
        informationVersion: z.string(),
        recordedBy: z.string(),
        recordedAt: z.string(),
      }),
    )
    .describe('Latest first'),
});

export const certificateSchema = z.object({
  id: z.string(),
  registerId: z.string(),
  erasedOn: date,
  ground: z.enum(['opted-out', 'withdrawn', 'request', 'retention']),
  reason: z.string().nullable().describe('Of a request'),
  decidedBy: z.string(),
  counts: z.record(z.string(), z.number()).describe('Rows that were removed, by table'),
  identityErased: z.boolean().describe('Number and name are gone too: no other register knows the person'),
});
export const recordedSchema = z.object({
  isNew: z.boolean().describe('False: the same had been recorded before'),
  standing: z
    .object(standingShape)
    .nullable()
    .describe('Null: all that was held of the person has been erased'),
  certificate: certificateSchema.nullable(),
});
export const erasureSchema = z.object({
  reason: z.string().max(1000).describe('Stays on the certificate: without names and numbers'),
});
export const certificatesQuery = z.object(pageShape);
export const certificatesSchema = z.object({
  items: z.array(certificateSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

export const informationSchema = z.object({
  registerId: z.string(),
  title: textSchema,
  holder: textSchema,
  basis: basis.describe(
    '`opt-out`: registered after information unless the person objects; `consent`: only after a yes',
  ),
  whenEnded: z.enum(['erase', 'keep']).describe('What becomes of what was collected when a person ends it'),
  information: textSchema,
  informationVersion: z.string(),
});

export const decisionSchema = z.object({
  choice: z.enum(['end', 'consent']).describe('`end`: object, or take the consent back'),
});
export const ownParticipationSchema = z.object({
  registerId: z.string(),
  registerTitle: textSchema,
  holder: textSchema,
  rule: z.object({
    basis,
    information: textSchema,
    informationVersion: z.string(),
    whenEnded: z.enum(['erase', 'keep']).optional(),
  }),
  choices: z.array(z.enum(['end', 'consent'])),
  ...standingShape,
});
export const ownParticipationsSchema = z.object({ registers: z.array(ownParticipationSchema) });
