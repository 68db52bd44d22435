import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { distinctGroups, type IndicatorRequest } from './indicator-request.js';
import { lastDayOf, lastKnownDay, pictureDay, type SnapshotLevel } from './snapshot-periods.js';

/** A request whose figures all come from one reading of the cases. */
export interface RequestPart {
  /** `index`: each case is read once; else a picture of all cases is taken as often as this says. */
  readonly basis: 'index' | SnapshotLevel;
  readonly request: IndicatorRequest;
}

/**
 * Divides a request into parts of one reading each: a case counts once where the index date decides, and anew in every
 * month where pictures are taken. Of a part with pictures, `to` has become its day of the figures, and what is chosen by
 * year and month leaves at most one picture for each group.
 */
export function requestParts(source: FigureSource, request: IndicatorRequest): readonly RequestPart[] {
  const groups = distinctGroups(request);
  const taken = request.indicators.filter((name) => isSnapshot(indicatorOf(source, name)));
  const plain = request.indicators.filter((name) => !taken.includes(name));
  const parts: RequestPart[] =
    plain.length > 0 || taken.length === 0
      ? [{ basis: 'index', request: { ...request, indicators: plain, groups } }]
      : [];
  if (taken.length === 0) return parts;
  for (const level of ['month', 'year', 'day'] as const) {
    const asked = groups.filter((group) => levelOf(group) === level);
    if (asked.length === 0) continue;
    const part = { ...pictured(request, level), indicators: taken, groups: asked };
    parts.push({ basis: level, request: part });
  }
  return parts;
}

/** The basis of a request that is one part; throws a `RangeError` when its figures need several readings. */
export function basisOf(source: FigureSource, request: IndicatorRequest): RequestPart['basis'] {
  const [only, another] = requestParts(source, request);
  if (only && !another) return only.basis;
  throw new RangeError(
    'These figures need several readings of the cases: divide the request into its parts.',
  );
}

export function isSnapshot({ basis }: Indicator): boolean {
  return basis === 'snapshot';
}

export function indicatorOf({ indicators }: FigureSource, name: string): Indicator {
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (indicator) return indicator;
  throw new RangeError(`Unknown indicator "${name}". Known: ${Object.keys(indicators).join(', ')}.`);
}

function levelOf(group: readonly string[]): SnapshotLevel {
  return group.includes('month') ? 'month' : group.includes('year') ? 'year' : 'day';
}

/** The request with its periods as pictures have them: one month, its last day, stands for a year or for all. */
function pictured(request: IndicatorRequest, level: SnapshotLevel): IndicatorRequest {
  const { to: _, filter = {}, ...rest } = request;
  const lastKnown = lastKnownDay(request);
  const { year, month, ...others } = filter;
  const part = { ...rest, dataDate: lastKnown };
  if (level === 'month' || (level === 'year' && month === undefined)) return { ...part, filter };
  if (month === undefined && year === undefined) return { ...part, filter: others };
  const possible = (month ?? (year ?? []).map((each) => lastMonthOf(each, lastKnown)))
    .filter((each) => isMonth.test(each) && each <= lastKnown.slice(0, 7))
    .filter((each) => year === undefined || year.includes(each.slice(0, 4)));
  const latest = new Map<string, string>();
  for (const each of [...possible].sort()) latest.set(level === 'year' ? each.slice(0, 4) : '', each);
  return { ...part, filter: { ...others, month: [...latest.values()] } };
}

const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;

function lastMonthOf(year: string, lastKnown: string): string {
  return year === lastKnown.slice(0, 4) ? lastKnown.slice(0, 7) : `${year}-12`;
}

/** The figure with the day of its picture. */
export function withPicture<R extends { readonly group: Readonly<Record<string, string>> }>(
  part: RequestPart,
  result: R,
): R {
  return { ...result, ...pictureOf(part, result.group) };
}

/**
 * The day that a picture of a group was taken on, and whether the period that it stands for was over then; undefined
 * where no picture was taken. The request is a part.
 */
export function pictureOf(
  { basis, request }: RequestPart,
  group: Readonly<Record<string, string>>,
): { readonly asOf: string; readonly incomplete?: true } | undefined {
  if (basis === 'index') return undefined;
  const lastKnown = lastKnownDay(request);
  const { year, month = chosenMonth(request, group, lastKnown) } = group;
  if (month === undefined) return undefined;
  const asOf = pictureDay(month, lastKnown);
  const isOver = basis === 'day' || asOf === (basis === 'year' ? `${year ?? ''}-12-31` : lastDayOf(month));
  return isOver ? { asOf } : { asOf, incomplete: true };
}

function chosenMonth(
  { filter = {} }: IndicatorRequest,
  { year }: Readonly<Record<string, string>>,
  lastKnown: string,
): string | undefined {
  const chosen = filter['month'];
  if (chosen) return chosen.find((each) => year === undefined || each.startsWith(year));
  return year === undefined ? lastKnown.slice(0, 7) : lastMonthOf(year, lastKnown);
}
