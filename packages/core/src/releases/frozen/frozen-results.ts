import type { FigureSource } from '@kvalreg/declaration';
import {
  DisclosureRefusal,
  withoutFlowByUnit,
  type DisclosedResult,
  type IndicatorRequest,
} from '@kvalreg/engine';
import { isOfWholeYears } from '../../indicators/check-selection.js';
import { doesPoolUnits, unitBesideNation } from '../../indicators/disclosure/beside-nation.query.js';
import { cautiousLimits } from '../../indicators/disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../../indicators/read-indicators.query.js';
import type { FreezeRequest, FrozenFigures, FrozenResults } from '../release.js';
import { countedOnce } from './counted-once.js';

/** The requests that a freeze means: the one that was chosen, or those that the publication is made of. */
export function requestsOf(
  source: FigureSource,
  choice: FreezeRequest['choice'],
  dataDate: string,
): readonly IndicatorRequest[] {
  return choice
    ? [{ ...choice, dataDate }]
    : publishedRequests(source, source.publication?.indicators ?? [], dataDate);
}

/** What the register publishes of some indicators: by unit and year, for one value of the declared dimension at a time. */
function publishedRequests(
  { publication, dimensions }: FigureSource,
  chosen: readonly string[],
  dataDate: string,
): readonly IndicatorRequest[] {
  const indicators = publication?.indicators.filter((name) => chosen.includes(name)) ?? [];
  if (!publication || indicators.length === 0) return [];
  const request = { indicators, groups: [['unit', 'year'], ['year']], dataDate };
  const { selection } = publication;
  if (!selection || !Object.hasOwn(dimensions, selection.dimension)) return [request];
  return selection.codes.map((code) => ({ ...request, filter: { [selection.dimension]: [code] } }));
}

/**
 * The figures of each request for everybody who may see some: whole, as aggregates, and in public; and those of goals, in
 * public.
 */
export async function frozenResults(
  of: CountedSource,
  requests: readonly IndicatorRequest[],
  goalRequests: readonly IndicatorRequest[],
): Promise<FrozenResults> {
  const { publication } = of.source;
  const limits = publication
    ? { smallestN: publication.smallestN, smallestCell: publication.smallestCell }
    : cautiousLimits;
  const once = countedOnce(of);
  const disclosed = async (
    request: IndicatorRequest,
    poolsUnits = doesPoolUnits(of.source),
  ): Promise<readonly DisclosedResult[]> =>
    (await unitBesideNation(once, { kind: 'aggregates', limits }, request, null, { poolsUnits })).nation;
  const all: (readonly DisclosedResult[])[] = [];
  const aggregates: (readonly DisclosedResult[] | null)[] = [];
  for (const request of requests) {
    all.push(await readIndicators(of, request));
    // What is withheld is decided by whole years: of parts of them aggregates are given nothing.
    aggregates.push(isOfWholeYears(request) ? await unlessRefused(() => disclosed(request)) : null);
  }
  const names = [...new Set(requests.flatMap(({ indicators }) => indicators))];
  const published: FrozenFigures[] = [];
  for (const request of publishedRequests(of.source, names, requests[0]?.dataDate ?? '')) {
    published.push({ request, results: withoutFlowByUnit(await disclosed(request)) });
  }
  const goals: FrozenFigures[] = [];
  for (const request of goalRequests) {
    // A goal table has a row for each unit, and none for several together.
    const results = await unlessRefused(() => disclosed(request, false));
    if (results) goals.push({ request, results: withoutFlowByUnit(results) });
  }
  return { all, aggregates, public: published, goals };
}

/** Null of what aggregates cannot be given of, for instance regions beside units. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DisclosureRefusal) return null;
    throw error;
  }
}
