import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Goal, Publication, RegisterPlugin } from '@kvalreg/declaration';
import type { Scope } from '../access/scope.js';
import { loadShares, type Share } from '../fixtures/outcome-shares.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { ReleasesService } from '../releases/releases.service.js';
import { ReproductionService } from '../releases/reproduction.service.js';
import { PublicGoalTablesService } from './public-goal-tables.service.js';
import { PublicationService } from './publication.service.js';

const goal: Goal = { high: { atLeast: 0.7 }, moderate: { atLeast: 0.4 }, years: 2, lag: 1, smallestN: 20 };
const text = (en: string) => ({ sv: en, en });

/** The outcome register with a goal, and a goal table of it. */
function withGoal(
  declared: Goal,
  changed: Partial<Publication> | { readonly selection: undefined } = {},
): RegisterPlugin {
  const { register } = outcomeRegister;
  const { knee } = register.pathways;
  const satisfied = { ...knee?.indicators['satisfied'], better: 'higher', goal: declared };
  const { selection, ...others } = { ...knee?.publication, ...changed };
  const pathway = {
    ...knee,
    dimensions: { ...knee?.dimensions, operatedSide: knee?.dimensions['side'] },
    indicators: { ...knee?.indicators, satisfied },
    publication: { ...others, ...(selection && { selection }) },
  };
  const columns = [{ source: 'knee', indicator: 'satisfied', heading: 'A' }];
  const goals = { title: text('Goals'), columns, marks: [{ below: 20, mark: '*' }] };
  return {
    ...outcomeRegister,
    register: { ...register, pathways: { knee: pathway }, goalTables: { goals } },
  } as RegisterPlugin;
}

let version = 1;
/** What a later version of the register answers, on the same database. */
async function later<T>(of: RegisterPlugin, ask: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  version += 1;
  const plugin = { ...of, register: { ...of.register, version: String(version) } };
  const app = await startOn(core.url, [plugin], core.clock);
  try {
    return await ask(app);
  } finally {
    await app.close();
  }
}

/** 18 of 24 satisfied in each of two years, but in the west few. */
const shares = ['east', 'north', 'south', 'centre', 'west'].flatMap((unit) =>
  [2021, 2022, 2023, 2024].flatMap((year): readonly Share[] =>
    unit === 'west' ? [[unit, year, 'left', 1, 2]] : [[unit, year, 'left', 18, 24]],
  ),
);
const holder = staff(null, 'register-holder');

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([withGoal(goal)]);
  await core.get(OrganisationService).save(
    'knee',
    ['east', 'west', 'centre'].map((id) => ({ id, name: `${id} clinic`, kind: 'clinic' as const })),
  );
  await loadShares(core, shares);
});
afterAll(() => core.stop());

const read = (asked?: number, of = core) => of.get(PublicGoalTablesService).read('knee', 'goals', asked);
const freeze = (title: string) =>
  core.get(ReleasesService).freeze(holder, { source: 'knee', title, purpose: 'Published', choice: null });

describe('public goals', () => {
  let living: Awaited<ReturnType<typeof read>>;

  it('are counted now where nothing is frozen', async () => {
    living = await read();
    expect(living).toMatchObject({ year: 2024, beside: [], nation: [{ n: 196, k: 146, level: 'high' }] });
    expect(living.years).toEqual([2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015]);
    expect(living.columns).toMatchObject([{ first: 2022, last: 2023, frozen: null }]);
  });

  it('stay as they were frozen, with the moment and the versions of the release', async () => {
    const trend = async (answer: typeof living) => {
      const [column] = answer.columns;
      return column && core.get(PublicGoalTablesService).trend('knee', column);
    };
    const [livingTrend, earlier] = [await trend(living), await read(2023)];
    const { id } = await freeze('Spring report');
    const frozen = await read();
    await loadShares(core, [
      ['north', 2023, 'left', 0, 30],
      ['north', 2022, 'left', 0, 30],
    ]);
    for (const answer of [frozen, await read()]) {
      expect([answer.nation, answer.regions, answer.years, answer.year]).toEqual([
        living.nation,
        living.regions,
        living.years,
        living.year,
      ]);
      expect(answer.columns[0]?.frozen?.release).toMatchObject({
        title: 'Spring report',
        registerVersion: '1',
        dataDate: '2025-11-22',
        definitionHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        codeVersion: expect.any(String),
      });
      expect(answer.asOfTime).toBe(answer.columns[0]?.frozen?.release.cutAt);
      expect(answer.beside).toEqual([]);
      expect(await trend(answer)).toEqual(livingTrend);
    }
    expect([(await read(2023)).nation, (await read(2023)).regions]).toEqual([
      earlier.nation,
      earlier.regions,
    ]);
    const release = await core.get(ReleasesService).read(holder, id);
    expect(release.goals.every(({ request }) => request.dataDate === '2025-11-22')).toBe(true);
  });

  it('pool years of which every case is among the rows that were kept', async () => {
    const [counted] = await core.sql<{ n: number; years: readonly number[] }>(
      `select count(*)::int as n, array_agg(distinct (c.content ->> 'index__year')::int order by (c.content ->> 'index__year')::int) as years
       from register.figure_release_case c join register.figure_release r on r.id = c.release_id
       where r.title = 'Spring report'`,
    );
    expect(counted).toEqual({ n: 4 * 4 * 24 + 4 * 2, years: [2021, 2022, 2023, 2024] });
  });

  it('are computed again with all else, to the last bit', async () => {
    const { releases } = { releases: await core.get(ReleasesService).list(holder) };
    const id = releases[0]?.id ?? '';
    const again = await core.get(ReproductionService).reproduce(holder, id);
    expect(again).toMatchObject({ same: true, differences: [] });
    // A goal that somebody wrote otherwise comes to light, with the years that it is judged on.
    await core.sql('alter table register.figure_release disable trigger append_only');
    try {
      await core.sql(
        `update register.figure_release set results = (select jsonb_set(results::jsonb, array['goals', at::text, 'results', '0', 'n'], '7')::json
           from (select (o.ordinality - 1)::int as at from json_array_elements(results -> 'goals') with ordinality o
                 where o.value -> 'request' ->> 'from' = '2022-01-01') g) where id = $1`,
        [id],
      );
      const wrong = await core.get(ReproductionService).reproduce(holder, id);
      expect(wrong).toMatchObject({ same: false, compared: again.compared });
      expect(wrong.differences).toMatchObject([
        { view: 'goals', indicator: 'satisfied', group: { year: '2022–2023' }, field: 'n', frozen: '7' },
      ]);
    } finally {
      await core.sql('alter table register.figure_release enable trigger append_only');
    }
  });

  it('offer the years that were frozen until there is a new release, also in a later year', async () => {
    core.clock.moveTo('2027-01-15');
    expect(await read()).toMatchObject({ year: 2024, columns: [{ frozen: { release: {} } }] });
    await expect(read(2026)).rejects.toMatchObject({
      code: 'invalid-year',
      problems: [{ message: expect.stringContaining('from 2015 to 2025') }],
    });
    await freeze('Later report');
    const later = await read();
    expect(later).toMatchObject({
      year: 2026,
      columns: [{ frozen: { release: { title: 'Later report' } } }],
    });
    expect((await read(2024)).nation).toMatchObject([{ n: 256, k: 146, level: 'moderate' }]);
    core.clock.moveTo('2025-11-22');
  });

  it('keep the goal that was frozen, and are not shown where the limits were raised since', async () => {
    const ask = (app: INestApplicationContext) =>
      app.get(PublicGoalTablesService, { strict: false }).read('knee', 'goals', 2024);
    const harder = await later(withGoal({ ...goal, moderate: { atLeast: 0.6 }, years: 1 }), ask);
    expect(harder).toMatchObject({
      columns: [{ first: 2022, last: 2023, frozen: { release: { registerVersion: '1' } } }],
      nation: [{ n: 256, k: 146, level: 'moderate' }],
    });
    const stricter = await later(withGoal(goal, { smallestN: 90 }), ask);
    expect(stricter).toMatchObject({ columns: [{ frozen: null }], beside: [], nation: [{ n: 256 }] });
    const withheld = stricter.regions.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.withheld));
    expect(withheld).toEqual([true, true, true, true, true]);
  });

  it('are in a release for clinics and authorities as long as the public may see them', async () => {
    const [latest] = await core.get(ReleasesService).list(holder);
    const as = (scope: Scope) => async (app: INestApplicationContext) =>
      (await app.get(ReleasesService, { strict: false }).read(scope, latest?.id ?? '')).goals;
    const [clinic, authority] = [staff('north'), staff(null, 'authority')];
    const all = await as(holder)(core.app);
    const units = all.flatMap(({ results }) => results.map(({ group }) => group['unit']));
    expect(units).toContain('east');
    const raised = [withGoal(goal, { smallestN: 15 }), withGoal(goal, { smallestCell: 3 })];
    for (const scope of [clinic, authority]) {
      expect(await as(scope)(core.app)).toEqual(all);
      for (const plugin of raised) expect(await later(plugin, as(scope))).toEqual([]);
      expect(await later(withGoal(goal, { indicators: ['answers'] }), as(scope))).toEqual([]);
      expect(await later(withGoal(goal, { indicators: ['answers', 'satisfied'] }), as(scope))).toEqual(all);
      expect(await later(withGoal(goal, { smallestN: 4 }), as(scope))).toEqual(all);
      expect(await later(outcomeRegister, as(scope))).toEqual(all);
    }
    for (const plugin of raised) expect(await later(plugin, as(holder))).toEqual(all);
  });

  it('are of the same day as the public page where the selection was taken away or replaced', async () => {
    await loadShares(core, [['north', 2023, 'left', 1, 1]]);
    const ask = async (app: INestApplicationContext) => ({
      goals: await app.get(PublicGoalTablesService, { strict: false }).read('knee', 'goals', 2024),
      page: await app.get(PublicationService, { strict: false }).read('knee', 'knee'),
    });
    const same = await later(withGoal(goal), ask);
    expect(same).toMatchObject({
      goals: { nation: [{ n: 256, k: 146 }], columns: [{ frozen: { release: { title: 'Later report' } } }] },
      page: { release: { title: 'Later report' } },
    });
    const selections = [undefined, { dimension: 'operatedSide', codes: ['left', 'right'] }];
    for (const selection of selections) {
      const plugin = withGoal(goal, selection ? { selection } : { selection: undefined });
      expect(await later(plugin, ask)).toMatchObject({
        goals: { nation: [{ n: 257, k: 147 }], columns: [{ frozen: null }] },
        page: { release: null },
      });
    }
  });

  it('are counted now, and say so, beside a release that was made before goals were frozen', async () => {
    await core.sql('alter table register.figure_release disable trigger append_only');
    await core.sql(`update register.figure_release set results = (results::jsonb - 'goals')::json`);
    await core.sql('alter table register.figure_release enable trigger append_only');
    const answer = await read();
    expect(answer).toMatchObject({
      columns: [{ frozen: null }],
      nation: [{ n: 257, k: 147 }],
      beside: [{ source: 'knee', release: { title: 'Later report' } }],
    });
    const [first] = await core.get(ReleasesService).list(holder);
    expect(await core.get(ReproductionService).reproduce(holder, first?.id ?? '')).toMatchObject({
      same: true,
    });
    expect((await core.get(ReleasesService).read(holder, first?.id ?? '')).goals).toEqual([]);
  });
});
