import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  compileIndicators,
  figuresOf,
  inOrder,
  readTallies,
  requestParts,
  type IndicatorRequest,
  type IndicatorResult,
} from '@kvalreg/engine';
import { plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from './outcome-cohort.fixture.js';
import { outcomeRegister } from './outcome-register.fixture.js';
import { countedCases, readIndicators } from './read-indicators.query.js';
import { ErasureService } from '../participation/erasure.service.js';
import type { Clock } from '../platform/clock.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import { CheckFiguresService, differencesIn, isAsDerived } from '../aggregates/check-figures.service.js';
import { keptFigures } from '../aggregates/kept-figures.query.js';
import { KeepFiguresService } from '../aggregates/keep-figures.service.js';

let core: StartedCore;
let planned: PlannedSource;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  planned = core.get(RegisterCatalogue).figureSource('knee', 'knee');
  await loadCohort(core);
});
afterAll(() => core.stop());

const keepUp = () => core.get(KeepFiguresService).keepUp({ casesWorthKeeping: 0 });
const indicators = Object.keys((outcomeRegister.register.pathways['knee'] ?? { indicators: {} }).indicators);
const nation = { registerId: 'knee', level: 'register' } as const;

/** What is asked for when the figures are those of the fixed clock's day. */
const ask = (more: Partial<IndicatorRequest> = {}): IndicatorRequest => ({
  indicators,
  groups: [[], ['unit'], ['year'], ['unit', 'year'], ['side', 'year'], ['sex'], ['unit', 'side', 'year']],
  dataDate: core.clock.today(),
  ...more,
});
const requests = (): readonly IndicatorRequest[] => [
  ask(),
  ask({ filter: { year: ['2023', '2024'] }, groups: [[], ['side']] }),
  ask({ filter: { side: ['right', '(unknown)'] }, groups: [['unit'], []] }),
  ask({ filter: { unit: ['north'] }, groups: [[], ['year']] }),
  ask({ from: '2024-01-01', groups: [['unit'], []] }),
  ask({ to: '2023-12-31', groups: [['sex']] }),
  ask({ indicators: ['satisfied'], groups: [['year', 'side']] }),
];

function snapshot<T>(work: Parameters<StartedCore['database']['inScope']>[1]): Promise<T> {
  return core.database.inScope(nation, work, { readOnly: true, snapshot: true }) as Promise<T>;
}

/** Whether every part of a request is answered from what is kept. */
function isKept(request: IndicatorRequest): Promise<boolean> {
  return snapshot(async (tx) => {
    const kept = keptFigures(tx, planned);
    for (const part of requestParts(planned.source, request))
      if ((await kept.count(part.request)) === null) return false;
    return true;
  });
}

function answered(request: IndicatorRequest): Promise<readonly IndicatorResult[]> {
  return snapshot((tx) => readIndicators(countedCases(tx, planned), request));
}

/** The same from the cases alone. */
function scanned(request: IndicatorRequest): Promise<readonly IndicatorResult[]> {
  return snapshot(async (tx) => {
    const results: IndicatorResult[] = [];
    for (const part of requestParts(planned.source, request)) {
      const { sql, params } = compileIndicators(planned.plan, planned.source, part.request);
      const rows = await tx.query<Record<string, unknown>[]>(sql, [...params]);
      results.push(
        ...figuresOf(planned.source, part.request, readTallies(planned.source, part.request, rows)),
      );
    }
    return inOrder(request, results);
  });
}

/** Numbers that are equal to a billionth part; everything else to the letter. */
function expectSame(kept: unknown, live: unknown): void {
  const rounded = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) =>
        typeof one === 'number' && !Number.isInteger(one) ? Number(one.toPrecision(10)) : one,
      ),
    );
  expect(rounded(kept)).toEqual(rounded(live));
}

async function expectKeptAsCounted(): Promise<void> {
  for (const request of requests()) {
    expect(await isKept(request)).toBe(true);
    expectSame(await answered(request), await scanned(request));
  }
}

function sizeOf({ group }: Pick<IndicatorResult, 'group'>): number {
  return Object.keys(group).length;
}

/** Repeatable, without a library. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('figures that are kept', () => {
  it('are what the cases count, after any change of them', async () => {
    const random = randomFrom(6);
    const revisions = new Map<string, number>();
    const known: {
      readonly episodeId: string;
      readonly personId: string;
      readonly answeredOn: string;
      unit: string;
    }[] = [];
    const pick = <T>(some: readonly T[]): T => some[random(some.length)] as T;
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'a new case': async () => {
        const unit = pick(['north', 'south', 'east', 'west']);
        const day = `202${String(3 + random(2))}-0${String(1 + random(8))}-15`;
        const added = await plannedCase(core, staff(unit), day);
        known.push({ ...added, unit, answeredOn: `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}` });
        await submit(core, staff(unit), added.episodeId, 'surgery', {
          operationDate: day,
          ...(random(3) > 0 && { side: pick(['left', 'right']) }),
        });
      },
      'an answer': async () => {
        const one = pick(known);
        const revision = revisions.get(one.episodeId) ?? 0;
        await submit(
          core,
          staff(one.unit),
          one.episodeId,
          'year1',
          { pain: random(11), satisfied: pick(['yes', 'unsure', 'no']) },
          {
            filledOn: one.answeredOn,
            expectedRevision: revision,
            ...(revision > 0 && { changeReason: 'read again' }),
          },
        );
        revisions.set(one.episodeId, revision + 1);
      },
      'a move to another unit': async () => {
        const one = pick(known);
        one.unit = pick(['north', 'south', 'east']);
        await core.sql('update register.episode set unit_id = $2 where id = $1', [one.episodeId, one.unit]);
        await core.sql('select analysis.knee_knee_project($1)', [one.episodeId]);
      },
      'two who are one person': async () => {
        const [one, other] = [pick(known), pick(known)];
        await core.sql('update register.episode set person_id = $2 where id = $1', [
          one.episodeId,
          other.personId,
        ]);
        await core.sql('select analysis.knee_knee_project($1)', [one.episodeId]);
        known.splice(
          0,
          known.length,
          ...known.map((each) => (each === one ? { ...one, personId: other.personId } : each)),
        );
      },
      'an erased person': async () => {
        const { personId } = pick(known);
        await core.get(ErasureService).onRequest(staff(null), personId, 'asked for it in writing');
        known.splice(0, known.length, ...known.filter((each) => each.personId !== personId));
      },
      'another sex': async () => {
        const { personId } = pick(known);
        await core.sql(`update identity.person set sex = 'female' where id = $1`, [personId]);
        await core.sql('select analysis.knee_knee_project(id) from register.episode where person_id = $1', [
          personId,
        ]);
      },
    };
    const names = Object.keys(changes);
    for (let at = 0; at < 40; at += 1) {
      const name = at < 6 ? 'a new case' : pick(names);
      await changes[name]?.();
      if (known.length === 0) await changes['a new case']?.();
      // What has changed is never answered from what was kept before.
      if (at % 8 === 3) expectSame(await answered(ask()), await scanned(ask()));
      expect(await isKept(ask())).toBe(false);
      if (at % 5 === 4) {
        await keepUp();
        await expectKeptAsCounted();
      }
    }
  });

  it('are not read while another transaction has changed a case, until that is counted', async () => {
    await keepUp();
    expect(await isKept(ask())).toBe(true);
    await core.sql('select analysis.knee_knee_project(id) from register.episode limit 1');
    expect(await isKept(ask())).toBe(false);
    await keepUp();
    expect(await isKept(ask())).toBe(true);
    await expect(
      core.database.asSystem(async (tx) => {
        await tx.query('delete from analysis.knee_knee_case');
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await isKept(ask())).toBe(true);
  });

  it('miss nothing of what was written while they were counted', async () => {
    await keepUp();
    const marks = () => core.sql<{ n: number }>('select count(*)::int as n from analysis.figure_mark');
    // Begun before the counting, ended after it.
    await core.database.asSystem(async (tx) => {
      await tx.query('update analysis.knee_knee_case set region = region where true');
      await keepUp();
      expect(await marks()).toEqual([{ n: 0 }]);
    });
    expect(await marks()).toEqual([{ n: 1 }]);
    expect(await isKept(ask())).toBe(false);
    await keepUp();
    await expectKeptAsCounted();
  });

  it('leave one mark a transaction, however much it changes', async () => {
    await keepUp();
    await core.database.asSystem(async (tx) => {
      await tx.query('select analysis.knee_knee_project(id) from register.episode');
      await tx.query('savepoint s');
      await tx.query('select analysis.knee_knee_project(id) from register.episode');
      await tx.query('rollback to savepoint s');
    });
    expect(await core.sql('select prefix from analysis.figure_mark')).toEqual([{ prefix: 'knee_knee' }]);
  });

  it('are counted from the cases when another definition kept them, and kept anew', async () => {
    await keepUp();
    await core.sql(`update analysis.figure_stamp set definition = 'another'`);
    expect(await isKept(ask())).toBe(false);
    await keepUp();
    expect(await isKept(ask())).toBe(true);
  });

  it('are counted again on another day', async () => {
    await keepUp();
    core.clock.moveTo('2025-11-23');
    expect(await keepUp()).toMatchObject([{ register: 'knee', source: 'knee' }]);
    expect(await keepUp()).toEqual([]);
  });

  it('are of the day that counting began on, also when it ends after midnight', async () => {
    await core.sql('update analysis.knee_knee_case set region = region');
    const today = core.clock.today();
    const before = [today, today];
    const overMidnight: Clock = { now: () => core.clock.now(), today: () => before.shift() ?? '2025-11-24' };
    const service = new KeepFiguresService(core.database, core.get(RegisterCatalogue), overMidnight);
    expect(await service.keepUp({ casesWorthKeeping: 0 })).toHaveLength(1);
    expect(await core.sql('select data_date::text as day from analysis.figure_stamp')).toEqual([
      { day: today },
    ]);
    expect(await isKept(ask())).toBe(true);
  });

  it('leave parts of years, and what no level holds, to the cases', async () => {
    await keepUp();
    expect(await isKept(ask({ from: '2023-02-02' }))).toBe(false);
    expect(await isKept(ask({ groups: [['month']] }))).toBe(false);
    expect(await isKept(ask({ groups: [['sex', 'side', 'unit', 'year']] }))).toBe(false);
  });

  it.each(['hospital', 'residence', 'ageClass', 'half', 'quarter', 'month'])(
    'and what is counted from the cases by %s adds up to what is kept',
    async (dimension) => {
      await keepUp();
      const count = (groups: IndicatorRequest['groups']) => ask({ groups });
      const kept = await answered(count([[], ['year']]));
      expect(await isKept(count([[], ['year']]))).toBe(true);
      // One answer with both: what a level holds comes out as it is kept, though it is counted here.
      const both = count([[], ['year'], [dimension], [dimension, 'unit']]);
      expect(await isKept(both)).toBe(false);
      const counted = await answered(both);
      const of = (...names: readonly string[]) =>
        counted.filter(({ group }) => Object.keys(group).sort().join() === [...names].sort().join());
      expectSame(
        [...of(), ...of('year')],
        [...kept].sort((a, b) => sizeOf(a) - sizeOf(b)),
      );
      for (const indicator of indicators) {
        const sum = (some: readonly IndicatorResult[], key: 'n' | 'population' | 'k') =>
          some.reduce((total, one) => total + (one.indicator === indicator ? (one[key] ?? 0) : 0), 0);
        const all = kept.filter(({ group }) => sizeOf({ group }) === 0);
        for (const key of ['n', 'population', 'k'] as const)
          expect([sum(of(dimension), key), sum(of(dimension, 'unit'), key)]).toEqual([
            sum(all, key),
            sum(all, key),
          ]);
      }
    },
  );

  it('are not for those who may see one unit, and not kept of few cases', async () => {
    await keepUp();
    const count = 'select count(*)::int as n from analysis.figure_level';
    const seen = await core.database.inScope({ registerId: 'knee', level: 'unit', unitId: 'north' }, (tx) =>
      tx.query<{ n: number }[]>(count),
    );
    expect(seen).toEqual([{ n: 0 }]);
    expect(await snapshot((tx) => tx.query(count))).not.toEqual([{ n: 0 }]);
    await core.sql('update analysis.knee_knee_case set region = region');
    await core.get(KeepFiguresService).keepUp();
    expect(await core.sql(count)).toEqual([{ n: 0 }]);
    expect(await isKept(ask())).toBe(false);
  });
});

describe('the comparison with what figures are derived from', () => {
  const check = () => core.get(CheckFiguresService).check('knee');

  it('finds nothing where all is as derived, also of what is written meanwhile', async () => {
    await keepUp();
    const [checked, another] = await check();
    expect(another).toBeUndefined();
    expect(checked).toMatchObject({ register: 'knee', source: 'knee', wrongTables: [], wrongFigures: [] });
    expect(checked && isAsDerived(checked)).toBe(true);
    await core.sql('select analysis.knee_knee_project(id) from register.episode');
    expect(await check()).toMatchObject([{ wrongTables: [], wrongFigures: null }]);
  });

  it('finds a row that the answers do not give', async () => {
    await core.sql(`update analysis.knee_knee_case set "d__side" = 'right'
      where episode_id = (select episode_id from analysis.knee_knee_case where "d__side" = 'left' limit 1)`);
    await core.sql(
      'delete from analysis.knee_knee_f_baseline where episode_id = (select episode_id from analysis.knee_knee_f_baseline limit 1)',
    );
    const [checked] = await check();
    expect(checked?.wrongTables).toEqual([
      { table: 'knee_knee_f_baseline', unfounded: 0, missing: 1 },
      { table: 'knee_knee_case', unfounded: 1, missing: 1 },
    ]);
    expect(checked && isAsDerived(checked)).toBe(false);
    expect(checked && differencesIn(checked)).toEqual([
      'knee: analysis.knee_knee_f_baseline has 0 rows that the answers do not give, and lacks 1.',
      'knee: analysis.knee_knee_case has 1 rows that the answers do not give, and lacks 1.',
    ]);
    await core.sql('select analysis.knee_knee_project(id) from register.episode');
    expect(await check()).toMatchObject([{ wrongTables: [] }]);
  });

  it('finds a figure that the cases do not count', async () => {
    await keepUp();
    await core.sql(`update analysis.figure_level set cells = replace(cells::text, '"n":', '"n":1')::json
      where indicator = 'operations' and level = 'year'`);
    const [checked] = await check();
    expect(checked?.wrongFigures).toEqual([
      { indicator: 'operations', level: 'year', cells: expect.any(Number) },
    ]);
    expect(checked && differencesIn(checked)[0]).toMatch(
      /^knee: the kept figures of operations by year differ from the cases in \d+ cells\.$/,
    );
  });
});
