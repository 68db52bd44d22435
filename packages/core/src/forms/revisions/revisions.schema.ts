import { z } from 'zod';
import { textSchema } from '../../catalogue/registers.schema.js';
import { episodeSchema, occasionShape } from '../../episodes/episodes.schema.js';
import { personSchema } from '../../people/people.schema.js';
import { responseSchema } from '../forms.schema.js';

export const answerHistorySchema = z.object({
  episode: episodeSchema,
  person: personSchema,
  occasion: z.object(occasionShape),
  occasionTitle: textSchema,
  response: responseSchema.describe('The revision that was asked for'),
  later: z.array(responseSchema).describe('The revisions after it, oldest first: the last one is current'),
});
export const revisionNumber = z.coerce.number().int().min(1).max(1_000_000);
