import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { otherUnits, type DisclosedResult } from '@kvalreg/engine';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { loadShares, type Share } from '../fixtures/outcome-shares.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { ReleasesService } from '../releases/releases.service.js';
import { PublicationService } from './publication.service.js';

/** Five units and three years of two sides, 9 of 12 satisfied each, but for one small number. */
const shares = ['east', 'north', 'south', 'west', 'centre'].flatMap((unit) =>
  [2021, 2022, 2023].flatMap((year) =>
    (['left', 'right'] as const).map((side): Share =>
      unit === 'west' && year === 2023 && side === 'left'
        ? [unit, year, side, 2, 3]
        : [unit, year, side, 9, unit === 'north' ? 20 : 12],
    ),
  ),
);

const clinics = [
  { id: 'east', name: 'East clinic', kind: 'clinic' as const, regionCode: '12', regionName: 'Skåne' },
  {
    id: 'west',
    name: 'West clinic',
    kind: 'clinic' as const,
    regionCode: '14',
    regionName: 'Västra Götaland',
  },
  {
    id: 'centre',
    name: 'Central clinic',
    kind: 'clinic' as const,
    regionCode: '01',
    regionName: 'Stockholm',
  },
];

let core: StartedCore;
let publication: PublicationService;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await core.get(OrganisationService).save('knee', clinics);
  await loadShares(core, shares);
  publication = core.get(PublicationService);
});
afterAll(() => core.stop());

describe('what anyone may see', () => {
  it('is by unit and year beside the nation, small figures withheld without saying why', async () => {
    const { results, selection, limits, units } = await publication.read('knee', 'knee');
    expect(selection).toEqual({ dimension: 'side', codes: ['left', 'right'], code: 'left' });
    expect(limits).toEqual({ smallestN: 5, smallestCell: 1 });
    expect(units.map(({ id }) => id)).toEqual(['centre', 'east', 'north', 'south', 'west']);
    // West has three patients in 2023. Two more units give way, as each unit knows its own; and another year of each.
    const hidden = results.filter(({ suppressed }) => suppressed !== undefined);
    const hiddenIn = (year: string) =>
      hidden.flatMap(({ group }) => (group['year'] === year ? (group['unit'] ?? 'nation') : []));
    expect(hiddenIn('2023')).toContain('west');
    expect(hiddenIn('2023')).toHaveLength(3);
    expect(hiddenIn('2021').length + hiddenIn('2022').length).toBe(3);
    expect(hidden.map(({ group }) => group['unit'])).not.toContain('north');
    for (const { n, k, value, group } of results.filter(({ suppressed }) => suppressed === undefined)) {
      const chosen = shares.filter(
        ([unit, year, side]) =>
          side === 'left' && String(year) === group['year'] && unit === (group['unit'] ?? unit),
      );
      const sum = (at: 3 | 4) => chosen.reduce((total, share) => total + share[at], 0);
      expect([n, k, value]).toEqual([sum(4), sum(3), sum(3) / sum(4)]);
    }
    expect(results.filter(({ group }) => group['unit'] === undefined)).toMatchObject([
      { group: { year: '2021' }, n: 68 },
      { group: { year: '2022' }, n: 68 },
      { group: { year: '2023' }, n: 59 },
    ]);
    expect(new Set(results.flatMap(({ suppressed }) => suppressed ?? []))).toEqual(new Set(['withheld']));
    const flows = results.filter(({ group }) => group['unit'] !== undefined);
    expect(new Set(flows.map(({ population, unknown }) => [population, unknown]).flat())).toEqual(
      new Set([null]),
    );
  });

  it('is shown for one declared value at a time', async () => {
    const { results, selection } = await publication.read('knee', 'knee', { code: 'right' });
    expect(selection?.code).toBe('right');
    // The same units and years give way, since both sides together may be known to an authority.
    const hiddenOn = (some: typeof results) =>
      some.filter(({ suppressed }) => suppressed !== undefined).map(({ group }) => group);
    expect(hiddenOn(results)).toEqual(hiddenOn((await publication.read('knee', 'knee')).results));
    await expect(publication.read('knee', 'knee', { code: 'both' })).rejects.toMatchObject({
      status: 400,
      details: {
        problems: [{ field: 'side', message: 'side: "both" is not published. Choose one of: left, right.' }],
      },
    });
  });

  it('has the units together that are not shown alone, where the register declares it', async () => {
    const { register } = outcomeRegister;
    const { knee } = register.pathways;
    const pooled = { ...knee?.publication, smallUnits: 'pool' };
    const pooling = {
      ...outcomeRegister,
      register: { ...register, pathways: { knee: { ...knee, publication: pooled } } },
    } as RegisterPlugin;
    const other = await startCore([pooling]);
    try {
      await other.get(OrganisationService).save('knee', clinics);
      await loadShares(other, shares);
      const { results } = await other.get(PublicationService).read('knee', 'knee');
      const plain = (await publication.read('knee', 'knee')).results;
      const isPool = ({ group }: DisclosedResult) => group['unit'] === otherUnits;
      // Every other row is as it would be without.
      expect(results.filter((one) => !isPool(one))).toEqual(plain);
      const hiddenIn = (year: string | undefined) =>
        plain.flatMap(({ group, suppressed }) =>
          suppressed && group['year'] === year ? (group['unit'] ?? []) : [],
        );
      const pools = results.filter(isPool);
      expect(pools.map(({ pooledUnits }) => pooledUnits)).toEqual([3, 3]);
      for (const { group, n, k, pooledUnits } of pools) {
        const hidden = hiddenIn(group['year']);
        expect(hidden).toHaveLength(pooledUnits ?? 0);
        const chosen = shares.filter(
          ([unit, year, side]) => side === 'left' && String(year) === group['year'] && hidden.includes(unit),
        );
        const sum = (at: 3 | 4) => chosen.reduce((total, share) => total + share[at], 0);
        expect([n, k]).toEqual([sum(4), sum(3)]);
      }
    } finally {
      await other.stop();
    }
  });

  it('is what was frozen last, until the next time, and the living figures where that no longer holds', async () => {
    const living = await publication.read('knee', 'knee', { code: 'right' });
    expect(living.release).toBeNull();
    const holder = staff(null, 'register-holder');
    const freeze = (title: string) =>
      core.get(ReleasesService).freeze(holder, { source: 'knee', title, purpose: 'Published', choice: null });
    await freeze('Spring report');
    await loadShares(core, [['north', 2023, 'right', 4, 6]]);
    const frozen = await publication.read('knee', 'knee', { code: 'right' });
    expect(frozen.results).toEqual(living.results);
    expect(frozen).toMatchObject({ release: { title: 'Spring report' }, selection: { code: 'right' } });
    expect(frozen.asOfTime).toBe(frozen.release?.cutAt);
    core.clock.moveTo('2025-11-23');
    await freeze('Autumn report');
    core.clock.moveTo('2025-11-22');
    const later = await publication.read('knee', 'knee', { code: 'right' });
    expect(later.release?.title).toBe('Autumn report');
    const nation = ({ results }: typeof later) =>
      results.find(({ group }) => group['unit'] === undefined && group['year'] === '2023')?.n;
    expect([nation(frozen), nation(later)]).toEqual([68, 74]);
  });

  it('is nothing where nothing is published', async () => {
    const other = await startCore([kneeRegister()]);
    try {
      await expect(other.get(PublicationService).read('knee', 'knee')).rejects.toMatchObject({
        status: 404,
        code: 'nothing-published',
      });
    } finally {
      await other.stop();
    }
  });
});
