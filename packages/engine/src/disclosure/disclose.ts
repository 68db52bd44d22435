import type { DisclosedResult } from '../indicators/indicator-result.js';
import { inOrder } from '../indicators/request/in-order.js';
import type { IndicatorRequest } from '../indicators/request/indicator-request.js';
import { markedResult } from '../indicators/request/mark-result.js';
import { finestLevel, monthsOfPeriod, periodLevels, periodOfMonth } from '../indicators/request/periods.js';
import type { TalliedGroup } from '../indicators/tallied-group.js';
import { coarseCurves } from './coarse-curves.js';
import { countCube, placeKey, type CountCube, type Entry } from './count-cube.js';
import { pictureDimension, withoutTime, type DisclosurePlan } from './plan/disclosure-plan.js';
import { countsOf, isEmpty, limitsOf, widthOf, type DisclosureLimits } from './disclosure-limits.js';
import { flowCountsOf, flowWidthOf, limitsOfFlow } from './flow-counts.js';
import { placeIn, protectedFigures, type Protection } from './protected-figures.js';
import type { IsWithheld, WithholdingRule } from './table-state.js';
import { windowFigures } from './window-figures.js';
import { withheldCells, withheldPlaces } from './withheld-cells.js';

/** Figures of a plan, for one request of it after the other. */
export type Disclosed = (request: IndicatorRequest) => readonly DisclosedResult[];

/** For a unit that sees its own figures: nothing is withheld. The scan was of the unit alone. */
export function discloseOwn(plan: DisclosurePlan, own: readonly TalliedGroup[]): Disclosed {
  return eachPicture(plan, [own], ([seen = []]) => ({ seen, protectionOf: () => null }));
}

/**
 * For a unit that sees the nation beside itself: it can subtract the own part from everything, so that the nation is
 * judged by what remains. `own` is the same scan of the unit alone.
 */
export function discloseNation(
  plan: DisclosurePlan,
  nation: readonly TalliedGroup[],
  own: readonly TalliedGroup[],
  limits: DisclosureLimits,
): Disclosed {
  return eachPicture(plan, [nation, own], ([seen = [], known = []]) => {
    const [ofNation, ofOwn] = [entriesOf(plan, seen), entriesOf(plan, known)];
    const protectionOf = (indicator: string) => {
      const rest = { entries: ofNation.get(indicator) ?? [], less: ofOwn.get(indicator) ?? [] };
      return protect(plan, indicator, rest, { limits, unitAxis: null });
    };
    return { seen, protectionOf };
  });
}

/**
 * For readers who see every unit by name within the limits, some of whom know one unit from elsewhere. What a unit
 * must not see of the nation within `limitsOfUnits` is withheld from everybody: it would read it here.
 */
export function discloseUnits(
  plan: DisclosurePlan,
  tallied: readonly TalliedGroup[],
  limits: DisclosureLimits,
  limitsOfUnits: DisclosureLimits,
): Disclosed {
  const disclosed = eachPicture(plan, [tallied], ([seen = []]) => {
    const entries = entriesOf(plan, seen);
    const flows = limits.smallestCell > 0 ? entriesOf(plan, seen, flowCountsOf) : entries;
    const protectionOf = (indicator: string) => {
      const all = entries.get(indicator) ?? [];
      const also = withheldFromUnits(plan, indicator, all, limitsOfUnits);
      const { cube, isWithheld } = protect(
        plan,
        indicator,
        { entries: all },
        { limits, unitAxis: plan.unitAxis, also },
      );
      return { cube, isWithheld, flow: protectFlow(plan, indicator, flows.get(indicator) ?? [], limits) };
    };
    return { seen, protectionOf };
  });
  return (request) => coarseCurves(disclosed(request), limits);
}

/** What can be seen in a picture, and what of it is withheld. */
interface Picture {
  readonly seen: readonly TalliedGroup[];
  readonly protectionOf: (indicator: string) => Protection | null;
}

/** Judges each picture by itself, where there are several; else everything is one. */
function eachPicture(
  plan: DisclosurePlan,
  scans: readonly (readonly TalliedGroup[])[],
  pictureOf: (scans: readonly (readonly TalliedGroup[])[]) => Picture,
): Disclosed {
  const [dimension] = pictureDimension(plan.pictures);
  const periodOf = ({ group }: TalliedGroup) => (dimension === undefined ? '' : (group[dimension] ?? ''));
  const periods = dimension === undefined ? [''] : [...new Set(scans.flat().map(periodOf))];
  const pictures = periods.map((period) => {
    const { seen, protectionOf } = pictureOf(
      scans.map((scan) =>
        plan.pictures === null
          ? scan.map(inLongerPeriods)
          : scan.filter((one) => periodOf(one) === period).map(withoutPeriod),
      ),
    );
    return { period, seen, protectionOf: once(protectionOf) };
  });
  const figuresIn = plan.reading.basis === 'windows' ? windowFigures : protectedFigures;
  return (request) => {
    const part = { ...plan.reading, request };
    const figures =
      plan.pictures === null
        ? pictures.flatMap(({ seen, protectionOf }) => figuresIn(plan, request, seen, protectionOf))
        : request.groups.flatMap((group) =>
            pictures.flatMap(({ period, seen, protectionOf }) =>
              protectedFigures(plan, withoutTime({ ...request, groups: [group] }), seen, protectionOf).map(
                (figure) => ({ ...figure, group: { ...figure.group, ...timeIn(group, period) } }),
              ),
            ),
          );
    return inOrder(
      request,
      figures.map((figure) => markedResult(plan.source, part, figure)),
    );
  };

  function withoutPeriod(one: TalliedGroup): TalliedGroup {
    if (dimension === undefined) return one;
    const { [dimension]: _, ...group } = one.group;
    return { ...one, group };
  }
}

/** The time that a group of a picture names. */
function timeIn(group: readonly string[], period: string): Readonly<Record<string, string>> {
  const month = monthsOfPeriod(period)?.last ?? '';
  return Object.fromEntries(
    periodLevels
      .filter((level) => group.includes(level))
      .map((level) => [level, periodOfMonth(level, month)]),
  );
}

/** What was counted in a period, with the longer periods that it lies in. */
function inLongerPeriods(one: TalliedGroup): TalliedGroup {
  const finest = finestLevel(Object.keys(one.group));
  if (finest === null || finest === 'year') return one;
  const month = monthsOfPeriod(one.group[finest] ?? '')?.first ?? '';
  const longer = periodLevels
    .slice(
      0,
      periodLevels.findIndex((level) => level === finest),
    )
    .map((level) => [level, periodOfMonth(level, month)] as const);
  return { ...one, group: { ...one.group, ...Object.fromEntries(longer) } };
}

/** What `discloseNation` would withhold from any of the units. */
function withheldFromUnits(
  plan: DisclosurePlan,
  indicator: string,
  entries: readonly Entry[],
  limits: DisclosureLimits,
): IsWithheld {
  const { unitAxis } = plan;
  if (unitAxis === null) return () => false;
  const withoutUnit = <T>(list: readonly T[]) => list.filter((_, axis) => axis !== unitAxis);
  const nationwide: DisclosurePlan = { ...plan, axes: withoutUnit(plan.axes), unitAxis: null };
  const byUnit = new Map<string, Entry[]>();
  for (const { place, counts } of entries) {
    const unit = place[unitAxis]?.[0] ?? '';
    const known = byUnit.get(unit) ?? [];
    byUnit.set(unit, known);
    known.push({ place: withoutUnit(place), counts });
  }
  const nation = summed([...byUnit.values()].flat());
  const places = new Set<string>();
  const rule = { limits: limitsOf(plan.source.indicators[indicator], limits), unitAxis: null };
  for (const own of byUnit.values()) {
    const cube = cubeOf(nationwide, indicator, { entries: nation, less: own }, limits);
    for (const place of withheldPlaces(cube, rule)) places.add(place);
  }
  return (levels, place) =>
    levels[unitAxis] === 0 && places.has(placeKey(withoutUnit(levels), withoutUnit(place)));
}

interface Counted {
  readonly entries: readonly Entry[];
  /** Known to the reader, and so taken away. */
  readonly less?: readonly Entry[];
}

function protect(
  plan: DisclosurePlan,
  indicator: string,
  counted: Counted,
  rule: WithholdingRule,
): Protection {
  const limits = limitsOf(plan.source.indicators[indicator], rule.limits);
  const cube = cubeOf(plan, indicator, counted, limits);
  return { cube, isWithheld: withheldCells(cube, { ...rule, limits }), flow: null };
}

/** What is withheld of the cases that figures left out. Where every figure left out nobody, there is nothing to hide. */
function protectFlow(
  { source, axes, unitAxis }: DisclosurePlan,
  indicator: string,
  entries: readonly Entry[],
  limits: DisclosureLimits,
): Protection['flow'] {
  const declared = source.indicators[indicator];
  const leavesOut = ({ counts }: Entry) => Array.from(counts).some((count, at) => at > 1 && count !== 0);
  if (limits.smallestCell <= 0 || !declared || !entries.some(leavesOut)) return null;
  const ofFlow = limitsOfFlow(limits);
  const cube = countCube(axes, flowWidthOf(declared), entries, (counts) => isEmpty(counts, ofFlow));
  return { cube, isWithheld: withheldCells(cube, { limits: ofFlow, unitAxis }) };
}

function cubeOf(
  { source, axes }: DisclosurePlan,
  indicator: string,
  { entries, less }: Counted,
  limits: DisclosureLimits,
): CountCube {
  const declared = source.indicators[indicator];
  const width = declared ? widthOf(declared) : 2;
  return countCube(axes, width, entries, (counts) => isEmpty(counts, limits), less);
}

/** What was counted at the finest level of all axes, by indicator. */
function entriesOf(
  { source, axes }: DisclosurePlan,
  tallied: readonly TalliedGroup[],
  counted: (tally: TalliedGroup['tally'], ofPersons: boolean) => Entry['counts'] = countsOf,
): ReadonlyMap<string, readonly Entry[]> {
  const levels = axes.map((axis) => axis.levels.length);
  const depth = levels.reduce((sum, level) => sum + level, 0);
  const ofPersons = 'occasions' in source;
  const entries = new Map<string, Entry[]>();
  for (const { indicator, group, tally } of tallied) {
    if (Object.keys(group).length !== depth) continue;
    const known = entries.get(indicator) ?? [];
    entries.set(indicator, known);
    known.push({ place: placeIn(axes, levels, group), counts: counted(tally, ofPersons) });
  }
  return entries;
}

function summed(entries: readonly Entry[]): readonly Entry[] {
  const sums = new Map<string, { readonly place: Entry['place']; readonly counts: number[] }>();
  for (const { place, counts } of entries) {
    const key = placeKey([], place);
    const sum = sums.get(key) ?? { place, counts: Array.from(counts, () => 0) };
    sums.set(key, sum);
    for (let at = 0; at < counts.length; at++) sum.counts[at] = (sum.counts[at] ?? 0) + (counts[at] ?? 0);
  }
  return [...sums.values()];
}

function once(make: Picture['protectionOf']): Picture['protectionOf'] {
  const made = new Map<string, Protection | null>();
  return (indicator) => {
    const known = made.get(indicator);
    if (known !== undefined) return known;
    const protection = make(indicator);
    made.set(indicator, protection);
    return protection;
  };
}
