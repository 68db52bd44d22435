import { modelKinds } from '@kvalreg/declaration';
import type { FitResult } from '@kvalreg/engine';
import { z } from 'zod';

const number = z.number().nullable();
const term = z.object({ predictor: z.string(), code: z.string().nullable() });
const group = z.object({ n: z.number(), observed: z.number(), expected: z.number() });
const shape = {
  kind: z.enum(modelKinds),
  levels: z.array(z.string()),
  cases: z.object({
    population: z.int().describe('Cases that the model asks about'),
    unknownOutcome: z.int(),
    missing: z.array(z.object({ predictor: z.string(), n: z.int() })),
    complete: z.int().describe('Cases that the model rests on'),
    events: z.array(z.int()),
  }),
  parameters: z.int(),
};
const fitted = z.object({
  ...shape,
  status: z.literal('fitted'),
  terms: z.array(term),
  references: z.record(z.string(), z.string()),
  coefficients: z.array(
    z.object({
      term: term.nullable(),
      level: z.string().nullable(),
      estimate: z.number(),
      standardError: z.number(),
      low: z.number(),
      high: z.number(),
      pValue: number,
    }),
  ),
  covariance: z.array(z.array(z.number())),
  sigma: number,
  rSquared: number,
  logLikelihood: number,
  ranked: z.object({ score: number, cIndex: number }).nullable(),
  overall: z.array(z.number()),
  fit: z.array(
    z.object({
      level: z.string().nullable(),
      groups: z.array(group),
      intercept: number,
      slope: number,
      brier: number,
      scaledBrier: number,
      cStatistic: z.object({ value: z.number(), low: number, high: number }).nullable(),
    }),
  ),
  units: z.array(
    z.object({
      unit: z.string(),
      year: z.int(),
      level: z.string().nullable(),
      n: z.int(),
      observed: z.number(),
      expected: z.number(),
      variance: z.number(),
    }),
  ),
});
const failed = z.object({
  ...shape,
  status: z.literal('failed'),
  reason: z.enum([
    'too-few-observations',
    'no-variation',
    'too-few-events',
    'aliased',
    'empty-level',
    'separation',
    'no-convergence',
  ]),
  message: z.string(),
});

/** A fit as it is stored. */
export const fitResultSchema: z.ZodType<FitResult> = z.discriminatedUnion('status', [fitted, failed]);
