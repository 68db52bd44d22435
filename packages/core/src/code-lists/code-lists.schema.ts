import { codeSystems, languages } from '@kvalreg/declaration';
import { z } from 'zod';

export const longestQuery = 100;
export const codesQuery = z.object({
  q: z.string().max(longestQuery).describe('Beginning of a code, or of words of its text'),
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2200)
    .optional()
    .describe('Codes that may be used in this year; this year unless told'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  language: z.enum(languages).optional().describe('Language of the texts; that of the request unless told'),
});
export const codesSchema = z.object({
  system: z.enum(codeSystems),
  year: z.int(),
  codes: z
    .array(
      z.object({
        code: z.string(),
        text: z.string(),
        validFrom: z.int().nullable(),
        validTo: z.int().nullable(),
      }),
    )
    .describe('Best first'),
});
export const codeSystemsSchema = z.object({
  systems: z.array(
    z.object({
      system: z.enum(codeSystems),
      name: z.string(),
      editions: z.array(
        z.object({
          name: z.string(),
          isComplete: z.boolean().describe('What is not in it is no code in the years that it covers'),
          firstYear: z.int().nullable(),
          lastYear: z.int().nullable(),
          codes: z.int(),
          source: z.string().nullable(),
          loadedAt: z.string(),
        }),
      ),
    }),
  ),
});
