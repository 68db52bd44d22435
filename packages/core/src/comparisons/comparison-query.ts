import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { listed } from '../indicators/indicator-query.js';
import { opponents, type ComparisonRequest } from './comparison.js';
import { runPeriods, type RunRequest } from './runs.service.js';
import type { FunnelRequest } from './unit-funnels.service.js';

const text = z.string().max(2_000);
const texts = z.union([text, z.array(text).max(50)]).optional();
const language = z.enum(languages).optional().describe('Of sentences and titles; English when left out');
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

/** The parameters of a comparison; every further one is a dimension with the values to keep. */
export const comparisonQuery = z
  .object({
    unit: z.string().max(100).optional().describe("The unit that is compared; a clinic's own when left out"),
    against: optional(z.enum(opponents)).describe('What it is compared with; the other units when left out'),
    with: texts.describe('Of `against=units`: ids of the units to compare with'),
    then: texts.describe('Of `against=period`: the years to compare those of `year` with'),
    indicator: texts.describe('Names of indicators; without it, all'),
    language,
  })
  .catchall(texts);
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

export function comparisonRequestOf(pathway: string, query: ComparisonQuery): ComparisonRequest {
  const { unit, against, with: others, then, indicator, language: _, ...filter } = query;
  const indicators = listed(indicator);
  return {
    pathway,
    ...(unit !== undefined && unit !== '' && { unit }),
    ...(against && { against }),
    others: listed(others),
    thenYears: listed(then),
    ...(indicators.length > 0 && { indicators }),
    filter: filterOf(filter),
  };
}

/** The parameters of a funnel. */
export const funnelQuery = z
  .object({
    indicator: z.string().max(200).describe('Name of a share, a rate, a mean or a change'),
    language,
  })
  .catchall(texts);
export type FunnelQuery = z.infer<typeof funnelQuery>;

export function funnelRequestOf(pathway: string, query: FunnelQuery): FunnelRequest {
  const { indicator, language: _, ...filter } = query;
  return { pathway, indicator, filter: filterOf(filter) };
}

/** The parameters of a run chart. */
export const runQuery = z
  .object({
    indicator: z.string().max(200).describe('Name of an indicator'),
    unit: z.string().max(100).optional().describe('Id of a unit, or `all`'),
    by: optional(z.enum(runPeriods)).describe('Periods; quarters when left out'),
    language,
  })
  .catchall(texts);
export type RunQuery = z.infer<typeof runQuery>;

export function runRequestOf(pathway: string, query: RunQuery): RunRequest {
  const { indicator, unit, by, language: _, ...filter } = query;
  return {
    pathway,
    indicator,
    ...(unit !== undefined && unit !== '' && { unit }),
    ...(by && { by }),
    filter: filterOf(filter),
  };
}

function filterOf(
  filter: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([dimension, values]) => {
      const list = listed(values);
      return list.length === 0 ? [] : [[dimension, list] as const];
    }),
  );
}
