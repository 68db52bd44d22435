import type { FigureSource } from '@kvalreg/declaration';
import type { IndicatorRequest } from '@kvalreg/engine';
import { z } from 'zod';

const text = z.string().max(2_000);
const texts = z.union([text, z.array(text).max(50)]).optional();

/** The parameters of a request for figures; every further one is a dimension with the values to keep. */
export const indicatorQuery = z
  .object({
    indicator: texts.describe('Names of indicators, separated by commas; without it, all'),
    by: texts.describe(
      'Dimensions that make the rows, separated by commas; repeated for several breakdowns. Without it, all together. ' +
        'Treated at: unit, hospital, region. Resident in: residence. When: year, half, quarter, month, and rolling (twelve months up to each). ' +
        'Who: sex, ageClass. And those that the pathway declares',
    ),
    from: z
      .string()
      .max(20)
      .optional()
      .describe('First index date, or other day by which an indicator counts, YYYY-MM-DD'),
    to: z.string().max(20).optional().describe('Last such day, YYYY-MM-DD'),
  })
  .catchall(texts);
export type IndicatorQuery = z.infer<typeof indicatorQuery>;

/** The request that a query string means. What it names is checked where it is computed. */
export function requestOf(
  source: FigureSource,
  { indicator, by, from, to, ...filter }: IndicatorQuery,
): IndicatorRequest {
  const indicators = listed(indicator);
  return {
    indicators: indicators.length > 0 ? [...new Set(indicators)] : Object.keys(source.indicators),
    groups: by === undefined ? [[]] : (typeof by === 'string' ? [by] : by).map((group) => listed(group)),
    filter: Object.fromEntries(
      Object.entries(filter).flatMap(([dimension, values]) =>
        values === undefined ? [] : [[dimension, listed(values)] as const],
      ),
    ),
    ...(from === undefined || from === '' ? {} : { from }),
    ...(to === undefined || to === '' ? {} : { to }),
  };
}

/** Values separated by commas or by repetition of the parameter; empty ones are left out. */
export function listed(values: string | readonly string[] | undefined): readonly string[] {
  return (values === undefined ? [] : typeof values === 'string' ? [values] : values)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
