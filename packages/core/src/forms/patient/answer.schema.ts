import { languages } from '@kvalreg/declaration';
import { occasionStatuses } from '@kvalreg/engine';
import { z } from 'zod';
import { textSchema } from '../../catalogue/registers.schema.js';
import { answersSchema } from '../forms.schema.js';

const language = z.enum(languages).optional();
const formVersion = z.string().max(100);
const date = z.string().nullable();

export const codeBody = z.object({ code: z.string().max(100).describe('As it stands in the letter') });
export const keySchema = z.object({
  key: z.string().describe('Takes the place of the token in the addresses below `answer`'),
});
export const patientDraftBody = z.object({
  formVersion,
  lockVersion: z.int().min(0),
  answers: answersSchema,
  language,
});
export const patientSubmissionBody = z.object({
  formVersion,
  answers: answersSchema.describe('Laid over the draft; null takes an answer away'),
  acceptedWarnings: z.array(z.string().max(300)).max(500).optional(),
  language,
});
export const patientFormSchema = z.object({
  state: z.literal('open'),
  registerId: z.string(),
  registerTitle: textSchema,
  languages: z.array(z.enum(languages)),
  unitName: z.string(),
  occasionTitle: textSchema,
  form: z
    .looseObject({ version: z.string(), title: textSchema })
    .describe('The form as the register declares it'),
  values: answersSchema.describe('What has been answered so far'),
  prefilled: answersSchema.describe(
    'What is known beforehand and nobody has saved yet, to be checked: an answer only when it is sent',
  ),
  lockVersion: z.int(),
  savedAt: date,
  dueOn: date,
  closesOn: date,
});
export const ownFormsSchema = z.object({
  forms: z.array(
    z.object({
      registerId: z.string(),
      registerTitle: textSchema,
      unitName: z.string(),
      episodeId: z.string(),
      occasion: z.string(),
      occasionTitle: textSchema,
      formTitle: textSchema,
      status: z.enum(occasionStatuses),
      opensOn: date,
      dueOn: date,
      closesOn: date,
      answeredOn: date,
      hasDraft: z.boolean(),
    }),
  ),
});
