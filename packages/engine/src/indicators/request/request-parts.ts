import { isTimeDimension, type FigureSource, type Indicator, type Period } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { distinctGroups, type IndicatorRequest } from './indicator-request.js';
import {
  finestLevel,
  isFiner,
  isPeriodCode,
  monthsOfPeriod,
  periodLevels,
  periodOfMonth,
} from './periods.js';
import { lastKnownDay, type SnapshotLevel } from './snapshot-periods.js';
import { knownFromFirstDay } from './first-day.js';
import { looksBack, withFormerCases } from './look-back.js';

/** A request whose figures all come from one reading of the cases. */
export interface RequestPart {
  /**
   * `index`: each case is read once, in its own period; `windows`: each period also counts cases from before it, and is
   * summed from the periods of which it consists; else a picture of all cases is taken as often as this says.
   */
  readonly basis: 'index' | 'windows' | SnapshotLevel;
  /** The day by which cases count; the index date where left out. */
  readonly date?: Node;
  /** Of windows: how far each period looks back, in months. */
  readonly lookBack?: number;
  readonly request: IndicatorRequest;
}

/**
 * Divides a request into parts of one reading each: a case counts once where a date decides, in several periods where
 * they overlap, and anew in every period where pictures are taken. Of a part with pictures, `to` has become its day of
 * the figures, and what is chosen by period leaves at most one picture for each group.
 */
export function requestParts(source: FigureSource, request: IndicatorRequest): readonly RequestPart[] {
  const groups = distinctGroups(request);
  const asked = request.indicators.map((name) => ({ name, indicator: indicatorOf(source, name) }));
  const readings = new Map<string, { readonly indicator: Indicator; readonly names: string[] }>();
  for (const { name, indicator } of asked) {
    const key = readingOf(indicator);
    const known = readings.get(key) ?? { indicator, names: [] };
    readings.set(key, known);
    known.names.push(name);
  }
  if (readings.size === 0) return [{ basis: 'index', request: { ...request, groups } }];
  return [...readings.values()]
    .sort((one, other) => Number(isSnapshot(one.indicator)) - Number(isSnapshot(other.indicator)))
    .flatMap(({ indicator, names }) => {
      const part = { ...request, groups, indicators: names };
      return isSnapshot(indicator) ? pictureParts(part) : caseParts(indicator, part);
    });
}

/** Indicators that read the cases in the same way have the same text. */
function readingOf(indicator: Indicator): string {
  const { basis, date, lookBack } = indicator;
  return isSnapshot(indicator) ? String(basis) : JSON.stringify([date ?? null, monthsOf(lookBack)]);
}

/** Of indicators whose cases count by a date: what stands in its own period, and what is summed over several. */
function caseParts(indicator: Indicator, request: IndicatorRequest): readonly RequestPart[] {
  const { groups, ...rest } = request;
  const lookBack = monthsOf(indicator.lookBack);
  const by = indicator.date === undefined ? {} : { date: indicator.date };
  const overlaps = (group: readonly string[]) => looksBack({ ...rest, groups: [group] }, lookBack);
  const windows = groups.filter(overlaps);
  const plain = groups.filter((group) => !overlaps(group));
  const parts: RequestPart[] =
    plain.length > 0 || groups.length === 0
      ? [{ basis: 'index', ...by, request: withFormerCases({ ...rest, groups: plain }, lookBack) }]
      : [];
  return windows.length === 0
    ? parts
    : [...parts, { basis: 'windows', ...by, lookBack, request: { ...rest, groups: windows } }];
}

function pictureParts(request: IndicatorRequest): readonly RequestPart[] {
  const rolling = [...request.groups.flat(), ...Object.keys(request.filter ?? {})].includes('rolling');
  if (rolling)
    throw new RangeError(
      `${request.indicators.join(', ')}: judged on the last day of each period, and not over twelve months.`,
    );
  return [...periodLevels.toReversed(), 'day' as const].flatMap((level): readonly RequestPart[] => {
    const groups = request.groups.filter((group) => levelOf(group) === level);
    if (groups.length === 0) return [];
    return [{ basis: level, request: { ...pictured(request, level), groups } }];
  });
}

/** The one part that a request is; throws a `RangeError` when its figures need several readings. */
export function partOf(source: FigureSource, request: IndicatorRequest): RequestPart {
  const [only, another] = requestParts(source, request);
  if (only && !another) return { ...only, request };
  throw new RangeError(
    'These figures need several readings of the cases: divide the request into its parts.',
  );
}

export function isSnapshot({ basis }: Pick<Indicator, 'basis'>): boolean {
  return basis === 'snapshot';
}

/** Whether pictures of all cases are taken, each of which judges them anew. */
export function isPictured({ basis }: Pick<RequestPart, 'basis'>): boolean {
  return basis !== 'index' && basis !== 'windows';
}

/** An indicator as it is counted: in pictures, a case that cannot have begun when its index date says is unknown. */
export function indicatorOf(
  { indicators, begins }: Pick<FigureSource, 'indicators' | 'begins'>,
  name: string,
): Indicator {
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (indicator) return isSnapshot(indicator) ? knownFromFirstDay(indicator, begins) : indicator;
  throw new RangeError(`Unknown indicator "${name}". Known: ${Object.keys(indicators).join(', ')}.`);
}

/** A look-back is whole months or years; lint refuses others. */
export function monthsOf(period: Period | undefined): number {
  return (period?.years ?? 0) * 12 + (period?.months ?? 0);
}

function levelOf(group: readonly string[]): SnapshotLevel {
  const finest = finestLevel(group);
  return finest === null || finest === 'rolling' ? 'day' : finest;
}

/** The request with its periods as pictures have them: one month, its last day, stands for a longer period or for all. */
function pictured(request: IndicatorRequest, level: SnapshotLevel): IndicatorRequest {
  const { to: _, filter = {}, ...rest } = request;
  const lastKnown = lastKnownDay(request);
  const part = { ...rest, dataDate: lastKnown, judgedOn: rest.judgedOn ?? rest.dataDate };
  const finest = finestLevel(Object.keys(filter));
  if (finest === null || (level !== 'day' && !isFiner(finest, level))) return { ...part, filter };
  const others = Object.entries(filter).filter(([dimension]) => !isTimeDimension(dimension));
  const times = Object.entries(filter).flatMap(([dimension, values]) =>
    isTimeDimension(dimension) ? [{ dimension, values }] : [],
  );
  const possible = (filter[finest] ?? [])
    .filter((code) => isPeriodCode(finest, code))
    .flatMap((code) => pictureMonth(code, lastKnown) ?? [])
    .filter((month) =>
      times.every(({ dimension, values }) => values.includes(periodOfMonth(dimension, month))),
    );
  const latest = new Map<string, string>();
  for (const month of [...possible].sort())
    latest.set(level === 'day' ? '' : periodOfMonth(level, month), month);
  return { ...part, filter: { ...Object.fromEntries(others), month: [...latest.values()] } };
}

/** The month on whose last known day a picture of a period is taken; null of one that has not begun. */
export function pictureMonth(code: string, lastKnown: string): string | null {
  const months = monthsOfPeriod(code);
  const inProgress = lastKnown.slice(0, 7);
  if (!months || months.first > inProgress) return null;
  return months.last < inProgress ? months.last : inProgress;
}
