import type { FigureSource } from '@kvalreg/declaration';
import type { DisclosedResult, IndicatorResult } from '../indicator-result.js';
import { holdLimits } from '../kinds/hold-limits.js';
import { remaining } from '../tally.js';
import type { IndicatorRequest } from './indicator-request.js';
import { isPeriodOver } from './is-period-over.js';
import { finestLevel, monthsOfPeriod, periodOfMonth } from './periods.js';
import { indicatorOf, isPictured, pictureMonth, type RequestPart } from './request-parts.js';
import { lastDayOf, lastKnownDay, pictureDay } from './snapshot-periods.js';

/** Of a period that reaches back to before the first case. */
export const shortMarks = { incomplete: true, short: true } as const;

type Marks = Pick<IndicatorResult, 'asOf' | 'incomplete'>;
type Group = Readonly<Record<string, string>>;

/**
 * The figure as it may be read: with the day of its picture, a mark where its period is not complete yet, and without a
 * value where it rests on fewer cases than the indicator asks for. The request is a part.
 */
export function markedResult<R extends DisclosedResult>(
  source: FigureSource,
  part: RequestPart,
  result: R,
): R | IndicatorResult {
  const marks = knownMarks(source, part, result);
  return withoutFew(source, marks === none ? result : { ...result, ...marks });
}

const none: Marks = {};
const marksOf = new WeakMap<RequestPart, Map<string, Map<string, Marks>>>();
/** The periods of groups, which many figures share. */
const periodOf = new WeakMap<Group, string>();

/** Periods are few and figures many: each period of an indicator is judged once in a request. */
function knownMarks(source: FigureSource, part: RequestPart, result: DisclosedResult): Marks {
  const byIndicator = entryOf(marksOf, part, () => new Map<string, Map<string, Marks>>());
  const byPeriod = entryOf(byIndicator, result.indicator, () => new Map<string, Marks>());
  const period = entryOf(periodOf, result.group, () => {
    const finest = finestLevel(Object.keys(result.group));
    return finest === null ? '' : `${finest} ${result.group[finest] ?? ''}`;
  });
  return entryOf(byPeriod, period, () => periodMarks(source, part, result));
}

interface Entries<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function entryOf<K, V extends string | object>(entries: Entries<K, V>, key: K, make: () => V): V {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}

/**
 * Nobody is shown a value of so few cases, nor anything that it could be worked out from; how many they are is shown.
 * What is shown keeps its interval where values can be.
 */
export function withoutFew<R extends DisclosedResult>(source: FigureSource, result: R): R {
  const declared = indicatorOf(source, result.indicator);
  const { smallestN } = declared;
  if (smallestN === undefined || result.suppressed !== undefined || casesOf(source, result) >= smallestN)
    return holdLimits(source, declared, result);
  const { indicator, kind, group, asOf, incomplete, short, pooledUnits } = result;
  const { population, excluded, unknown, n } = result;
  const few = {
    indicator,
    kind,
    group,
    ...(asOf !== undefined && { asOf }),
    ...(incomplete && { incomplete }),
    ...(short && { short }),
    ...(pooledUnits !== undefined && { pooledUnits }),
    population,
    excluded,
    unknown,
    n,
    value: null,
    low: null,
    high: null,
    few: true as const,
  };
  return few as unknown as R;
}

/** How many cases a figure rests on: the n of a ratio of persons is a sum of what they have. */
function casesOf(source: FigureSource, result: Exclude<DisclosedResult, { suppressed: 'withheld' }>): number {
  const { kind, population, excluded, unknown, n } = result;
  const isSum = kind === 'ratio' && 'occasions' in source && population !== null;
  return isSum ? remaining(population, excluded, unknown) : n;
}

function periodMarks(source: FigureSource, part: RequestPart, { indicator, group }: DisclosedResult): Marks {
  const declared = indicatorOf(source, indicator);
  const { request } = part;
  const finest = finestLevel(Object.keys(group));
  const code = finest === null ? undefined : group[finest];
  if (isPictured(part)) {
    const lastKnown = lastKnownDay(request);
    const month = request.filter?.['month']
      ? chosenMonth(request, group)
      : pictureMonth(code ?? lastKnown.slice(0, 7), lastKnown);
    if (month === null || month === undefined) return none;
    const asOf = pictureDay(month, lastKnown);
    const end = code === undefined ? undefined : lastDayOfPeriod(code);
    const judgedOn = request.judgedOn ?? lastKnown;
    const isOpen = end !== undefined && (asOf < end || !isPeriodOver(source, declared, end, judgedOn));
    return { asOf, ...(isOpen && { incomplete: true }) };
  }
  const end = code === undefined ? lastChosenDay(request) : lastDayOfPeriod(code);
  if (end === undefined || request.dataDate === undefined) return none;
  const isOpen = end > lastKnownDay(request) || !isPeriodOver(source, declared, end, request.dataDate);
  return isOpen ? { incomplete: true } : none;
}

/** The last day of a period; undefined where the code names none. */
function lastDayOfPeriod(code: string): string | undefined {
  const months = monthsOfPeriod(code);
  return months ? lastDayOf(months.last) : undefined;
}

/** The last day of the periods that are chosen, of a figure that is not divided by them; undefined where none are. */
function lastChosenDay({ filter = {} }: IndicatorRequest): string | undefined {
  const finest = finestLevel(Object.keys(filter));
  const days = finest === null ? [] : (filter[finest] ?? []).flatMap((code) => lastDayOfPeriod(code) ?? []);
  return days.sort().at(-1);
}

/** The month whose picture stands for the period of a group, where months were chosen. */
function chosenMonth({ filter = {} }: IndicatorRequest, group: Group): string | undefined {
  const finest = finestLevel(Object.keys(group));
  return filter['month']?.find((month) => finest === null || periodOfMonth(finest, month) === group[finest]);
}
