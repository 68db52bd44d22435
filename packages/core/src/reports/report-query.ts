import { languages } from '@kvalreg/declaration';
import { z } from 'zod';
import { listed } from '../indicators/indicator-query.js';
import type { ReportRequest } from './report.js';

const text = z.string().max(2_000);
const texts = z.union([text, z.array(text).max(50)]).optional();

/** The parameters of a report; every further one is a dimension that the report may be chosen by. */
export const reportQuery = z
  .object({
    tab: z.string().max(100).optional().describe('Id of the tab; the first when left out'),
    unit: texts.describe('The unit beside the nation; clinics see their own'),
    language: z.enum(languages).optional().describe('Of titles in a file'),
  })
  .catchall(texts);
export type ReportQuery = z.infer<typeof reportQuery>;

/** The request that a query string means. */
export function reportRequestOf(pathway: string, report: string, query: ReportQuery): ReportRequest {
  const { tab, language: _, ...rest } = query;
  const filter = Object.fromEntries(
    Object.entries(rest).flatMap(([dimension, values]) =>
      values === undefined ? [] : [[dimension, listed(values)] as const],
    ),
  );
  return { pathway, report, tab, filter };
}
