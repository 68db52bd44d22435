import {
  allUnits,
  coarseCurves,
  compareUnits,
  requestParts,
  withoutFlowByUnit,
  type DisclosedResult,
  type IndicatorRequest,
  type TalliedGroup,
} from '@kvalreg/engine';
import { clinicBesideNation, ofUnit, unitBesideNation } from '../disclosure/beside-nation.query.js';
import type { Viewer } from '../disclosure/viewer.js';
import { readIndicators, type CountedSource } from '../read-indicators.query.js';

/** Figures by unit of one selection of cases. */
export interface UnitsRequest {
  readonly indicators: readonly string[];
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Units with fewer cases stand together in one row; null where each has its own. */
  readonly poolBelow: number | null;
  /** Units that reach fewer than `atLeast` of a count take no part; null where all do. */
  readonly criterion: { readonly indicator: string; readonly atLeast: number } | null;
  readonly dataDate: string;
}
/** How many units take part, and the cases that the criterion counts in them. */
export interface Participation {
  readonly unitsIn: number;
  readonly unitsOf: number;
  /** Null for readers who do not see each unit: the difference would be that of few. */
  readonly casesIn: number | null;
  readonly casesOut: number | null;
}
export interface UnitComparison {
  readonly results: readonly DisclosedResult[];
  /** Null without a criterion. */
  readonly participation: Participation | null;
}

/**
 * A row for each unit, as far as the viewer may see it. A clinic sees itself, if it takes part, and beside it the whole
 * nation: what remains of it without those who take no part would tell about them.
 */
export async function compareUnitsFor(
  of: CountedSource,
  viewer: Viewer,
  request: UnitsRequest,
): Promise<UnitComparison> {
  const counted = await criterionCounts(of, request);
  const { criterion } = request;
  const takesPart = (unit: string): boolean =>
    criterion === null || (counted.get(unit) ?? 0) >= criterion.atLeast;
  const results =
    viewer.kind === 'clinic'
      ? await clinicRows(of, viewer, request, takesPart(viewer.unitId))
      : await allRows(of, viewer, request, takesPart);
  const isInside = [...counted].map(([unit, cases]) => ({ isIn: takesPart(unit), cases }));
  const casesOf = (isIn: boolean): number | null =>
    viewer.kind === 'all'
      ? isInside.reduce((sum, unit) => sum + (unit.isIn === isIn ? unit.cases : 0), 0)
      : null;
  return {
    results,
    participation: criterion && {
      unitsIn: isInside.filter(({ isIn }) => isIn).length,
      unitsOf: isInside.length,
      casesIn: casesOf(true),
      casesOut: casesOf(false),
    },
  };
}

async function clinicRows(
  of: CountedSource,
  viewer: Extract<Viewer, { kind: 'clinic' }>,
  request: UnitsRequest,
  takesPart: boolean,
): Promise<readonly DisclosedResult[]> {
  const byUnit = { ...requestOf(request), groups: [['unit']] };
  const own = takesPart ? await readIndicators(of, ofUnit(byUnit, viewer.unitId)) : [];
  const { nation } = await clinicBesideNation(of, viewer, { ...byUnit, groups: [[]] });
  return [
    ...own.filter(({ n }) => n > 0),
    ...nation.map((result) => ({ ...result, group: { unit: allUnits } })),
  ];
}

async function allRows(
  of: CountedSource,
  viewer: Exclude<Viewer, { kind: 'clinic' }>,
  request: UnitsRequest,
  takesPart: (unit: string) => boolean,
): Promise<readonly DisclosedResult[]> {
  const byUnit = { ...requestOf(request), groups: [['unit']] };
  const tallied = await readByUnit(of, byUnit);
  const withheld =
    viewer.kind === 'all'
      ? []
      : (await unitBesideNation(of, viewer, { ...byUnit, groups: [['unit'], []] }, null)).nation.filter(
          ({ suppressed }) => suppressed !== undefined,
        );
  const results = compareUnits(
    of.source,
    {
      indicators: request.indicators,
      takesPart,
      poolBelow: request.poolBelow,
      isWithheld: (name) =>
        withheld.some(({ indicator, group }) => indicator === name && group['unit'] === undefined),
      withheldUnits: (name) =>
        new Set(
          withheld.flatMap(({ indicator, group }) => (indicator === name ? (group['unit'] ?? []) : [])),
        ),
    },
    tallied,
  );
  return viewer.kind === 'all' ? results : withoutFlowByUnit(coarseCurves(results, viewer.limits));
}

/** The criterion's count in every unit that has any. */
async function criterionCounts(
  of: CountedSource,
  request: UnitsRequest,
): Promise<ReadonlyMap<string, number>> {
  if (request.criterion === null) return new Map();
  const { indicator } = request.criterion;
  const tallied = await readByUnit(of, {
    ...requestOf(request),
    indicators: [indicator],
    groups: [['unit']],
  });
  return new Map(
    tallied.flatMap(({ group, tally }) => (tally.n > 0 ? [[group['unit'] ?? '', tally.n] as const] : [])),
  );
}

async function readByUnit(of: CountedSource, request: IndicatorRequest): Promise<readonly TalliedGroup[]> {
  const tallied: TalliedGroup[] = [];
  for (const part of requestParts(of.source, request)) tallied.push(...(await of.count(part.request)));
  return tallied;
}

function requestOf({ indicators, filter, dataDate }: UnitsRequest): Omit<IndicatorRequest, 'groups'> {
  return { indicators, filter, dataDate };
}
