import { channels, languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { textSchema } from '../catalogue/registers.schema.js';
import { personSchema } from '../people/people.schema.js';
import { pageShape } from '../platform/http/page.js';
import { contactFields } from './change/changed-fields.js';
import { failingChannels } from './contact.js';

const line = z.string().max(200).nullish();
const date = z.string().nullable();
const channel = z.enum(channels);

export const contactChangeBody = z.object({
  email: z.string().max(300).nullish(),
  phone: z.string().max(100).nullish().describe('With or without the country; kept as E.164 writes it'),
  address: z
    .object({
      careOf: line,
      street: z.string().max(400).nullish().describe('One line or two'),
      postalCode: line,
      city: line,
      country: line.describe('Only where the address is abroad'),
    })
    .nullish(),
  digitalMailbox: z
    .boolean()
    .nullish()
    .describe('Whether the mailbox directory knows the person; null: not asked'),
  language: z.string().max(20).nullish().describe('In which the person is written to'),
  refused: z.array(z.string().max(40)).max(10).optional().describe('Channels that the person does not want'),
});
export const failureBody = z.object({
  channel: z.enum(failingChannels),
  failed: z.boolean().describe('False takes it back'),
});

const contactShape = {
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z
    .object({
      careOf: z.string().nullable(),
      street: z.string(),
      postalCode: z.string(),
      city: z.string(),
      country: z.string().nullable(),
    })
    .nullable(),
  digitalMailbox: z.boolean().nullable(),
  language: z.enum(languages).nullable(),
  refused: z.array(channel),
  failedOn: z.object({ email: date, sms: date, letter: date }).describe('Days on which something came back'),
  reachedBy: z.array(channel),
  changedAt: date,
  changedBy: date,
};
export const contactSchema = z.object({
  personId: z.string(),
  isProtected: z.boolean().describe('The identity is protected: nothing else is told'),
  contact: z.object(contactShape),
});
export const changedSchema = z.object({ changed: z.array(z.enum(contactFields)) });

export const ownContactsSchema = z.object({
  contacts: z.array(
    z.object({
      ...contactSchema.shape,
      registerId: z.string(),
      registerTitle: textSchema,
      languages: z.array(z.enum(languages)),
    }),
  ),
});

export const reachSchema = z.object({
  counts: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      persons: z.int().describe('That something is still to be asked of'),
      byChannel: z.object({
        'digital-mailbox': z.int(),
        email: z.int(),
        sms: z.int(),
        letter: z.int(),
      }),
      none: z.int(),
      isProtected: z.int().describe('In no other column'),
    }),
  ),
});
export const unreachableQuery = z.object({ unit: z.string().max(100).optional(), ...pageShape });
export const unreachableSchema = z.object({
  items: z.array(
    z.object({
      person: personSchema,
      unitId: z.string(),
      unitName: z.string(),
      reason: z.enum(['wrong-address', 'refused', 'no-address']),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
