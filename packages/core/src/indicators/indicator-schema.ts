import { z } from 'zod';

const number = z.number().nullable();
const mean = z.object({ mean: number, sd: number, low: number, high: number });
const estimate = { value: number, low: number, high: number };

/** One figure as the API answers it. */
export const resultSchema = z.object({
  indicator: z.string(),
  kind: z.enum([
    'count',
    'proportion',
    'mean',
    'quantile',
    'spread',
    'change',
    'distribution',
    'ratio',
    'composite',
    'transition',
    'time-to-event',
  ]),
  group: z.record(z.string(), z.string()).describe('Dimension and value; empty for all together'),
  asOf: z.string().optional().describe('Of a snapshot: the day that the cases were judged on'),
  incomplete: z
    .literal(true)
    .optional()
    .describe('The period is not over on the day of the figures, or cases of it may still come in'),
  short: z
    .literal(true)
    .optional()
    .describe(
      'Beside `incomplete`: a period that reaches back (rolling, or a look-back) begins before the first case of the figure, and holds less time than those after it',
    ),
  clipped: z
    .literal(true)
    .optional()
    .describe('An interval of a mean would have run beyond what its values can be, and ends there'),
  few: z
    .literal(true)
    .optional()
    .describe('Fewer cases than the indicator asks for: n is told, and no value is'),
  pooledUnits: z
    .number()
    .optional()
    .describe('Of the row of several units together that are not shown alone: how many they are'),
  population: number.describe('Cases that the question is about'),
  excluded: z.array(z.number()).nullable().describe('Cases that each declared exclusion took out, in order'),
  unknown: number.describe('Cases that could not be judged because an answer is missing'),
  n: number.describe('Cases that the value rests on'),
  k: z
    .number()
    .optional()
    .describe(
      'Of a proportion or an all-or-none composite: cases in the numerator; of a transition: cases that improved; of a time to event: events up to the last day shown',
    ),
  value: number.describe(
    'Count, share from 0 to 1, mean, percentile, standard deviation, or change as its declaration tells it',
  ),
  low: number.describe('Lower limit of the 95 % interval'),
  high: number.describe('Upper limit of the 95 % interval'),
  sd: number.optional(),
  before: mean.optional(),
  after: mean.optional(),
  difference: mean.optional().describe('After minus before, of the same persons'),
  options: z
    .array(z.object({ code: z.string(), k: z.number(), value: number, low: number, high: number }))
    .optional(),
  balance: mean
    .optional()
    .describe('Of a distribution: the share of some options less that of others, with its interval'),
  quartiles: z
    .object({ lower: number, median: number, upper: number })
    .optional()
    .describe('Of a percentile: the quartiles, of type 7'),
  parts: z
    .array(z.object({ n: z.number(), k: z.number(), ...estimate }))
    .optional()
    .describe('Of a composite: each part as a proportion of its own, in the order of the declaration'),
  transitions: z
    .array(z.object({ from: z.string(), to: z.string(), n: z.number(), k: z.number(), ...estimate }))
    .optional()
    .describe(
      'Of a transition: from each state to each; the value is the share of those who began in `from`',
    ),
  movements: z
    .array(z.object({ direction: z.enum(['improved', 'unchanged', 'worse']), k: z.number(), ...estimate }))
    .optional()
    .describe('Of a transition: how many moved which way'),
  curve: z
    .array(z.object({ day: z.number(), atRisk: z.number(), k: z.number(), ...estimate }))
    .optional()
    .describe(
      'Of a time to event: the share with the event by each day shown, the events so far and the number at risk',
    ),
  atRiskStep: z
    .number()
    .optional()
    .describe(
      'Of a time to event whose single cases you are not told of: numbers at risk are rounded down to whole such steps, shares to tenths of a per cent',
    ),
  suppressed: z
    .literal('withheld')
    .optional()
    .describe('The figure is not shown: it rests on few persons, or would let such a figure be worked out'),
});

export const indicatorsSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  asOfTime: z.iso
    .datetime()
    .describe('The moment that the figures show: everything written by then is in them'),
  results: z.array(resultSchema),
});
