import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { allUnits, otherUnits, type DisclosedResult } from '@kvalreg/engine';
import { Adversary } from '@kvalreg/test-environment';
import type { Scope } from './access/scope.js';
import { ComparisonsService } from './comparisons/comparisons.service.js';
import { RunsService } from './comparisons/runs.service.js';
import { UnitFunnelsService } from './comparisons/unit-funnels.service.js';
import { ExplanationsService } from './explanations/explanations.service.js';
import { loadShares, type Share } from './fixtures/outcome-shares.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { IndicatorsService } from './indicators/indicators.service.js';
import { outcomeRegister } from './indicators/outcome-register.fixture.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { PublicGoalTablesService } from './publication/public-goal-tables.service.js';
import { PublicationService } from './publication/publication.service.js';
import { ReleaseComparisonService } from './releases/release-comparison.service.js';
import { ReleasesService } from './releases/releases.service.js';
import type { GoalColumnAnswer, GoalTableAnswer } from './reports/goals/goal-table.js';
import { GoalTablesService } from './reports/goals/goal-tables.service.js';

const indicator = 'satisfied';
const units = ['east', 'north', 'south', 'west'];
const years = ['2022', '2023'];
const sides = ['left', 'right'] as const;
type Group = Readonly<Record<string, string>>;

/** A few small numbers among larger ones, and a clinic that did not operate in one of the years. */
const sizes: Readonly<Record<string, readonly number[]>> = {
  east: [20, 18, 22, 19],
  north: [17, 21, 2, 4],
  south: [14, 0, 15, 3],
  west: [30, 28, 0, 0],
};
const shares = units.flatMap((unit) =>
  years.flatMap((year, y) =>
    sides.map((side, s): Share => {
      const n = sizes[unit]?.[2 * y + s] ?? 0;
      return [unit, Number(year), side, Math.floor(n / 2), n];
    }),
  ),
);
const cells = shares.map(([unit, year, side, k, n]) => ({ unit, year: String(year), side, k, n }));

let core: StartedCore;
beforeAll(async () => {
  const { register } = outcomeRegister;
  const knee = register.pathways['knee'];
  const publication = { ...knee?.publication, smallestN: 8, smallestCell: 2, smallUnits: 'pool' };
  const goal = { high: { atLeast: 0.5 }, years: 2, lag: 1, smallestN: 1 };
  const indicators = {
    ...knee?.indicators,
    satisfied: { ...knee?.indicators['satisfied'], better: 'higher', goal },
  };
  const columns = [{ source: 'knee', indicator, heading: 'A' }];
  const goalTables = {
    goals: { title: { sv: 'Mål', en: 'Goals' }, columns, marks: [{ below: 1, mark: '*' }] },
  };
  core = await startCore([
    {
      ...outcomeRegister,
      register: { ...register, pathways: { knee: { ...knee, indicators, publication } }, goalTables },
    } as RegisterPlugin,
  ]);
  await core.get(OrganisationService).save(
    'knee',
    ['east', 'west'].map((id) => ({
      id,
      name: id,
      kind: 'clinic' as const,
      regionCode: '12',
      regionName: 'Skåne',
    })),
  );
  await loadShares(
    core,
    shares.filter(([, , , , n]) => n > 0),
  );
});
afterAll(() => core.stop());

const subsets = ['unit', 'year', 'side'].reduce<readonly (readonly string[])[]>(
  (all, name) => all.flatMap((some) => [some, [...some, name]]),
  [[]],
);
const filters: readonly Readonly<Record<string, readonly string[]>>[] = [
  {},
  { year: ['2023'] },
  { side: ['left'] },
  { year: ['2023'], side: ['right'] },
];

/** One reader, and all that was shown and withheld by every way out. */
class Reader {
  private readonly equations = new Map<string, readonly number[]>();
  readonly withheld: { readonly way: string; readonly at: readonly number[] }[] = [];
  shown = 0;

  see(
    way: string,
    result: DisclosedResult | null,
    chosen: Readonly<Record<string, readonly string[]>>,
  ): void {
    if (!result) return;
    const at = counted(chosen, result.group);
    this.seeNumbers(way, result, at);
  }

  seeNumbers(
    way: string,
    { n, k, suppressed }: Pick<DisclosedResult, 'n' | 'k' | 'suppressed'>,
    at: readonly number[],
  ): void {
    if (suppressed !== undefined) {
      if (at.length > 0) this.withheld.push({ way, at });
      return;
    }
    this.shown += 1;
    const sum = (key: 'n' | 'k') => at.reduce((total, one) => total + (cells[one]?.[key] ?? 0), 0);
    expect([way, n]).toEqual([way, sum('n')]);
    if (k !== undefined) expect([way, k]).toEqual([way, sum('k')]);
    this.equations.set(at.join(), at);
  }

  /** Figures of one answer, with a row of units that are not shown alone, and of all. */
  seeAll(
    way: string,
    results: readonly DisclosedResult[],
    chosen: Readonly<Record<string, readonly string[]>>,
  ): void {
    for (const result of results) {
      if (result.indicator !== indicator) continue;
      const { unit, ...others } = result.group;
      if (unit === otherUnits) {
        const named = results.filter(
          (one) =>
            one.suppressed === undefined &&
            one.indicator === indicator &&
            ![otherUnits, allUnits, undefined].includes(one.group['unit']) &&
            Object.entries(others).every(([name, value]) => one.group[name] === value),
        );
        const known = named.flatMap(({ group }) => counted(chosen, group));
        this.seeNumbers(
          way,
          result,
          counted(chosen, others).filter((one) => !known.includes(one)),
        );
      } else this.see(way, unit === allUnits ? { ...result, group: others } : result, chosen);
    }
  }

  /** Who has no row in an answer that would have one has no case. */
  seeMissing(
    way: string,
    results: readonly DisclosedResult[],
    groups: readonly string[],
    chosen: Readonly<Record<string, readonly string[]>>,
  ): void {
    const possible = groups.reduce<readonly Group[]>(
      (all, name) =>
        all.flatMap((group) =>
          (chosen[name] ?? { unit: units, year: years, side: sides }[name] ?? []).map((value) => ({
            ...group,
            [name]: value,
          })),
        ),
      [{}],
    );
    for (const group of possible) {
      const names = Object.entries(group);
      const isThere = results.some(
        (one) => one.indicator === indicator && names.every(([name, value]) => one.group[name] === value),
      );
      if (!isThere)
        this.seeNumbers(`${way}, no row`, { n: 0, k: 0, suppressed: undefined }, counted(chosen, group));
    }
  }

  /** A table of one goal by unit and of all, over the years that are pooled; nobody has no row. */
  seeGoals(way: string, { nation, regions, columns }: GoalTableAnswer, units: readonly string[]): void {
    const [column] = columns;
    const chosen = { year: years.filter((year) => isWithin(Number(year), column)) };
    const cellsOf = new Map(regions.flatMap(({ rows }) => rows.map(({ unit, cells }) => [unit.id, cells])));
    for (const [unit, [cell]] of [
      [null, nation] as const,
      ...units.map((one) => [one, cellsOf.get(one) ?? []] as const),
    ]) {
      const at = counted(chosen, unit === null ? {} : { unit });
      if (cell?.withheld) this.seeNumbers(way, { n: null, suppressed: 'withheld' }, at);
      else this.seeNumbers(way, { n: cell?.n ?? 0, k: cell?.k ?? 0, suppressed: undefined }, at);
    }
  }

  /** That nothing withheld follows from what was shown, also beside what is known of a unit from elsewhere. */
  expectNothingKnown(unit: string | null): void {
    const adversary = new Adversary(cells.length);
    for (const at of this.equations.values()) adversary.learn(at);
    if (unit !== null) for (const at of counted({}, { unit })) adversary.learn([at]);
    for (const { way, at } of this.withheld) {
      // Of others, where there are any: nobody is hidden from those who are all that there is.
      const isOfOthers = at.some((one) => cells[one]?.unit !== unit && (cells[one]?.n ?? 0) > 0);
      if (isOfOthers) expect([unit, way, at, adversary.knows(at)]).toEqual([unit, way, at, false]);
    }
  }
}

function counted(chosen: Readonly<Record<string, readonly string[]>>, group: Group): readonly number[] {
  return cells.flatMap((cell, at) => {
    const value = (name: string) => cell[name as 'unit'];
    const isIn =
      Object.entries(chosen).every(([name, values]) => values.includes(value(name))) &&
      Object.entries(group).every(([name, code]) => value(name) === code);
    return isIn ? [at] : [];
  });
}

function isWithin(year: number, column: GoalColumnAnswer | undefined): boolean {
  return column !== undefined && column.first <= year && year <= column.last;
}

/** Everything that an assignment can ask for about one indicator. */
async function askEverything(scope: Scope, reader: Reader, release: string): Promise<void> {
  const pathway = 'knee';
  const indicators = core.get(IndicatorsService);
  const own = scope.level === 'unit' ? (scope.unitId ?? '') : null;
  for (const filter of filters) {
    const say = (way: string) => `${way} ${JSON.stringify(filter)}`;
    for (const groups of subsets) {
      const results = await indicators.compute(scope, {
        pathway,
        indicators: [indicator],
        groups: [groups],
        filter,
      });
      reader.seeAll(say(`figures by ${groups.join()}`), results, filter);
      if (own === null || !groups.includes('unit'))
        reader.seeMissing(say('figures'), results, groups, filter);
    }
    for (const unit of own === null ? [null, ...units] : [own]) {
      const asked = { pathway, indicators: [indicator], groups: [[]], filter };
      const pair = await indicators.compare(scope, unit, asked);
      reader.seeAll(say('all beside a unit'), pair.nation, filter);
      if (unit !== null) reader.seeAll(say('a unit'), pair.own, { ...filter, unit: [unit] });
      const figure = { indicator, filter, unitId: unit };
      const told = await core.get(ExplanationsService).explain(scope, pathway, figure);
      reader.see(say('explained'), told.nation, filter);
      if (unit !== null) reader.see(say('explained'), told.own, { ...filter, unit: [unit] });
      const change = await core.get(ReleaseComparisonService).compare(scope, release, null, figure);
      for (const then of [change.before, change.after]) {
        reader.see(say('then and now'), then.nation, filter);
        if (unit !== null) reader.see(say('then and now'), then.own, { ...filter, unit: [unit] });
      }
      if (unit === null) continue;
      const compare = (more: object) =>
        core
          .get(ComparisonsService)
          .compare(scope, { pathway, indicators: [indicator], unit, filter, ...more });
      const rest = units.filter((one) => one !== unit);
      for (const against of ['rest', 'nation'] as const) {
        for (const { first, second } of (await compare({ against })).results) {
          reader.see(say(against), first, { ...filter, unit: [unit] });
          reader.see(say(against), second, against === 'rest' ? { ...filter, unit: rest } : filter);
        }
      }
      if (own !== null) continue;
      for (const others of [rest.slice(0, 1), rest.slice(0, 2)]) {
        for (const { second } of (await compare({ against: 'units', others })).results)
          if (second.suppressed === undefined) reader.see(say('units'), second, { ...filter, unit: others });
      }
    }
    for (const poolBelow of [null, 10, 40]) {
      const { results } = await indicators.compareUnits(scope, {
        pathway,
        indicators: [indicator],
        filter,
        poolBelow,
        criterion: null,
      });
      // Who is withheld among those without a pool has a row; in a pool the sum alone is judged.
      reader.seeAll(say(`units, pooled below ${String(poolBelow)}`), results, filter);
      if (own === null && poolBelow === null) reader.seeMissing(say('units'), results, ['unit'], filter);
    }
    const { funnel } = await core.get(UnitFunnelsService).answer(scope, { pathway, indicator, filter });
    for (const { unit, k, n } of funnel?.points ?? [])
      reader.seeNumbers(say('funnel'), { n, k, suppressed: undefined }, counted(filter, { unit }));
  }
  for (const unit of own === null ? ['all', ...units] : ['all', own]) {
    const { series } = await core.get(RunsService).answer(scope, { pathway, indicator, unit, by: 'year' });
    for (const point of series.points)
      if (point.value !== null && point.n !== null)
        reader.seeNumbers(
          'run',
          { n: point.n, k: undefined, suppressed: undefined },
          counted(unit === 'all' ? {} : { unit: [unit] }, { year: point.period }),
        );
  }
  const { release: kept, figures } = await core.get(ReleasesService).read(scope, release);
  for (const [at, results] of figures.entries())
    reader.seeAll('release', results ?? [], kept.requests[at]?.filter ?? {});
  for (const year of goalYears)
    reader.seeGoals(
      'goals',
      await core.get(GoalTablesService).read(scope, 'goals', year),
      own === null ? units : [own],
    );
}

/** Reports of one year and of both, and of a year that nobody has answered of. */
const goalYears = [2022, 2023, 2024, 2025];

async function readPublished(reader: Reader): Promise<void> {
  for (const code of sides) {
    const { results } = await core.get(PublicationService).read('knee', 'knee', { code });
    reader.seeAll('public', results, { side: [code] });
  }
  const goals = core.get(PublicGoalTablesService);
  for (const year of goalYears) {
    const table = await goals.read('knee', 'goals', year);
    reader.seeGoals('public goals', table, units);
    for (const column of table.columns)
      for (const result of await goals.trend('knee', column)) reader.see('public goals by year', result, {});
  }
}

describe('every way out', () => {
  let release: string;
  beforeAll(async () => {
    const frozen = await core.get(ReleasesService).freeze(staff(null), {
      source: 'knee',
      title: 'All',
      purpose: 'For everybody',
      choice: { indicators: [indicator], groups: [['unit', 'year'], ['side'], ['unit'], []] },
    });
    release = frozen.id;
  });

  it('shows those who run the register every number', async () => {
    const reader = new Reader();
    await askEverything(staff(null), reader, release);
    expect(reader.withheld).toEqual([]);
  });

  it('tells an authority nothing that is withheld, also one who knows a clinic', async () => {
    const reader = new Reader();
    await askEverything(staff(null, 'authority'), reader, release);
    await readPublished(reader);
    expect(Math.min(reader.shown, reader.withheld.length)).toBeGreaterThan(50);
    for (const unit of [null, ...units]) reader.expectNothingKnown(unit);
  });

  it.each(units)('tells the clinic %s nothing of others that is withheld', async (unit) => {
    const reader = new Reader();
    await askEverything(staff(unit, 'clinic-leader'), reader, release);
    await readPublished(reader);
    expect(reader.shown).toBeGreaterThan(30);
    reader.expectNothingKnown(unit);
  });

  it('tells nobody more where the public reads what is frozen beside what others read of now', async () => {
    await core.get(ReleasesService).freeze(staff(null), {
      source: 'knee',
      title: 'Public',
      purpose: 'For everybody',
      choice: null,
    });
    const anyone = new Reader();
    await readPublished(anyone);
    const { columns } = await core.get(PublicGoalTablesService).read('knee', 'goals');
    expect(columns.map(({ frozen }) => frozen?.release.title)).toEqual(['Public']);
    expect(anyone.withheld.some(({ way }) => way === 'public goals')).toBe(true);
    anyone.expectNothingKnown(null);
    const authority = new Reader();
    await askEverything(staff(null, 'authority'), authority, release);
    await readPublished(authority);
    for (const unit of [null, ...units]) authority.expectNothingKnown(unit);
    const clinic = new Reader();
    await askEverything(staff('south', 'clinic-leader'), clinic, release);
    await readPublished(clinic);
    clinic.expectNothingKnown('south');
  });
});
