import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { answersSchema, problemsShape } from '../forms/forms.schema.js';
import { textSchema } from '../catalogue/registers.schema.js';
import { pageShape } from '../platform/http/page.js';
import { paperStates } from './paper.js';

const language = z.enum(languages);
const warnings = z.array(z.string().max(300)).max(500).optional();
const filledOn = z.string().max(40).nullish().describe('YYYY-MM-DD as it stands on the paper');

export const printBody = z.object({
  occasions: z
    .array(z.object({ episodeId: z.string().max(100), occasion: z.string().max(100) }))
    .max(1000)
    .describe('At most 200'),
  language,
  large: z.boolean().default(false).describe('18 points or more'),
});
export const paperDraftBody = z.object({
  answers: answersSchema,
  lockVersion: z.int().min(0).describe('As it was read; 0 while there is no draft'),
  language: language.optional(),
});
export const entryBody = z.object({
  answers: answersSchema,
  filledOn,
  acceptedWarnings: warnings,
  language: language.optional(),
});
export const settlementBody = z.object({
  answers: answersSchema.describe('For every field that was typed differently; null for no answer'),
  filledOn,
  acceptedWarnings: warnings,
  language: language.optional(),
});
export const papersQuery = z.object({
  ...pageShape,
  state: z.enum(paperStates).optional(),
  episode: z.string().max(100).optional(),
  occasion: z.string().max(100).optional(),
});

const paper = z.object({
  id: z.string(),
  code: z.string(),
  batch: z.string().describe('What was printed together; `/r/{register}/paper/batches/{batch}` is its PDF'),
  pathway: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  episodeId: z.string(),
  occasion: z.string(),
  form: z.string(),
  formVersion: z.string(),
  language,
  large: z.boolean(),
  double: z.boolean().describe('Typed in by two people'),
  state: z.enum(paperStates),
  printedAt: z.string(),
  printedBy: z.string(),
  revokedAt: z.string().nullable(),
});
export const printedSchema = z.object({ papers: z.array(paper) });
export const papersSchema = z.object({
  items: z.array(paper),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
const form = z
  .looseObject({ version: z.string(), title: textSchema })
  .describe('In the version that was printed');
export const onDeskSchema = z.object({
  paper,
  form,
  occasionTitle: textSchema,
  answered: z.object({ on: z.string(), channel: z.string(), revision: z.int() }).nullable(),
  typedBy: z.string().nullable(),
  isTypedByReader: z.boolean(),
  values: answersSchema.describe('What the reader has typed so far'),
  lockVersion: z.int(),
});
export const savedPaperDraftSchema = z.object({
  lockVersion: z.int(),
  answers: answersSchema,
  ...problemsShape,
});
export const outcomeSchema = z.object({
  outcome: z.enum(['stored', 'put-aside', 'differs']),
  differing: z.int().nullable().describe('In how many fields two people have typed differently'),
});
const value = answersSchema.valueType.describe('null for no answer');
export const comparisonSchema = z.object({
  paper,
  form,
  firstBy: z.string(),
  secondBy: z.string(),
  agreed: answersSchema,
  differences: z.array(z.object({ field: z.string(), first: value, second: value })),
});
export const accuracySchema = z.object({
  accuracy: z.array(
    z.object({
      pathway: z.string(),
      form: z.string(),
      quarter: z.string().describe('First day of the quarter'),
      papers: z.int(),
      fields: z.int(),
      differing: z.int(),
    }),
  ),
});
