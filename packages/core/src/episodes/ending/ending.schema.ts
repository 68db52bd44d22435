import { z } from 'zod';
import { endReasons } from './ending.js';

export const longestNote = 500;
const note = z.string().max(longestNote).nullish();

export const endBody = z.object({
  reason: z.enum(endReasons),
  note: note.describe('Why, in words; required with the reason `other`'),
  endedOn: z
    .string()
    .max(40)
    .nullish()
    .describe('The first day without follow-up, YYYY-MM-DD; default today'),
});
export const restartBody = z.object({ note: note.describe('Why it is taken up again') });
export const endingsSchema = z.object({
  endings: z.array(
    z.object({
      kind: z.enum(['ended', 'restarted']),
      endedOn: z.string().nullable(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      recordedAt: z.string(),
      recordedBy: z.string(),
    }),
  ),
});
