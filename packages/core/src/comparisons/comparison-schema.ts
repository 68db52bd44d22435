import { z } from 'zod';
import { resultSchema } from '../indicators/indicator-schema.js';
import { opponents } from './comparison.js';
import { runPeriods } from './runs.service.js';

const number = z.number().nullable();
const estimate = z
  .object({ value: z.number(), low: number, high: number })
  .nullable()
  .describe('With its 95 % interval');
const side = z.object({
  kind: z.enum(['unit', 'all', 'rest', 'units']),
  name: z.string(),
  units: z.array(z.string()),
  years: z.array(z.string()).nullable(),
});

export const comparisonSchema = z.object({
  asOfTime: z.string().describe('The moment that the figures show'),
  register: z.string(),
  pathway: z.string(),
  against: z.enum(opponents),
  filter: z.record(z.string(), z.array(z.string())),
  first: side,
  second: side,
  results: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      first: resultSchema,
      second: resultSchema,
      difference: estimate.describe('First minus second, with its 95 % interval'),
      ratio: estimate.describe('First over second, with its 95 % interval'),
      test: z
        .enum(['chi-square', 'fisher', 'welch', 'conditional', 'rank-sum'])
        .nullable()
        .describe(
          "How chance was judged; of medians Wilcoxon's rank-sum test, which compares the distributions and has no difference",
        ),
      leans: z
        .enum(['higher', 'lower'])
        .optional()
        .describe('Of the rank-sum test: whether a value of the first side is more often higher or lower'),
      pValue: number,
      adjustedP: number.describe("By Holm's method, for all comparisons of this answer"),
      finding: z.enum(['higher', 'lower', 'differs', 'no-clear-difference', 'not-tested']),
      untested: z
        .enum([
          'withheld',
          'nobody',
          'too-few',
          'no-variation',
          'kind',
          'same-cases',
          'overlap',
          'few-expected',
          'few-values',
        ])
        .nullable()
        .describe('Why there is no test'),
      sentence: z.string(),
    }),
  ),
});

const place = z.enum(['within', 'above-95', 'above-99.8', 'below-95', 'below-99.8']);
const band = z.object({
  low95: z.number(),
  high95: z.number(),
  low998: z.number(),
  high998: z.number(),
});
export const funnelSchema = z.object({
  asOfTime: z.string().describe('The moment that the figures show'),
  register: z.string(),
  pathway: z.string(),
  indicator: z.string(),
  shows: z.enum(['units', 'own']).describe('`own`: the own unit against the limits of all together'),
  filter: z.record(z.string(), z.array(z.string())),
  withheld: z.int().describe('Units whose figure is not shown'),
  funnel: z
    .object({
      target: z.number().describe('The result of all together'),
      points: z.array(
        z.object({
          unit: z.string(),
          n: z.number(),
          k: z.number().optional().describe('Left out of a mean'),
          value: z.number(),
          place,
          placeBeyondChance: place.nullable().describe('Against the widened limits'),
        }),
      ),
      curve: z.array(z.object({ n: z.number(), exact: band, widened: band.nullable() })),
      overdispersion: z
        .object({ phi: z.number(), tau: z.number() })
        .nullable()
        .describe('Where units differ by more than chance'),
      within: z
        .object({ sd: z.number(), df: z.number() })
        .nullable()
        .describe(
          'Of a mean: the standard deviation of cases within units, pooled over the units shown and, as one more, all other cases together. The limits for n are target ± t sd/√n, with the quantile t of Student’s distribution of df degrees of freedom; widened, target ± t √(sd²/n + tau²).',
        ),
    })
    .nullable()
    .describe(
      'Null where the whole is not shown, nobody or everybody counts, or nothing varies within units',
    ),
});

export const runSchema = z.object({
  asOfTime: z.string().describe('The moment that the figures show'),
  register: z.string(),
  pathway: z.string(),
  indicator: z.string(),
  unit: z.string().nullable(),
  by: z.enum(runPeriods),
  filter: z.record(z.string(), z.array(z.string())),
  points: z.array(
    z.object({
      period: z.string(),
      value: number,
      n: number,
      incomplete: z.boolean().describe('Drawn and not judged'),
      withheld: z.boolean(),
    }),
  ),
  centre: number.describe('The median'),
  rules: z
    .object({
      useful: z.int(),
      longestRun: z.int(),
      longestRunLimit: z.int().nullable(),
      crossings: z.int(),
      crossingsLimit: z.int().nullable(),
    })
    .nullable(),
  signal: z.enum(['shift', 'crossings', 'both', 'none', 'too-few', 'overlap', 'one-sided']),
  sentence: z.string(),
});
