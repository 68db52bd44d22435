import { z } from 'zod';
import { textSchema } from '../../catalogue/registers.schema.js';

const question = { key: z.string().describe('Field key'), label: textSchema, page: z.string() };
const outcome = z.object({
  id: z.string(),
  title: textSchema,
  advice: textSchema,
  source: z.string().describe('Guideline and section'),
  indicated: z.boolean().nullable().describe('Null: an unanswered question can still make it so'),
  grounds: z
    .array(
      z.object({
        title: textSchema,
        note: textSchema.optional().describe('How a limit is read'),
        because: z.array(textSchema).describe('What made it hold'),
      }),
    )
    .describe('The grounds that hold'),
});
const decision = z.object({
  id: z.string(),
  title: textSchema,
  indicated: z.boolean().nullable(),
  outcome: z.string().nullable().describe('The first outcome, in order of precedence, that is indicated'),
  settled: z.boolean().describe('False: a more pressing outcome is still unknown'),
  otherwise: textSchema.describe('What it means when nothing is indicated'),
  outcomes: z.array(outcome),
  open: z.array(z.object(question)).describe('Unanswered questions that can still change the answer'),
});

export const adviceSchema = z
  .object({
    decisions: z.array(decision),
    completeness: z
      .object({
        title: textSchema,
        present: z.array(z.object(question)),
        missing: z.array(
          z.object({
            ...question,
            reason: textSchema.nullable().describe('Why the answer that stands there does not count'),
          }),
        ),
      })
      .nullable(),
  })
  .describe('What the answers say: decisions with their reasons, and what is missing');
