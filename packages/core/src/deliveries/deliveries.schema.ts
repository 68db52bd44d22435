import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { tableFormats } from './files/table-files.js';
import { outcomes, purposes, unitDetails } from './requests/delivery.js';

const year = z.int().min(1800).max(2999).nullable();
const line = z.string().trim().max(300);
const text = z.string().trim().max(4000);
export const contentBody = z.object({
  pathways: z
    .record(z.string(), z.array(z.string().max(200)).max(5000))
    .describe('Pathway → keys of variables; baseline.* for everything of an occasion that is no free text'),
  from: year.default(null).describe('First year of the index date'),
  to: year.default(null).describe('Last year of the index date'),
  units: z.array(z.string().max(100)).max(1000).default([]).describe('Units; none for all'),
});
export const requestBody = z.object({
  title: line,
  applicant: line,
  organisation: line,
  purpose: z.enum(purposes),
  description: text,
  ethicalApproval: line.default('').describe('Needed where the purpose is research'),
  legalGround: line,
  recipient: line,
  project: z.string().trim().max(100).describe('Deliveries of one project have the same pseudonyms'),
  content: contentBody,
});
const terms = z.object({
  freeText: z.boolean().default(false),
  keyList: z.boolean().default(false),
  dateShift: z
    .int()
    .min(0)
    .max(365)
    .default(0)
    .describe('Days by which the days of a person are moved at most'),
  unit: z.enum(unitDetails).default('region'),
});
const decision = z.object({
  outcome: z.enum(outcomes),
  reason: text,
  conditions: text.default(''),
  validUntil: z.string().nullable().default(null),
  content: contentBody.nullable().default(null),
  terms: terms.prefault({}),
});
export const decisionBody = decision.extend({
  decisions: z.int().min(0).describe('How many decisions the request had when it was read'),
});
export const extractBody = z.object({
  formats: z.array(z.enum(tableFormats)).min(1).max(5).default(['csv', 'stata', 'parquet']),
  language: z.enum(languages).default('en').describe('Language of labels and README'),
});
export const publishBody = z.object({ isPublic: z.boolean() });

const deed = z.object({ at: z.string(), by: z.string() });
const summary = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  applicant: z.string(),
  organisation: z.string(),
  purpose: z.enum(purposes),
  project: z.string(),
  requestedOn: z.string(),
  state: z.enum(['requested', 'refused', 'granted', 'expired', 'handed-out']),
  outcome: z.enum(outcomes).nullable(),
  validUntil: z.string().nullable(),
  handouts: z.int(),
});
export const deliveriesAnswer = z.object({ deliveries: z.array(summary) });
export const deliveryAnswer = summary.extend({
  request: requestBody,
  requested: deed,
  decisions: z.array(
    decision.extend({ id: z.string(), number: z.int(), decidedOn: z.string(), decided: deed }),
  ),
  handedOut: z.array(
    z.object({
      id: z.string(),
      decision: z.int(),
      recipient: z.string(),
      files: z.array(
        z.object({
          name: z.string(),
          rows: z.int().nullable(),
          columns: z.int().nullable(),
          bytes: z.int(),
          sha256: z.string(),
        }),
      ),
      persons: z.int(),
      cases: z.int(),
      made: deed,
      availableUntil: z.string(),
      isThere: z.boolean(),
      collections: z.array(deed.extend({ what: z.enum(['extract', 'key-list']) })),
    }),
  ),
  making: z
    .object({
      id: z.string(),
      state: z.enum(['making', 'failed', 'interrupted']),
      done: z.int(),
      total: z.int(),
    })
    .nullable(),
  sameProject: z.array(z.int()),
});
export const countsAnswer = z.object({
  isPublic: z.boolean(),
  counts: z.array(
    z.object({
      year: z.int(),
      purpose: z.enum(purposes),
      requested: z.int(),
      granted: z.int(),
      partly: z.int(),
      refused: z.int(),
      handedOut: z.int(),
    }),
  ),
});
export const extractAnswer = z.object({ id: z.string().describe('Of the extract, once it is made') });
export const variablesAnswer = z.object({
  variables: z.array(
    z.object({
      key: z.string(),
      name: z.string().describe('Of its column'),
      label: z.string(),
      kind: z.string(),
      occasion: z.string().nullable(),
      privacy: z.enum(['open', 'free-text', 'contact']),
    }),
  ),
});
