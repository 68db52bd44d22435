import { occasionStatuses } from '@kvalreg/engine';
import { z } from 'zod';
import { episodeSchema, occasionShape, pageAnswerShape } from '../episodes/episodes.schema.js';
import { personSchema } from '../people/people.schema.js';
import { pageShape } from '../platform/http/page.js';

const name = z.string().max(100).optional();
export const countQuery = z.object({ pathway: name, occasion: name, unit: name });
export const followUpQuery = z.object({
  ...countQuery.shape,
  status: z.enum(occasionStatuses).optional(),
  ...pageShape,
});

export const followUpsSchema = z.object({
  items: z.array(
    z.object({
      ...occasionShape,
      episode: episodeSchema,
      person: personSchema,
      stopReason: z
        .enum(['died', 'emigrated', 'takes-no-part'])
        .nullable()
        .describe('Of one that is `stopped`'),
    }),
  ),
  ...pageAnswerShape,
});
export const countsSchema = z.object({
  counts: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      pathway: z.string(),
      occasion: z.string(),
      counts: z.object({
        'not-open': z.int(),
        due: z.int(),
        overdue: z.int(),
        expired: z.int(),
        'too-late': z.int().describe('Their time was over when the index event was registered'),
        ended: z.int().describe('The episode is no longer followed up'),
        stopped: z.int().describe('The person has died, moved abroad or takes part no longer'),
        answered: z.int(),
      }),
    }),
  ),
});
