import { languages } from '@kvalreg/declaration';
import { z } from 'zod';

export const textSchema = z
  .object({ sv: z.string().optional(), nb: z.string().optional(), en: z.string().optional() })
  .describe('A text in the languages of the register');

export const registerSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: textSchema,
  shortTitle: textSchema,
  languages: z.array(z.enum(languages)),
  pathways: z.array(z.object({ id: z.string(), title: textSchema })),
});
export const registersSchema = z.object({ registers: z.array(registerSummarySchema) });

export const manifestSchema = z
  .looseObject({
    id: z.string(),
    version: z.string(),
    title: textSchema,
    pathways: z.record(z.string(), z.unknown()),
  })
  .describe('The manifest: everything that the register declares');

export const unitsSchema = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['clinic', 'region', 'nation']),
      regionCode: z.string().nullable(),
      regionName: z.string().nullable(),
      hospitalCode: z
        .string()
        .nullable()
        .describe('The hospital that the unit is part of; null of a unit that is one of its own'),
      hospitalName: z.string().nullable(),
      hsaId: z.string().nullable(),
      reshId: z.string().nullable(),
      organisationNumber: z.string().nullable(),
    }),
  ),
});
