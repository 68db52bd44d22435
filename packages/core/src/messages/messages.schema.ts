import { channels } from '@kvalreg/declaration';
import { z } from 'zod';
import { personSchema } from '../people/people.schema.js';
import { pageAnswerShape } from '../episodes/episodes.schema.js';
import { pageShape } from '../platform/http/page.js';
import { heldDecisions } from './lists/held-messages.service.js';
import { holdReasons, messageStates, skipReasons } from './message.js';

const name = z.string().max(100).optional();
const day = z.iso.date();
const reason = z.enum([...skipReasons, ...holdReasons]);
const channel = z.enum(channels);

export const upcomingQuery = z.object({
  days: z.coerce.number().int().min(1).max(92).optional(),
  unit: name,
});
export const upcomingListQuery = z.object({ ...upcomingQuery.shape, day: day.optional(), ...pageShape });
const countFilters = {
  state: z.enum(messageStates).optional(),
  channel: channel.optional(),
  reason: reason.optional(),
  unit: name,
  episode: name,
  from: day.optional(),
  to: day.optional(),
};
export const messageCountsQuery = z.object(countFilters);
export const messagesQuery = z.object({ ...countFilters, ...pageShape });
export const decisionBody = z.strictObject({ decision: z.enum(heldDecisions) });
export const pauseBody = z.strictObject({
  unit: z.string().max(100).nullish(),
  reason: z.string().max(1000),
});

const rungShape = { pathway: z.string(), occasion: z.string(), rung: z.string() };
const outcomeShape = { channel: channel.nullable(), reason: reason.nullable() };
export const upcomingCountsSchema = z.object({
  counts: z.array(z.object({ day, ...rungShape, ...outcomeShape, count: z.int() })),
});
export const upcomingSchema = z.object({
  items: z.array(
    z.object({
      day,
      ...rungShape,
      ...outcomeShape,
      unitId: z.string(),
      unitName: z.string(),
      dueOn: day,
      episodeId: z.uuid(),
      person: personSchema,
    }),
  ),
  ...pageAnswerShape,
});
export const messagesSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      ...rungShape,
      ...outcomeShape,
      purpose: z.enum(['invitation', 'reminder']),
      unitId: z.string(),
      unitName: z.string(),
      dueFor: day,
      plannedOn: day,
      state: z.enum(messageStates),
      sentAt: z.iso.datetime().nullable(),
      attempts: z.array(
        z.object({
          channel: z.string(),
          outcome: z.string(),
          receipt: z.string().nullable(),
          reason: z.string().nullable(),
          at: z.string(),
        }),
      ),
      episodeId: z.uuid(),
      person: personSchema,
    }),
  ),
  ...pageAnswerShape,
});
export const messageCountsSchema = z.object({
  counts: z.array(z.object({ state: z.enum(messageStates), ...outcomeShape, count: z.int() })),
});
export const pausesSchema = z.object({
  pauses: z.array(
    z.object({
      id: z.uuid(),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      reason: z.string(),
      pausedAt: z.iso.datetime(),
      pausedBy: z.string(),
      resumedAt: z.iso.datetime().nullable(),
      resumedBy: z.string().nullable(),
    }),
  ),
});
