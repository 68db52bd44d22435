import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { pageShape } from '../platform/http/page.js';
import { frequencies } from './schedule.js';
import { sendingStates, sentFormats, sentPeriods, stopReasons, subscriptionStates } from './subscription.js';

const filter = z
  .record(z.string().max(100), z.array(z.string().max(200)).max(200))
  .describe(
    'Values to keep of the dimensions that the report may be chosen by; unit for the unit beside the nation',
  );
const schedule = z.object({
  frequency: z.enum(frequencies),
  day: z.int().describe('Of a week 1 (Monday) to 7, otherwise of the month 1 to 28'),
  month: z.int().min(1).max(12).nullable().default(null).describe('Of yearly ones'),
});
export const wishBody = z.object({
  source: z.string().max(100).describe('Id of the pathway or feed'),
  report: z.string().max(100),
  tab: z.string().max(100).nullable().default(null).describe('Null for the whole report'),
  filter: filter.default({}),
  period: z
    .enum(sentPeriods)
    .default('as-chosen')
    .describe('The years of the filter, or full years counted back from the day of sending'),
  format: z
    .enum(sentFormats)
    .default('link')
    .describe('A file only where register and installation allow it'),
  language: z.enum(languages),
  schedule,
});

export const subscriptionAnswer = z.object({
  id: z.string(),
  subscriber: z.string(),
  isOwn: z.boolean(),
  role: z.string().describe('The capacity that was subscribed in'),
  unitId: z.string().nullable(),
  source: z.string(),
  report: z.string(),
  tab: z.string().nullable(),
  filter,
  period: z.enum(sentPeriods),
  format: z.enum(sentFormats),
  language: z.string(),
  schedule: z.object({ frequency: z.enum(frequencies), day: z.int(), month: z.int().nullable() }),
  nextOn: z.string().nullable().describe('Null when nothing is sent'),
  state: z.enum(subscriptionStates),
  stopReason: z.enum(stopReasons).nullable(),
  createdAt: z.string(),
});
export const subscriptionsAnswer = z.object({ subscriptions: z.array(subscriptionAnswer) });
export const testAnswer = z.object({ sending: z.string().describe('To be found in the log of sendings') });

export const sendingsQuery = z.object(pageShape);
export const sendingsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      subscriptionId: z.string(),
      source: z.string(),
      report: z.string(),
      tab: z.string().nullable(),
      subscriber: z.string(),
      recipient: z.string(),
      dueOn: z.string(),
      isTest: z.boolean(),
      state: z.enum(sendingStates),
      attempts: z.int(),
      selection: filter.nullable(),
      dataDay: z.string().nullable().describe('The day that the figures are of'),
      fileName: z.string().nullable(),
      fileHash: z.string().nullable().describe('SHA-256 of the file; null where a link went'),
      fileBytes: z.int().nullable(),
      reason: z.string().nullable(),
      createdAt: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
