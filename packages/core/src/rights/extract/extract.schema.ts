import { languages } from '@kvalreg/declaration';
import { z } from 'zod';

const date = z.string().describe('YYYY-MM-DD');
const instant = z.string().describe('ISO 8601, UTC');
const language = z.enum(languages);
const party = z.enum(['patient', 'staff', 'program']);

const revisionSchema = z.object({
  revision: z.int().min(1).describe('1 is the first answer; later ones are corrections'),
  formVersion: z.string(),
  filledOn: date,
  channel: z.enum(['web', 'paper', 'staff', 'import']).describe('Source of the answer'),
  language: language.describe('In which it was answered'),
  recordedAt: instant,
  recordedBy: party,
  changeReason: z.string().nullable(),
  acceptedWarnings: z.array(z.string()),
  answers: z.array(
    z.object({
      key: z.string(),
      question: z.string().nullable().describe('Null where the form no longer has the question'),
      value: z
        .union([z.number(), z.boolean(), z.string(), z.array(z.string()), z.null()])
        .describe('As stored'),
      text: z.string().nullable().describe('Labels of the options that were chosen'),
    }),
  ),
  scores: z.array(z.object({ key: z.string(), label: z.string().nullable(), value: z.number().nullable() })),
  rescored: z
    .object({ reason: z.string(), recordedAt: instant, scores: z.record(z.string(), z.number().nullable()) })
    .nullable()
    .describe('Scores that were computed anew later, which count in figures'),
});

/** What a person takes along from a register. A later version of the format adds, and takes nothing away. */
export const extractSchema = z.object({
  format: z.literal('kvalreg-register-extract'),
  formatVersion: z.literal(1),
  language: language.describe('Of the words in the extract'),
  madeAt: instant,
  register: z.object({ id: z.string(), title: z.string(), holder: z.string() }),
  person: z.object({
    id: z.string().describe('Random id by which the platform knows the person'),
    identifierType: z.string(),
    identifier: z.string(),
    formerIdentifiers: z.array(z.string()),
    birthDate: date,
    sex: z.enum(['female', 'male']),
    diedOn: date.nullable(),
    emigratedOn: date.nullable(),
    isProtected: z.boolean(),
    checkedOn: date.nullable().describe('Compared with the population register'),
    registeredAt: instant,
  }),
  contact: z
    .object({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      digitalMailbox: z.boolean().nullable(),
      language: z.string().nullable(),
      refused: z.array(z.string()),
      failedOn: z.object({ email: date.nullable(), phone: date.nullable(), address: date.nullable() }),
      updatedAt: instant,
    })
    .nullable(),
  units: z.array(z.object({ unitName: z.string(), name: z.string().nullable(), since: instant })),
  participation: z.object({
    status: z.string(),
    since: date.nullable(),
    informationVersion: z.string().nullable(),
    events: z.array(
      z.object({
        kind: z.string(),
        happenedOn: date,
        informationVersion: z.string(),
        recordedBy: z.string(),
        recordedAt: instant,
      }),
    ),
  }),
  episodes: z.array(
    z.object({
      id: z.string(),
      pathway: z.object({ id: z.string(), title: z.string() }),
      unitName: z.string(),
      openedOn: date,
      indexDate: date.nullable(),
      endedOn: date.nullable(),
      endReason: z.string().nullable(),
      occasions: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          form: z.string(),
          respondent: z.enum(['patient', 'staff']),
          dueOn: date.nullable(),
          opensOn: date.nullable(),
          closesOn: date.nullable(),
          answeredOn: date.nullable(),
          revisions: z.array(revisionSchema),
        }),
      ),
    }),
  ),
  messages: z.array(
    z.object({
      occasion: z.string(),
      purpose: z.string(),
      channel: z.string().nullable(),
      state: z.string(),
      reason: z.string().nullable(),
      plannedOn: date,
      sentAt: instant.nullable(),
    }),
  ),
  links: z.array(
    z.object({
      occasion: z.string(),
      issuedAt: instant,
      usedAt: instant.nullable(),
      revokedAt: instant.nullable(),
      expiresAt: instant,
    }),
  ),
  others: z
    .array(z.object({ kind: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }))
    .describe('Whatever else refers to the person, by the name of its table, as it is stored'),
});
export const extractsSchema = z.object({ extracts: z.array(extractSchema) });
