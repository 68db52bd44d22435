import { z } from 'zod';
import { personSchema } from '../../people/people.schema.js';
import { pageShape } from '../../platform/http/page.js';
import { messageStates } from '../message.js';

const date = z.string().nullable();
const pageAnswer = { total: z.int(), page: z.int(), pageSize: z.int() };

export const waitingSchema = z.object({
  waiting: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      pathway: z.string(),
      occasion: z.string(),
      rung: z.string(),
      letters: z.int(),
      firstOn: z.string().describe('The day on which the first of them was due'),
    }),
  ),
});
export const batchBody = z.object({
  choices: z
    .array(z.object({ unitId: z.string().max(100), rung: z.string().max(300) }))
    .max(1000)
    .optional()
    .describe('Clinics and rungs, these as `pathway occasion rung`; default: all'),
  through: z.string().max(40).optional().describe('Letters due until this day, YYYY-MM-DD; default: today'),
});
export const batchSchema = z.object({
  id: z.string(),
  unitNames: z.array(z.string()),
  through: z.string(),
  letters: z.int().describe('When it was made'),
  toPrint: z.int(),
  sent: z.int(),
  leftOut: z.int().describe('Answered in the meantime, or stopped for another reason'),
  madeAt: z.string(),
  madeBy: z.string(),
  printedAt: date,
  sentOn: date,
  sentBy: date,
});
export const sentSchema = z.object({
  batch: batchSchema,
  takeOut: z.array(z.int()).describe('Numbers of letters that were printed and must not go out'),
});
export const batchesQuery = z.object(pageShape);
export const batchesSchema = z.object({ items: z.array(batchSchema), ...pageAnswer });
export const lettersSchema = z.object({
  items: z.array(
    z.object({
      place: z.int().describe('Its number, which stands on the letter'),
      messageId: z.string(),
      episodeId: z.string(),
      person: personSchema,
      unitName: z.string(),
      pathway: z.string(),
      occasion: z.string(),
      state: z.enum(messageStates),
      reason: z.string().nullable(),
      isPrinted: z.boolean(),
    }),
  ),
  ...pageAnswer,
});
