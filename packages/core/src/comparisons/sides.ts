import { coarseCurves, type DisclosedResult, type IndicatorRequest } from '@kvalreg/engine';
import { clinicBesideNation, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../indicators/read-indicators.query.js';

/** Cases of some units, or of all with null. */
export interface SideCases {
  readonly units: readonly string[] | null;
  /** Of all but these: the rest is what a reader works out who sees the whole and the part. */
  readonly isRestOf?: string;
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
): Promise<readonly (readonly DisclosedResult[])[]> {
  const asked = { ...request, groups: [[]] };
  const judge = await judgeFor(of, viewer, asked);
  const read: (readonly DisclosedResult[])[] = [];
  for (const side of sides) {
    const results = await readIndicators(
      of,
      side.units === null ? asked : { ...asked, filter: { ...asked.filter, unit: side.units } },
    );
    read.push(results.map((result) => judge(result, side)));
  }
  return read;
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
