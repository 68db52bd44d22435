import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { textSchema } from '../catalogue/registers.schema.js';

const wording = z.object({
  language: z.enum(languages),
  state: z
    .enum(['own', 'neutral', 'licensed', 'not-yet', 'expired'])
    .describe('Whose words the questions have: licensed ones are shown in the state "licensed" only'),
  pack: z
    .object({
      id: z.string(),
      register: z.string().nullable().describe('Null: installed for all registers'),
      holder: z.string(),
      number: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      installedAt: z.string(),
      installedBy: z.string(),
    })
    .nullable(),
});
export const instrumentsSchema = z.object({
  register: z.string(),
  instruments: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      settings: z.array(z.string()).describe('What the register has chosen, as the version names it'),
      title: textSchema,
      forms: z.array(textSchema),
      missingRule: textSchema,
      licence: z.object({
        holder: z.string(),
        itemTextMayShip: z.enum(['yes', 'no', 'conditional']),
        note: z.string().optional(),
      }),
      wording: z.array(wording),
    }),
  ),
});
