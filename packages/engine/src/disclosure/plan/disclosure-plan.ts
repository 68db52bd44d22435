import { isTimeDimension, type FigureSource, type Indicator } from '@kvalreg/declaration';
import type { IndicatorRequest } from '../../indicators/request/indicator-request.js';
import { grainOf } from '../../indicators/request/look-back.js';
import { isFiner } from '../../indicators/request/periods.js';
import { partOf, type RequestPart } from '../../indicators/request/request-parts.js';
import type { SnapshotLevel } from '../../indicators/request/snapshot-periods.js';
import { axesOf, axisWith, type Axis } from './axes.js';
import { DisclosureRefusal } from '../disclosure-refusal.js';

/** What must be counted for some requests so that their figures can be judged among all that belong to them. */
export interface DisclosurePlan {
  readonly source: FigureSource;
  /** What the requests divide or choose by, each axis as fine as they do. */
  readonly axes: readonly Axis[];
  readonly unitAxis: number | null;
  /**
   * Where all cases are judged anew in every period, each period is a picture of its own: the same person stands in
   * several, so that they do not add up. Null where each case has its one period.
   */
  readonly pictures: SnapshotLevel | null;
  /** How the requests read the cases. */
  readonly reading: Omit<RequestPart, 'request'>;
  /** Units that are not shown alone are shown together. */
  readonly poolsUnits: boolean;
  /**
   * One scan of all cases: by everything at once, of which everything else is the sum; and by what each request divides
   * or chooses by where sums would be rounded otherwise than by the database. Of periods it names the shortest alone,
   * from which the longer ones follow: `inLongerPeriods` adds them.
   */
  readonly scan: IndicatorRequest;
}

const mostAxes = 4;

/**
 * Plans the figures of requests about the same indicators, each of one part. Nothing is filtered: a choice is one value
 * among others, and those are needed to see what would follow by subtraction. Throws a `DisclosureRefusal` for what
 * cannot be protected. With `byUnit` the units are told apart although no request asks for them; with `poolsUnits`
 * those that are not shown alone are shown together.
 */
export function planDisclosure(
  source: FigureSource,
  asked: readonly IndicatorRequest[],
  { byUnit, poolsUnits = false }: { readonly byUnit: boolean; readonly poolsUnits?: boolean },
): DisclosurePlan {
  const [first] = asked;
  const { request: _, ...reading }: RequestPart = first
    ? partOf(source, first)
    : { basis: 'index', request: { indicators: [], groups: [] } };
  const { basis, date } = reading;
  const pictures = basis === 'index' || basis === 'windows' ? null : basis;
  const requests =
    pictures !== null
      ? asked.map(withoutTime)
      : basis === 'windows'
        ? asked.map((request) => summedFrom(request, reading.lookBack ?? 0))
        : asked;
  const known = axesOf(source, date);
  const dimensions = requests.flatMap((request) => [...request.groups.flat(), ...choicesOf(request)]);
  const finest = new Map<Axis, number>();
  for (const dimension of new Set(byUnit ? ['unit', ...dimensions] : dimensions)) {
    const axis = axisWith(source, known, dimension, date);
    finest.set(axis, Math.max(finest.get(axis) ?? 0, axis.levels.indexOf(dimension) + 1));
  }
  const axes = known.flatMap((axis) => {
    const depth = finest.get(axis);
    return depth === undefined ? [] : [{ levels: axis.levels.slice(0, depth) }];
  });
  if (axes.length > mostAxes) throw tooMany(axes);
  const tables = [
    axes.flatMap(({ levels }) => levels),
    ...(first && first.indicators.every((name) => addsUp(source.indicators[name]))
      ? []
      : requests.flatMap((request) =>
          request.groups.map((group) =>
            dimensionsAt(axes, levelsOf(axes, [...group, ...choicesOf(request)])),
          ),
        )),
  ];
  const unitAxis = axes.findIndex(({ levels }) => levels.includes('unit'));
  return {
    source,
    axes,
    unitAxis: unitAxis === -1 ? null : unitAxis,
    pictures,
    reading,
    poolsUnits,
    scan: {
      indicators: first?.indicators ?? [],
      groups:
        pictures === null
          ? tables.map(shortestPeriods)
          : tables.map((table) => [...table, ...pictureDimension(pictures)]),
      ...(pictures !== null && first && timeOf(first)),
      ...(pictures === null && { ownPeriods: true }),
      dataDate: first?.dataDate,
    },
  };
}

/** Whether the figures of a group are made from whole numbers of its parts. */
function addsUp(indicator: Indicator | undefined): boolean {
  switch (indicator?.kind) {
    case 'count':
    case 'proportion':
    case 'distribution':
    case 'quantile':
    case 'transition':
    case 'time-to-event':
      return true;
    case 'composite':
      return indicator.as === 'all-or-none';
    default:
      return false;
  }
}

/** What tells pictures apart: a picture of a day is alone. */
export function pictureDimension(pictures: DisclosurePlan['pictures']): readonly string[] {
  return pictures === null || pictures === 'day' ? [] : [pictures];
}

/** A request of periods that overlap, as one of the periods that they are summed from. */
function summedFrom(request: IndicatorRequest, lookBack: number): IndicatorRequest {
  const grain = grainOf(request, lookBack);
  const plain = withoutTime(request);
  return { ...plain, groups: plain.groups.map((group) => [...group, grain]) };
}

/** Of the periods of a table only the shortest: the longer ones follow from it. */
function shortestPeriods(table: readonly string[]): readonly string[] {
  return table.filter((one) => {
    if (!isTimeDimension(one)) return true;
    return !table.some((other) => isTimeDimension(other) && isFiner(other, one));
  });
}

/** The request without the periods by which pictures are taken and chosen. */
export function withoutTime({ from: _from, to: _to, ...request }: IndicatorRequest): IndicatorRequest {
  const filter = Object.fromEntries(
    Object.entries(request.filter ?? {}).filter(([dimension]) => isNoTime(dimension)),
  );
  return { ...request, groups: request.groups.map((group) => group.filter(isNoTime)), filter };
}

function timeOf({ filter = {}, from, to }: IndicatorRequest): Partial<IndicatorRequest> {
  return { filter: Object.fromEntries(Object.entries(filter).filter(([name]) => !isNoTime(name))), from, to };
}

function isNoTime(dimension: string): boolean {
  return !isTimeDimension(dimension);
}

/** The dimensions that a request chooses by. */
export function choicesOf({ filter = {}, from, to }: IndicatorRequest): readonly string[] {
  return [...Object.keys(filter), ...(from === undefined && to === undefined ? [] : ['year'])];
}

/** How fine each axis must be for some dimensions. */
export function levelsOf(axes: readonly Axis[], dimensions: readonly string[]): readonly number[] {
  return axes.map(({ levels }) =>
    Math.max(0, ...dimensions.map((dimension) => levels.indexOf(dimension) + 1)),
  );
}

/** The dimensions of a table. */
export function dimensionsAt(axes: readonly Axis[], levels: readonly number[]): readonly string[] {
  return axes.flatMap((axis, at) => axis.levels.slice(0, levels[at]));
}

function tooMany(axes: readonly Axis[]): DisclosureRefusal {
  const names = axes.map(({ levels }) => levels.at(-1) ?? '');
  return new DisclosureRefusal(
    'too-many-dimensions',
    `Your assignment shows figures by at most ${String(mostAxes)} dimensions together, choices included, and these are ${String(names.length)}: ${names.join(', ')}. Leave out ${names.slice(1).join(' or ')}.`,
  );
}
