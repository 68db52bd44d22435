import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { textSchema } from '../catalogue/registers.schema.js';
import { episodeSchema, occasionShape } from '../episodes/episodes.schema.js';
import { personSchema } from '../people/people.schema.js';
import { adviceSchema } from './decisions/decisions.schema.js';

const mostFields = 2000;
const longestText = 20_000;
/** What the type of an answer can be; which one a field takes is the form's business. */
const answer = z.union([
  z.number(),
  z.boolean(),
  z.string().max(longestText),
  z.array(z.string().max(200)).max(500),
  z.null(),
]);
export const answersSchema = z
  .record(z.string().max(200), answer)
  .refine(
    (answers) => Object.keys(answers).length <= mostFields,
    `A form has at most ${String(mostFields)} fields`,
  )
  .describe('Field key (`item`, `instrument.item` or `group.1.item`) → answer; null for none');
const scores = z
  .record(z.string(), z.number().nullable())
  .describe('`instrument.score` → value; null where answers are missing');
const revision = z.int().min(0);
const language = z
  .enum(languages)
  .optional()
  .describe('Language in which the form was answered and problems are described');
const formVersion = z.string().max(100).describe('Version of the form that was filled in');
const form = z
  .looseObject({ version: z.string(), title: textSchema })
  .describe('The form as the register declares it, with what is known beforehand in the place of `known`');

export const draftBody = z.object({
  formVersion,
  expectedRevision: revision.default(0).describe('Revision that was read; 0 while unanswered'),
  lockVersion: z.int().min(0).describe('As it was read; 0 while there is no draft'),
  answers: answersSchema,
  language,
});
export const submissionBody = z.object({
  formVersion,
  expectedRevision: revision.default(0).describe('Revision that was read; 0 for a first answer'),
  answers: answersSchema,
  channel: z
    .enum(['paper', 'staff'])
    .describe('`paper`: typed in from a form on paper; `staff`: filled in by staff'),
  filledOn: z
    .string()
    .max(40)
    .nullish()
    .describe('YYYY-MM-DD on which the form was filled in; required for paper'),
  changeReason: z.string().max(2000).nullish().describe('Required when an answer is corrected'),
  acceptedWarnings: z
    .array(z.string().max(300))
    .max(500)
    .optional()
    .describe('Warnings (as named in the refusal) that stand as they are'),
  language,
});

export const problemsShape = {
  problems: z.array(
    z.object({
      field: z.string().nullable(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
};
export const savedDraftSchema = z.object({ lockVersion: z.int(), answers: answersSchema, ...problemsShape });
export const submittedSchema = z.object({
  responseId: z.string(),
  revision: z.int(),
  scores,
  isReplay: z.boolean().describe('True: this request had been carried out before'),
});
const draft = z.object({
  answers: answersSchema,
  lockVersion: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
});
export const responseSchema = z.object({
  revision,
  formVersion: z.string(),
  answers: answersSchema,
  scores,
  filledOn: z.string(),
  channel: z.enum(['web', 'paper', 'staff', 'import']),
  language: z.enum(languages),
  recordedAt: z.string(),
  recordedBy: z.string(),
  changeReason: z.string().nullable(),
  acceptedWarnings: z
    .array(z.object({ warning: z.string(), fields: z.array(z.string()), message: z.string() }))
    .describe('What was questioned when it was submitted, and confirmed by whoever recorded it'),
  rescored: z
    .object({
      scores,
      calculated: answersSchema,
      formVersion: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
    })
    .nullable()
    .describe(
      'Scores of a later version for the same answers, which count in analyses; null where there are none',
    ),
  form: form.describe('The form as it was when it was answered'),
  advice: adviceSchema,
});
export const formSchema = z.object({
  episode: episodeSchema,
  person: personSchema,
  occasion: z.object(occasionShape),
  occasionTitle: textSchema,
  formName: z.string(),
  form,
  revision,
  response: responseSchema.nullable(),
  draft: draft.nullable(),
  values: answersSchema.describe('What to show in the fields: the draft, else the current answers'),
  prefilled: answersSchema.describe(
    'What is known beforehand and nobody has saved yet, to be checked: an answer only when it is sent',
  ),
  lockVersion: z.int(),
  advice: adviceSchema,
});

export const linkBody = z.object({
  validDays: z
    .int()
    .min(1)
    .max(400)
    .optional()
    .describe('Counted from today, or from the day on which the form opens; 180 unless told'),
});
export const issuedLinkSchema = z.object({
  id: z.string(),
  token: z.string().describe('Shown this once'),
  code: z.string().describe('For typing from a letter; shown this once'),
  path: z.string().describe('Path of the page below the address of the site'),
  expiresAt: z.string(),
});
export const linksSchema = z.object({
  links: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      createdBy: z.string(),
      expiresAt: z.string(),
      usedAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
    }),
  ),
});
