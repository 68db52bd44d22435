import { z } from 'zod';
import type { Register } from '../register.js';
import { retained } from '../retention.js';
import { languages } from '../text.js';
import { feedSchema } from './feed.schema.js';
import { pathwaySchema } from './pathway.schema.js';
import { submissionSchema } from './submission.schema.js';
import { textSchema } from './text.schema.js';

const volumeModel = z.strictObject({
  title: textSchema,
  intro: textSchema,
  source: z.string(),
  steps: z.array(
    z.strictObject({
      title: textSchema,
      model: z.number(),
      count: z.strictObject({ source: z.string(), indicator: z.string() }).exactOptional(),
    }),
  ),
});
const goalTable = z.strictObject({
  title: textSchema,
  intro: textSchema.exactOptional(),
  columns: z.array(z.strictObject({ source: z.string(), indicator: z.string(), heading: z.string() })),
  marks: z.array(z.strictObject({ below: z.number(), mark: z.string() })),
});

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
  whole: textSchema.exactOptional(),
  languages: z.array(z.enum(languages)),
  identifiers: z.array(
    z.enum(['personnummer', 'samordningsnummer', 'reservnummer', 'fodselsnummer', 'd-nummer']),
  ),
  participation: z
    .strictObject({
      basis: z.enum(['opt-out', 'consent']),
      information: textSchema,
      informationVersion: z.string(),
      whenEnded: z.enum(['erase', 'keep']).exactOptional(),
    })
    .exactOptional(),
  retention: z
    .array(
      z.strictObject({
        what: z.enum(retained),
        after: z.union([z.strictObject({ months: z.number() }), z.strictObject({ years: z.number() })]),
        reason: textSchema,
      }),
    )
    .exactOptional(),
  pathways: z.record(z.string(), pathwaySchema),
  feeds: z.record(z.string(), feedSchema).exactOptional(),
  submissions: z.record(z.string(), submissionSchema).exactOptional(),
  goalTables: z.record(z.string(), goalTable).exactOptional(),
  volumeModels: z.record(z.string(), volumeModel).exactOptional(),
});
