import { occasionStatuses } from '@kvalreg/engine';
import { z } from 'zod';
import { givenConsentSchema } from '../people/joining/given-consent.js';
import { personSchema } from '../people/people.schema.js';
import { pageShape } from '../platform/http/page.js';

const date = z.string().describe('YYYY-MM-DD');
const channel = z.enum(['web', 'paper', 'staff', 'import']);

export const newEpisodeSchema = z.object({
  pathway: z.string().max(100),
  personId: z.string().max(100).describe('As the person was found or registered'),
  unitId: z.string().max(100).nullish().describe('Only who works for the whole register chooses'),
  openedOn: z.string().max(40).nullish().describe('YYYY-MM-DD; default today'),
  consent: givenConsentSchema
    .nullish()
    .describe('That the person has agreed to be registered: recorded in the same step'),
  another: z.boolean().optional().describe('True: a second planned episode beside one that is still planned'),
});
export const openedEpisodeSchema = z.object({
  episodeId: z.string(),
  isNew: z.boolean().describe('False: this request had been carried out before'),
});

export const episodeSchema = z.object({
  id: z.string(),
  registerId: z.string(),
  pathway: z.string(),
  personId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  openedOn: date,
  indexDate: date.nullable().describe('Null while the episode is planned'),
  endedOn: date.nullable().describe('From this day on it is no longer followed up; null while it is'),
  endReason: z.string().nullable().describe('`new-index`, or the reason that staff gave'),
});
export const occasionShape = {
  occasion: z.string(),
  form: z.string(),
  respondent: z.enum(['patient', 'staff']),
  status: z.enum(occasionStatuses),
  dueOn: date.nullable(),
  opensOn: date.nullable(),
  closesOn: date.nullable(),
  answeredOn: date.nullable(),
  channel: channel.nullable(),
  revision: z.int().describe('0 while unanswered'),
};
const party = z.enum(['patient', 'staff']);
export const timelineSchema = z.object({
  episode: episodeSchema,
  person: personSchema,
  occasions: z.array(
    z.object({
      ...occasionShape,
      revisions: z.array(
        z.object({
          revision: z.int(),
          filledOn: date,
          channel,
          formVersion: z.string(),
          recordedAt: z.string(),
          recordedBy: z.string(),
          changeReason: z.string().nullable(),
        }),
      ),
      drafts: z.array(z.object({ party, savedAt: z.string() })).describe('Begun and not submitted'),
    }),
  ),
});
export const episodesOfPersonSchema = z.object({ person: personSchema, episodes: z.array(episodeSchema) });

const pageAnswerShape = { total: z.int(), page: z.int(), pageSize: z.int() };
export const workListQuery = z.object({ pathway: z.string().max(100).optional(), ...pageShape });
export const workListSchema = z.object({
  items: z.array(
    z.object({ ...occasionShape, episode: episodeSchema, person: personSchema, hasDraft: z.boolean() }),
  ),
  ...pageAnswerShape,
});
export { pageAnswerShape };
