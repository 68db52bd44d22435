import { z } from 'zod';
import type { Register } from '../register.js';
import { languages } from '../text.js';
import { pathwaySchema } from './pathway.schema.js';
import { textSchema } from './text.schema.js';

/**
 * The shape of a manifest: names, types and nothing that is not known. What the names mean, `lintRegister` checks.
 */
export const registerSchema: z.ZodType<Register> = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: textSchema,
  shortTitle: textSchema,
  description: textSchema,
  holder: textSchema,
  languages: z.array(z.enum(languages)),
  identifiers: z.array(
    z.enum(['personnummer', 'samordningsnummer', 'reservnummer', 'fodselsnummer', 'd-nummer']),
  ),
  participation: z.strictObject({
    basis: z.enum(['opt-out', 'consent']),
    information: textSchema,
    informationVersion: z.string(),
  }),
  pathways: z.record(z.string(), pathwaySchema),
});
