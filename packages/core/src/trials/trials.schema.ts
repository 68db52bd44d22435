import { z } from 'zod';

const text = z.record(z.string(), z.string());
const date = z.string().describe('YYYY-MM-DD');
const option = z.object({ code: z.string(), label: text });
const declaredShape = {
  title: text,
  description: text,
  arms: z.array(z.object({ code: z.string(), title: text, ratio: z.int() })),
  strata: z.record(z.string(), z.object({ title: text, options: z.array(option) })),
  byUnit: z.boolean(),
  from: date,
  to: date.nullable(),
};
const allocationShape = {
  arm: z.string(),
  strata: z.record(z.string(), z.string()),
  givenOn: date,
  consentVersion: z.string(),
  consentedOn: date,
};

export const trialsOfEpisodeSchema = z.object({
  episodeId: z.string(),
  pathway: z.string(),
  trials: z.array(
    z.object({
      trial: z.string(),
      ...declaredShape,
      consent: z.object({ text, version: z.string() }),
      state: z.enum([
        'allocated',
        'eligible',
        'unknown',
        'not-included',
        'not-begun',
        'over',
        'changed',
        'not-followed',
      ]),
      missing: z.array(z.string()).describe('Of unknown: what is to be filled in first, as occasion.key'),
      allocation: z.object(allocationShape).nullable(),
    }),
  ),
});

export const allocationRequestSchema = z.strictObject({
  consentVersion: z.string().max(100).describe('Version of the text that the patient agreed to'),
  consentedOn: z.string().max(40).describe('YYYY-MM-DD, today at the latest'),
});
export const allocationAnswerSchema = z.object({
  ...allocationShape,
  isNew: z.boolean().describe('False: the episode had its arm already, and keeps it'),
});

export const trialCountsSchema = z.object({
  trials: z.array(
    z.object({
      pathway: z.string(),
      trial: z.string(),
      ...declaredShape,
      counts: z.array(
        z.object({
          arm: z.string(),
          strata: z.record(z.string(), z.string()),
          unitId: z.string(),
          unitName: z.string(),
          month: z.string().describe('YYYY-MM'),
          n: z.int(),
        }),
      ),
    }),
  ),
});
