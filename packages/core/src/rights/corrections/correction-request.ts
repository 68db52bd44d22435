import { z } from 'zod';

export const correctionOutcomes = ['corrected', 'not-corrected'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** What a person wants corrected, and what the register answered. */
export interface CorrectionRequest {
  readonly id: string;
  readonly personId: string;
  readonly wish: string;
  readonly askedOn: string;
  readonly outcome: CorrectionOutcome | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export const longestWish = 4000;

const words = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `${what} is missing: write a few words`)
    .max(longestWish, `${what} is longer than ${String(longestWish)} characters: shorten it`);

export const wishBody = z.object({ wish: words('What is to be corrected') });
export const answerBody = z.object({ outcome: z.enum(correctionOutcomes), answer: words('The answer') });

export const correctionRequestSchema = z.object({
  id: z.string(),
  personId: z.string(),
  wish: z.string(),
  askedOn: z.string(),
  outcome: z.enum(correctionOutcomes).nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export const correctionRequestsSchema = z.object({ requests: z.array(correctionRequestSchema) });
