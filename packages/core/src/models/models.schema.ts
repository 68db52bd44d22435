import { languages, modelKinds } from '@kvalreg/declaration';
import { z } from 'zod';

const number = z.number().nullable();
const texts = z.union([z.string().max(2_000), z.array(z.string().max(200)).max(50)]).optional();

/** The parameters of the units of a model. */
export const unitsQuery = z.object({
  number: z.coerce.number().int().min(1).optional().describe('Number of the fit; the latest when left out'),
  level: z.string().max(200).optional().describe('Of a model of levels; the first when left out'),
  year: texts.describe(
    'Years of the cases, separated by commas; all when left out. Readers who do not read the answers choose one or all',
  ),
  language: z.enum(languages).optional(),
});
export type UnitsQuery = z.infer<typeof unitsQuery>;

export const fitQuery = z.object({
  number: z.coerce.number().int().min(1).optional().describe('Number of the fit; the latest when left out'),
  language: z.enum(languages).optional().describe('Of titles; English when left out'),
});
export type FitQuery = z.infer<typeof fitQuery>;

const summary = {
  number: z.int(),
  modelVersion: z.string(),
  definitionHash: z.string(),
  registerVersion: z.string(),
  dataDate: z.string(),
  cutAt: z.iso.datetime().describe('The moment that the cases show'),
  codeVersion: z.string(),
  codeCommit: z.string().nullable(),
  fittedOn: z.string(),
  status: z.enum(['fitted', 'failed']),
};
const run = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'reading', 'fitting', 'done', 'broken']),
    cases: z.int().nullable(),
    askedAt: z.iso.datetime(),
  })
  .nullable()
  .describe('The latest fit that was asked for, and how far it has come');
const head = {
  register: z.string(),
  pathway: z.string(),
  model: z.string(),
  title: z.string(),
  definition: z.string(),
  kind: z.enum(modelKinds),
  version: z.string(),
};

export const modelsSchema = z.object({
  models: z.array(
    z.object({
      ...head,
      fit: z.object(summary).nullable().describe('The latest fit'),
      isOutdated: z.boolean().describe('The declaration has changed since the fit'),
      run,
    }),
  ),
});

const cases = z.object({
  population: z.int().nullable(),
  unknownOutcome: z.int().nullable(),
  missing: z.array(z.object({ predictor: z.string(), n: z.int().nullable() })),
  complete: z.int().describe('Cases that the model rests on'),
  events: z.array(z.int()),
  isRounded: z.boolean().describe('Each number to the nearest ten, for readers who do not read the answers'),
});
const shown = z.discriminatedUnion('status', [
  z.object({ status: z.literal('withheld') }),
  z.object({
    status: z.literal('failed'),
    reason: z.string().describe('Why the model has no number'),
    message: z.string().nullable(),
    cases: cases.nullable(),
    parameters: z.int().nullable().describe('Coefficients beside the intercept'),
  }),
  z.object({
    status: z.literal('fitted'),
    kind: z.enum(modelKinds),
    levels: z.array(z.string()),
    parameters: z.int(),
    cases,
    terms: z.array(z.object({ predictor: z.string(), code: z.string().nullable() })),
    references: z.record(z.string(), z.string()),
    coefficients: z.array(
      z.object({
        term: z.object({ predictor: z.string(), code: z.string().nullable() }).nullable(),
        level: z.string().nullable(),
        estimate: z.number(),
        standardError: number.describe(
          'For readers who do not read the answers with two digits, the estimate to the same decimal, and the limits and p of these two; of intercepts and thresholds they have the estimate alone',
        ),
        low: number,
        high: number,
        pValue: number,
      }),
    ),
    covariance: z.array(z.array(z.number())).describe('Empty for readers who do not read the answers'),
    sigma: number,
    rSquared: number,
    logLikelihood: number,
    ranked: z.object({ score: number, cIndex: number }).nullable(),
    overall: z.array(z.number()),
    fit: z.array(
      z.object({
        level: z.string().nullable(),
        groups: z.array(z.object({ n: z.int(), observed: z.number(), expected: z.number() })),
        intercept: number,
        slope: number,
        brier: number,
        scaledBrier: number,
        cStatistic: z.object({ value: z.number(), low: number, high: number }).nullable(),
      }),
    ),
  }),
]);

export const modelSchema = z.object({
  ...head,
  fits: z.array(z.object(summary)),
  isOutdated: z.boolean(),
  run,
  fit: z.object({ ...summary, result: shown }).nullable(),
});

const unit = z.object({
  unit: z.string().nullable(),
  n: z.int().describe('Cases; to the nearest ten where isRounded'),
  observed: number.describe('Events; of a linear model the mean. Null where isRounded'),
  expected: number.describe('Null where isRounded'),
  ratio: number.describe('Observed over expected; of a linear model the difference'),
  ratioLow: number.describe(
    "Wilson's 95 % limit of the observed share times n over expected, not cut; of a linear model the difference less 1.96 residual standard deviations over the root of n",
  ),
  ratioHigh: number,
  adjusted: number,
  low: number,
  high: number,
  clipped: z.boolean().describe('Cut at 100 %'),
  isRounded: z
    .boolean()
    .describe(
      'Without counts, for readers who do not read the answers and whose own unit it is not: O/E to two decimals, shares to whole percents, means to the decimals of the outcome, and limits that follow from these and the rounded n: those of O/E are the limits of the adjusted share times O/E over it, null where that share is 0 or cut',
    ),
});
export const modelUnitsSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  model: z.string(),
  number: z.int(),
  level: z.string().nullable(),
  years: z.array(z.string()).nullable().describe('Null for all'),
  smallestN: z.int(),
  overall: z.number(),
  units: z.array(
    z.discriminatedUnion('status', [
      unit.extend({ status: z.literal('shown') }),
      z.object({ status: z.literal('few'), unit: z.string(), n: z.int().nullable() }),
      z.object({ status: z.literal('withheld'), unit: z.string() }),
    ]),
  ),
  whole: unit.nullable(),
});

export const runSchema = z.object({ run: z.uuid() });
