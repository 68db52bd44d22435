import { addPeriod, anchorsOf, dueDateOf } from '@kvalreg/engine';
import { addDays, dayNumber, isoDate } from './calendar.js';
import { seededRandom, shuffled, type Random } from './seeded-random.js';
import { allocate, normal, stratifiedNormals } from './strata.js';
import type { SyntheticRequest } from './synthetic-episode.js';

/** One case before its answers are drawn. */
export interface PlannedCase {
  readonly group: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly unitId: string;
  readonly openedOn: string;
  /** Date of the index event, also when it lies in the future. */
  readonly date: string;
  /** Occasion → day of the answer. An occasion that is not named has no answer. */
  readonly answered: Readonly<Record<string, string>>;
  /** Days that occasions hang on, by `occasion.item`, of the occasions that are answered. */
  readonly anchors: Readonly<Record<string, string>>;
}

/** Shares the episodes among calendar years, groups, units and days, so that the shares are met as exactly as can be. */
export function planYears(
  request: SyntheticRequest,
): readonly { readonly year: number; readonly episodes: number }[] {
  const years: number[] = [];
  for (let year = Number(request.from.slice(0, 4)); year <= Number(request.to.slice(0, 4)); year += 1)
    years.push(year);
  const days = years.map((year) => {
    const span = yearSpan(request, year);
    return span.last - span.first + 1;
  });
  const random = seededRandom(request.seed, 'years');
  // No two years have the same number of operations.
  const volumes = days.map((count) => count * (1 + volumeSpread * (2 * random() - 1)));
  const counts = allocate(request.episodes, volumes, random);
  return years.map((year, at) => ({ year, episodes: counts[at] ?? 0 }));
}

const volumeSpread = 0.06;
const responseSpread = 0.015;

/** The cases of one calendar year, grouped. */
export function planCases(request: SyntheticRequest, year: number, episodes: number): PlannedCase[] {
  const random = seededRandom(request.seed, 'plan', year);
  const groups = Object.entries(request.profile.groups);
  const counts = allocate(
    episodes,
    groups.map(([, group]) => group.weight),
    random,
  );
  return groups.flatMap(([name], at) => planGroup(request, year, name, counts[at] ?? 0, random));
}

function planGroup(
  request: SyntheticRequest,
  year: number,
  groupName: string,
  count: number,
  random: Random,
): PlannedCase[] {
  const group = request.profile.groups[groupName];
  if (!group || count === 0) return [];
  const males = allocate(count, [group.malePercent, 100 - group.malePercent], random)[0] ?? 0;
  const sexes = shuffled(
    Array.from({ length: count }, (_, at) => (at < males ? 'male' : 'female')),
    random,
  );
  const unitCounts = allocate(
    count,
    request.units.map(({ weight }) => weight),
    random,
  );
  const units = shuffled(
    request.units.flatMap(({ id }, at) => new Array<string>(unitCounts[at] ?? 0).fill(id)),
    random,
  );
  const ages = stratifiedNormals(Array.from({ length: count }, random), random).map((z) =>
    Math.round(Math.min(Math.max(group.age.mean + group.age.sd * z, group.age.min), group.age.max)),
  );
  const span = yearSpan(request, year);
  const dates = ages.map(() => isoDate(span.first + Math.floor(random() * (span.last - span.first + 1))));
  const opened = dates.map((date) => {
    const wished = addDays(date, -14 - Math.floor(random() * 76));
    return wished < request.today ? wished : addDays(request.today, -Math.floor(random() * 14));
  });
  const { answered, anchors } = planAnswers(request, year, groupName, { dates, opened, units }, random);
  return dates.map((date, at) => ({
    group: groupName,
    sex: sexes[at] ?? 'female',
    birthDate: addDays(addPeriod(date, { years: -(ages[at] ?? 0) }), -Math.floor(random() * 364)),
    unitId: units[at] ?? '',
    openedOn: opened[at] ?? date,
    date,
    answered: answered[at] ?? {},
    anchors: anchors[at] ?? {},
  }));
}

interface GroupDates {
  readonly dates: readonly string[];
  readonly opened: readonly string[];
  readonly units: readonly string[];
}
interface PlannedAnswers {
  readonly answered: Readonly<Record<string, string>>[];
  readonly anchors: Readonly<Record<string, string>>[];
}

function planAnswers(
  request: SyntheticRequest,
  year: number,
  groupName: string,
  { dates, opened, units }: GroupDates,
  random: Random,
): PlannedAnswers {
  const pathway = request.register.pathways[request.pathway];
  const answered: Record<string, string>[] = dates.map(() => ({}));
  const anchors: Record<string, string>[] = dates.map(() => ({}));
  const closed = dates.map((date, at) => addDays(date, closedAfter(request, units[at] ?? '', random)));
  for (const [name, occasion] of Object.entries(pathway?.occasions ?? {})) {
    const isIndex = pathway?.index[0] === name;
    const rate = isIndex ? 1 : responseRate(request, year, groupName, name);
    const held = pathway ? anchorsOf(pathway).filter(([holder]) => holder === name) : [];
    const own = dates.map((date) => planAnchors(request, groupName, date, held, random));
    const days = dates.map((date, at): string | null => {
      if (isIndex) return closed[at] ?? date;
      const last = Object.values(own[at] ?? {})
        .sort()
        .at(-1);
      if (last !== undefined) return addDays(last, Math.floor(random() * 8));
      if (occasion.opens === 'episode') return addDays(opened[at] ?? date, Math.floor(random() * 12));
      const due = dueDateOf(occasion, { indexDate: date, anchors: anchors[at] ?? {} });
      if (due === null) return null;
      const earliest = -Math.min(occasion.window.before, 10);
      const latest = Math.min(occasion.window.after, 75);
      return addDays(due, earliest + Math.floor(random() ** 2 * (latest - earliest)));
    });
    const possible = days.flatMap((day, at) => {
      if (day === null || day > request.today) return [];
      // Nobody is asked before the form is closed that says when to ask.
      return occasion.opens === 'episode' || day >= (closed[at] ?? '') ? [at] : [];
    });
    const count = allocate(possible.length, [rate, 1 - rate], random)[0] ?? 0;
    // Units differ in how many of their patients answer; the nation's rate stays what it is.
    const eagerness = days.map((_, at) => random() + unitResponse(request.seed, units[at] ?? ''));
    const byEagerness = [...possible].sort((a, b) => (eagerness[b] ?? 0) - (eagerness[a] ?? 0));
    for (const at of byEagerness.slice(0, count)) {
      (answered[at] as Record<string, string>)[name] = days[at] ?? '';
      Object.assign(anchors[at] as Record<string, string>, own[at]);
    }
  }
  return { answered, anchors };
}

/** The days that a form gives to other occasions: as far from the index date as its target says, never before it. */
function planAnchors(
  { profile }: SyntheticRequest,
  groupName: string,
  date: string,
  held: readonly (readonly [string, string])[],
  random: Random,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    held.map(([holder, item]) => {
      const target = profile.groups[groupName]?.targets[holder]?.[item] ?? profile.targets?.[holder]?.[item];
      const { mean, sd } = target && 'mean' in target ? target : { mean: 0, sd: 0 };
      return [`${holder}.${item}`, addDays(date, Math.max(0, Math.round(mean + sd * normal(random))))];
    }),
  );
}

/** Days until the form with the index date is closed; units differ in how long they take. */
function closedAfter({ profile, seed }: SyntheticRequest, unitId: string, random: Random): number {
  const { closed } = profile;
  if (!closed) return 0;
  const shift = 0.16 * (seededRandom(seed, 'unit delay', unitId)() - 0.5);
  let left =
    Math.min(Math.max(random() + shift, 0), 1) * closed.reduce((sum, { percent }) => sum + percent, 0);
  const span = closed.find(({ percent }) => (left -= percent) < 0) ?? closed.at(-1);
  if (!span) return 0;
  const [first, last] = span.days;
  return first + Math.floor(random() * (last - first + 1));
}

/** The published rate, a little more or less from year to year. */
function responseRate(request: SyntheticRequest, year: number, group: string, occasion: string): number {
  const { groups, response } = request.profile;
  const published = groups[group]?.response?.[occasion] ?? response[occasion] ?? 0;
  const shift = responseSpread * (2 * seededRandom(request.seed, 'response', year, occasion)() - 1);
  return Math.min(Math.max(published === 0 ? 0 : published + shift, 0), 1);
}

function unitResponse(seed: number, unitId: string): number {
  return 0.2 * (seededRandom(seed, 'unit response', unitId)() - 0.5);
}

function yearSpan(
  request: SyntheticRequest,
  year: number,
): { readonly first: number; readonly last: number } {
  const first = dayNumber(`${String(year)}-01-01` > request.from ? `${String(year)}-01-01` : request.from);
  const last = dayNumber(`${String(year)}-12-31` < request.to ? `${String(year)}-12-31` : request.to);
  return { first, last };
}
