import {
  coarseCurves,
  figuresOf,
  inOrder,
  requestParts,
  type DisclosedResult,
  type IndicatorRequest,
  type IndicatorResult,
  type SideValues,
} from '@kvalreg/engine';
import { clinicBesideNation, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import type { CountedSource } from '../indicators/read-indicators.query.js';

/** Cases of some units, or of all with null. */
export interface SideCases {
  readonly units: readonly string[] | null;
  /** Of all but these: the rest is what a reader works out who sees the whole and the part. */
  readonly isRestOf?: string;
}

type Values = SideValues['first'];

/** What is shown of a side, and of percentiles the values that a test ranks, where the figure is shown. */
export interface ReadSide {
  readonly results: readonly DisclosedResult[];
  readonly values: ReadonlyMap<string, Values>;
}

/**
 * The figures of a side as far as the viewer may see them. A side is the sum of what is shown, and never more: it is
 * withheld where any part is that it follows from. A clinic sees itself whole, and of everybody else only all together,
 * judged by what remains without it.
 */
export async function readSides(
  of: CountedSource,
  viewer: Viewer,
  request: Omit<IndicatorRequest, 'groups'>,
  sides: readonly SideCases[],
): Promise<readonly ReadSide[]> {
  const asked = { ...request, groups: [[]] };
  const judge = await judgeFor(of, viewer, asked);
  const read: ReadSide[] = [];
  for (const side of sides) {
    const counted = await readWithValues(
      of,
      side.units === null ? asked : { ...asked, filter: { ...asked.filter, unit: side.units } },
    );
    const results = counted.results.map((result) => judge(result, side));
    const shown = new Set(
      results.flatMap(({ indicator, suppressed }) => (suppressed === undefined ? [indicator] : [])),
    );
    read.push({ results, values: new Map([...counted.values].filter(([name]) => shown.has(name))) });
  }
  return read;
}

/** The figures of all cases together, with the values that percentiles are of: no figure tells them. */
async function readWithValues(
  { source, count }: CountedSource,
  request: IndicatorRequest,
): Promise<{ readonly results: readonly IndicatorResult[]; readonly values: ReadonlyMap<string, Values> }> {
  const results: IndicatorResult[] = [];
  const values = new Map<string, Values>();
  for (const { request: part } of requestParts(source, request)) {
    const tallied = await count(part);
    results.push(...figuresOf(source, part, tallied));
    for (const { indicator, tally } of tallied)
      if (tally.kind === 'quantile') values.set(indicator, tally.histogram);
  }
  return { results: inOrder(request, results), values };
}

type Judge = (result: DisclosedResult, side: SideCases) => DisclosedResult;

async function judgeFor(of: CountedSource, viewer: Viewer, asked: IndicatorRequest): Promise<Judge> {
  if (viewer.kind === 'all') return (result) => result;
  if (viewer.kind === 'clinic') {
    const { nation } = await clinicBesideNation(of, viewer, asked);
    return (result, { units }) => {
      const isOwn = units?.length === 1 && units[0] === viewer.unitId;
      return isOwn ? result : asShown(result, ofIndicator(nation, result.indicator, null));
    };
  }
  const { nation } = await unitBesideNation(of, viewer, { ...asked, groups: [['unit'], []] }, null);
  return (result, { units, isRestOf }) => {
    const parts = isRestOf === undefined ? (units ?? [null]) : [null, isRestOf];
    const shown = asShown(
      result,
      parts.flatMap((unit) => ofIndicator(nation, result.indicator, unit)),
    );
    return coarseCurves([shown], viewer.limits)[0] ?? shown;
  };
}

function ofIndicator(
  results: readonly DisclosedResult[],
  indicator: string,
  unit: string | null,
): readonly DisclosedResult[] {
  return results.filter((one) => one.indicator === indicator && (one.group['unit'] ?? null) === unit);
}

/** The result with no more of it than what it follows from shows. */
function asShown(result: DisclosedResult, parts: readonly DisclosedResult[]): DisclosedResult {
  const hidden = parts.find(({ suppressed }) => suppressed !== undefined);
  if (hidden) return hidden;
  if (result.suppressed !== undefined || parts.every(({ population }) => population !== null)) return result;
  return { ...result, population: null, excluded: null, unknown: null };
}
