import { z } from 'zod';
import { givenConsentSchema } from './joining/given-consent.js';

const sex = z.enum(['female', 'male']);
const date = z.string().describe('YYYY-MM-DD');
const identifier = z
  .string()
  .max(100)
  .describe('The number, with or without century and signs, for instance 19121212-1212');

export const findPersonSchema = z.object({ identifier });
export const newPersonSchema = z.object({
  identifier,
  name: z.string().max(1000).nullish(),
  birthDate: date
    .max(40)
    .nullish()
    .describe('YYYY-MM-DD; needed where the number does not tell it (reserve numbers)'),
  sex: sex.nullish().describe('Needed where the number does not tell it'),
  unitId: z
    .string()
    .max(100)
    .nullish()
    .describe('Unit that the person is registered for; only who works for the whole register chooses'),
  consent: givenConsentSchema
    .nullish()
    .describe('That the person has agreed to be registered: recorded in the same step'),
});

export const personSchema = z.object({
  id: z.string().describe('Random: says nothing about the person'),
  identifierType: z.enum(['personnummer', 'samordningsnummer', 'reservnummer', 'fodselsnummer', 'd-nummer']),
  identifier: z.string(),
  name: z.string().nullable(),
  birthDate: date,
  sex,
  diedOn: date.optional().describe('Of somebody who has died'),
  protection: z
    .enum(['hidden', 'opened'])
    .optional()
    .describe('Of a person with a protected identity: hidden (no number, no name) until the glass is broken'),
});
export const foundPersonSchema = z.object({
  person: personSchema.nullable().describe('Null: not registered in your unit'),
});
export const addedPersonSchema = z.object({ person: personSchema, isNew: z.boolean() });
