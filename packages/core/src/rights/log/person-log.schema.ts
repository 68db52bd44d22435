import { z } from 'zod';

export const personLogSchema = z.object({
  entries: z.array(
    z.object({
      id: z.int(),
      at: z.string(),
      registerId: z.string().nullable().describe('Null for what belongs to no register: the own log-ins'),
      actorKind: z.enum(['staff', 'patient', 'system', 'anonymous']),
      role: z.string().nullable(),
      unitName: z.string().nullable().describe('Null for those who work for the whole register'),
      action: z.string().describe('`<thing>.<verb>`, for instance `episode.read`'),
    }),
  ),
});
