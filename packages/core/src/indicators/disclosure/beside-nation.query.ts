import type { FigureSource } from '@kvalreg/declaration';
import {
  discloseNation,
  discloseOwn,
  discloseUnits,
  inOrder,
  planDisclosure,
  requestParts,
  type DisclosedResult,
  type IndicatorRequest,
} from '@kvalreg/engine';
import type { CountedSource } from '../read-indicators.query.js';
import { comparisonLimits, type Viewer } from './viewer.js';

/** Figures of one unit and of all units, of the same cases otherwise. */
export interface Comparison {
  readonly own: readonly DisclosedResult[];
  readonly nation: readonly DisclosedResult[];
}

/** A clinic's figures whole, and the nation's judged by what remains without the clinic. */
export async function clinicBesideNation(
  { source, count }: CountedSource,
  { unitId, limits }: Extract<Viewer, { kind: 'clinic' }>,
  request: IndicatorRequest,
): Promise<Comparison> {
  // Lists of lists: a breakdown may have more rows than a call has room for arguments.
  const own: (readonly DisclosedResult[])[] = [];
  const nation: (readonly DisclosedResult[])[] = [];
  for (const part of requestParts(source, request)) {
    const plan = planDisclosure(source, [part.request], { byUnit: false });
    const ofAll = await count(plan.scan);
    const ofClinic = await count(ofUnit(plan.scan, unitId));
    own.push(discloseOwn(plan, ofClinic)(part.request));
    nation.push(discloseNation(plan, ofAll, ofClinic, limits)(part.request));
  }
  return { own: inOrder(request, own.flat()), nation: inOrder(request, nation.flat()) };
}

/**
 * A chosen unit beside the nation, or the nation alone, for somebody who sees every unit within the limits. With
 * `poolsUnits` the units that are not shown alone have a row together.
 */
export async function unitBesideNation(
  { source, count }: CountedSource,
  { limits }: Extract<Viewer, { kind: 'aggregates' }>,
  request: IndicatorRequest,
  unitId: string | null,
  { poolsUnits = false }: { readonly poolsUnits?: boolean } = {},
): Promise<Comparison> {
  const own: (readonly DisclosedResult[])[] = [];
  const nation: (readonly DisclosedResult[])[] = [];
  for (const part of requestParts(source, request)) {
    const ofOne = unitId === null ? null : ofUnit(part.request, unitId);
    const requests = ofOne ? [part.request, ofOne] : [part.request];
    const plan = planDisclosure(source, requests, { byUnit: true, poolsUnits });
    const disclosed = discloseUnits(plan, await count(plan.scan), limits, comparisonLimits);
    if (ofOne) own.push(disclosed(ofOne));
    nation.push(disclosed(part.request));
  }
  return { own: inOrder(request, own.flat()), nation: inOrder(request, nation.flat()) };
}

export function ofUnit(request: IndicatorRequest, unitId: string): IndicatorRequest {
  return { ...request, filter: { ...request.filter, unit: [unitId] } };
}

/** Whether a register shows the units together that it does not show alone. */
export function doesPoolUnits({ publication }: FigureSource): boolean {
  return publication?.smallUnits === 'pool';
}
