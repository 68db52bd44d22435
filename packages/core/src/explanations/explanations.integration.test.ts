import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { registerOfKinds } from '../indicators/kind-register.fixture.js';
import { ErasureService } from '../participation/erasure.service.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { ReleaseComparisonService, type FigureAsked } from '../releases/release-comparison.service.js';
import { ReleasesService } from '../releases/releases.service.js';
import { ReproductionService } from '../releases/reproduction.service.js';
import { ExplanationsService } from './explanations.service.js';

let core: StartedCore;
let explanations: ExplanationsService;
let releases: ReleasesService;
beforeAll(async () => {
  core = await startCore([registerOfKinds()]);
  await loadCohort(core);
  explanations = core.get(ExplanationsService);
  releases = core.get(ReleasesService);
});
afterAll(() => core.stop());

const indicators = Object.keys(registerOfKinds().register.pathways['knee']?.indicators ?? {});
const office = staff(null);
const holder = staff(null, 'register-holder');
const authority = staff(null, 'authority');
const north = staff('north');
const asked = (more: Partial<FigureAsked> = {}): FigureAsked => ({
  indicator: 'satisfied',
  filter: {},
  unitId: null,
  ...more,
});
const left2023 = { side: ['left'], year: ['2023'] };

describe('a figure explained', () => {
  it('adds up: the steps of the cases are the numbers of the figure', async () => {
    const { own, unknown, persons } = await explanations.explain(
      office,
      'knee',
      asked({ unitId: 'north', filter: left2023 }),
    );
    expect(own).toMatchObject({ population: 8, excluded: [1], unknown: 1, n: 5, k: 4 });
    expect(persons).toBe(true);
    // Whether the patient walks was not answered: nothing of the form before the operation was.
    expect(unknown).toEqual([
      {
        path: ['baseline', 'walks'],
        place: 1,
        cases: 1,
        reasons: { 'form-not-answered': 1, 'not-asked': 0, 'question-not-answered': 0 },
      },
    ]);
    const counts: Record<string, number> = {};
    for (const step of ['excluded:0', 'unknown', 'outside', 'denominator', 'numerator'] as const) {
      const { total } = await explanations.persons(
        office,
        'knee',
        asked({ unitId: 'north', filter: left2023 }),
        { step },
      );
      counts[step] = total;
    }
    expect(counts).toEqual({ 'excluded:0': 1, unknown: 1, outside: 1, denominator: 1, numerator: 4 });
  });

  it.each(indicators)('adds up for every kind: %s', async (indicator) => {
    const { nation, unknown } = await explanations.explain(office, 'knee', asked({ indicator }));
    const at = async (step: 'denominator' | 'numerator' | 'unknown') =>
      (await explanations.persons(office, 'knee', asked({ indicator }), { step })).total;
    const numerator = await at('numerator');
    expect(numerator + (await at('denominator'))).toBe(nation?.n);
    if (numerator > 0) expect(numerator).toBe(nation?.k);
    expect(await at('unknown')).toBe(nation?.unknown);
    expect(unknown?.reduce((sum, { cases }) => sum + cases, 0)).toBe(nation?.unknown);
  });

  it('tells a clinic of its own cases alone, and an authority of none', async () => {
    const ofNorth = await explanations.explain(north, 'knee', asked());
    expect(ofNorth).toMatchObject({ unit: { id: 'north' }, own: { n: 6 }, nation: { n: 18 }, persons: true });
    expect(ofNorth.unknown?.map(({ cases }) => cases)).toEqual([1]);
    const page = await explanations.persons(north, 'knee', asked(), { step: 'numerator' });
    expect(page.total).toBe(4);
    expect(page.items.every(({ episode }) => episode.unitId === 'north')).toBe(true);
    await expect(
      explanations.persons(north, 'knee', asked({ unitId: 'south' }), { step: 'numerator' }),
    ).rejects.toMatchObject({ code: 'other-unit' });
    const ofAuthority = await explanations.explain(authority, 'knee', asked({ unitId: 'west' }));
    expect(ofAuthority).toMatchObject({
      own: { suppressed: 'withheld', n: null },
      unknown: null,
      persons: false,
      last: null,
    });
    for (const scope of [holder, authority]) {
      await expect(explanations.persons(scope, 'knee', asked(), { step: 'numerator' })).rejects.toMatchObject(
        { code: 'no-figure-persons' },
      );
    }
  });

  it('writes each listed person into the log', async () => {
    const before = await logged();
    const { items } = await explanations.persons(north, 'knee', asked(), { step: 'numerator', pageSize: 3 });
    const later = await logged();
    expect(items).toHaveLength(3);
    expect(
      later
        .slice(before.length)
        .map((row) => row.person_id)
        .toSorted(),
    ).toEqual(items.map(({ person }) => person.id).toSorted());
  });

  it('refuses what there is not', async () => {
    await expect(explanations.explain(office, 'knee', asked({ indicator: 'none' }))).rejects.toMatchObject({
      code: 'unknown-indicator',
    });
    await expect(
      explanations.explain(office, 'knee', asked({ filter: { side: ['up'] } })),
    ).rejects.toMatchObject({ code: 'invalid-selection' });
    await expect(explanations.persons(office, 'knee', asked(), { step: 'excluded:7' })).rejects.toMatchObject(
      { code: 'unknown-step' },
    );
  });
});

function logged() {
  return core.sql<{ person_id: string }>(
    `select person_id::text from audit.event where action = 'figure.list' order by id`,
  );
}

describe('figures that are frozen', () => {
  let id: string;

  it('come out again to the last bit, also after the data have changed', async () => {
    const release = await releases.freeze(office, {
      source: 'knee',
      title: 'Annual report',
      purpose: 'For the report of the year',
      choice: {
        indicators,
        groups: [['unit', 'year'], ['sex'], []],
      },
    });
    ({ id } = release);
    expect(release).toMatchObject({ cases: 22, erased: 0, scope: 'choice', dataDate: '2025-11-22' });
    const living = await core.get(IndicatorsService).compute(office, {
      pathway: 'knee',
      indicators: ['satisfied', 'operations', 'answers'],
      groups: [['unit', 'year'], ['sex'], []],
    });
    const { figures } = await releases.read(holder, id);
    expect(figures[0]?.filter(({ indicator }) => indicator !== 'relief')).toEqual(
      expect.arrayContaining(living.map((one) => expect.objectContaining({ ...one }))),
    );
    await core.sql(`update analysis.knee_knee_case set year1__satisfied = 'no' where unit_id = 'south'`);
    await core.sql(`delete from analysis.knee_knee_case where unit_id = 'west'`);
    expect(await core.get(ReproductionService).reproduce(office, id)).toMatchObject({
      same: true,
      erased: 0,
      definitionIntact: true,
      differences: [],
    });
  });

  it('are shown to each reader as living figures are', async () => {
    const ofNorth = await releases.read(north, id);
    const units = ofNorth.figures[0]?.flatMap(({ group }) => group['unit'] ?? []) ?? [];
    expect([...new Set(units)]).toEqual(['north']);
    const withheld = (await releases.read(authority, id)).figures[0]?.filter(({ suppressed }) => suppressed);
    expect(withheld?.length).toBeGreaterThan(0);
    expect(await releases.latestPublished('knee', 'knee')).toBeNull();
  });

  it('of parts of years are for those who see everything, and of the own unit', async () => {
    const choice = {
      indicators: ['operations'],
      groups: [['unit'], []],
      from: '2023-02-01',
      to: '2023-12-31',
    };
    const part = await releases.freeze(office, {
      source: 'knee',
      title: 'Part of a year',
      purpose: 'Ours',
      choice,
    });
    const whole = (await releases.read(holder, part.id)).figures[0]?.find(({ group }) => !('unit' in group));
    const [living] = await core
      .get(IndicatorsService)
      .compute(office, { pathway: 'knee', ...choice, groups: [[]] });
    expect(whole?.n).toBe(living?.n);
    // The limits are judged by years: a figure of all of 2023 must not stand here as one of eleven months.
    expect((await releases.read(authority, part.id)).figures).toEqual([null]);
    const { figures } = await releases.read(north, part.id);
    expect(figures[0]?.map(({ group }) => group)).toEqual([{ unit: 'north' }]);
    expect(await core.get(ReproductionService).reproduce(office, part.id)).toMatchObject({ same: true });
  });

  it('tell which cases left and moved since', async () => {
    const change = await core.get(ReleaseComparisonService).compare(office, id, null, asked());
    expect(change).toMatchObject({
      definitionChanged: false,
      before: { nation: { n: 18, k: 13 } },
      after: { nation: { n: 17, k: 9 } },
    });
    expect(change.movements).toEqual(
      expect.arrayContaining([
        { from: 'numerator', to: 'denominator', cases: 3 },
        { from: 'numerator', to: null, cases: 1 },
      ]),
    );
    // Also by what the figures were not divided by when they were frozen.
    const left = await core
      .get(ReleaseComparisonService)
      .compare(office, id, null, asked({ filter: { side: ['left'] } }));
    expect(left).toMatchObject({ before: { nation: { n: 16 } }, after: { nation: { n: 16 } } });
    const { last } = await explanations.explain(north, 'knee', asked());
    expect(last).toMatchObject({ before: { release: { id }, own: { n: 6 } } });
    const moved = last?.movements?.filter(({ from, to }) => from !== to);
    expect(moved).toEqual([]);
  });

  it('lose the rows of whoever is erased, and say so', async () => {
    const [someone] = await core.sql<{ person_id: string }>(
      `select e.person_id::text from register.episode e join analysis.knee_knee_case c on c.episode_id = e.id
       where c.year1__satisfied = 'yes' and c.unit_id = 'east' limit 1`,
    );
    await core.get(ErasureService).onRequest(office, someone?.person_id ?? '', 'Asked for by letter');
    const again = await core.get(ReproductionService).reproduce(office, id);
    expect(again).toMatchObject({ same: false, erased: 1, definitionIntact: true });
    expect(again.differences).toContainEqual(
      expect.objectContaining({
        view: 'all',
        indicator: 'operations',
        group: {},
        field: 'n',
        frozen: '22',
        computed: '21',
      }),
    );
    const { figures } = await releases.read(holder, id);
    expect(
      figures[0]?.find(
        ({ indicator, group }) => indicator === 'operations' && Object.keys(group).length === 0,
      ),
    ).toMatchObject({ n: 22 });
  });

  it('tell an authority nothing of few who were erased: figures stay as they were given out', async () => {
    expect((await releases.list(office)).find((one) => one.id === id)).toMatchObject({ erased: 1 });
    for (const scope of [authority, north]) {
      expect((await releases.list(scope)).find((one) => one.id === id)).toMatchObject({ erased: null });
      expect((await releases.read(scope, id)).release.erased).toBeNull();
    }
    const compare = (more: Partial<FigureAsked>, scope = authority) =>
      core
        .get(ReleaseComparisonService)
        .compare(scope, id, null, asked({ indicator: 'operations', ...more }));
    const given = (await releases.read(authority, id)).figures[0]?.find(
      ({ indicator, group }) => indicator === 'operations' && Object.keys(group).length === 0,
    );
    expect(given).toMatchObject({ n: 22 });
    const change = await compare({});
    expect(change).toMatchObject({ erased: null, before: { nation: { n: 22 } } });
    expect(change.before.nation).toEqual(given);
    // What was not among its figures was given to nobody within limits.
    expect((await compare({ filter: { side: ['left'] } })).before.nation).toMatchObject({
      suppressed: 'withheld',
      n: null,
    });
    expect((await compare({}, office)).before.nation).toMatchObject({ n: 21 });
  });

  it('cannot be changed, and are of what the register publishes where nothing is chosen', async () => {
    await expect(core.sql('update register.figure_release set title = title')).rejects.toThrow(/only grows/);
    await expect(core.sql('delete from register.figure_release_case')).rejects.toThrow(/only grows/);
    const published = await releases.freeze(holder, {
      source: 'knee',
      title: 'Open results',
      purpose: 'Published',
      choice: null,
    });
    expect(published).toMatchObject({ scope: 'published', indicators: ['satisfied'] });
    const shown = await releases.latestPublished('knee', 'knee');
    expect(shown?.figures.map(({ request }) => request.filter)).toEqual([
      { side: ['left'] },
      { side: ['right'] },
    ]);
    expect(await core.get(ReproductionService).reproduce(holder, published.id)).toMatchObject({ same: true });
    await expect(
      releases.freeze(holder, { source: 'knee', title: '', purpose: '', choice: null }),
    ).rejects.toMatchObject({ code: 'invalid-release' });
    await expect(releases.read(office, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'unknown-release',
    });
  });
});
