import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operated, plannedCase } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { OrganisationService } from './organisation.service.js';

let core: StartedCore;
let organisation: OrganisationService;
beforeAll(async () => {
  core = await startCore();
  organisation = core.get(OrganisationService);
});
afterAll(() => core.stop());

const south = {
  id: 'south',
  name: 'South clinic',
  kind: 'clinic' as const,
  regionCode: '12',
  regionName: 'Skåne',
};

describe('OrganisationService', () => {
  it('lists the units of a register by name, as Swedish sorts them', async () => {
    await organisation.save('other', [
      { id: 'orebro', name: 'Örebro', kind: 'clinic' },
      { id: 'amal', name: 'Åmål', kind: 'clinic' },
      { id: 'zinkgruvan', name: 'Zinkgruvan', kind: 'clinic', hsaId: 'SE2321000131-E1' },
    ]);
    expect((await organisation.units('other')).map(({ name }) => name)).toEqual([
      'Zinkgruvan',
      'Åmål',
      'Örebro',
    ]);
    expect((await organisation.units('knee')).map(({ id }) => id)).toEqual(['north', 'south']);
    expect(await organisation.unit('knee', 'south')).toMatchObject({ regionName: 'Skåne', hsaId: null });
    await expect(organisation.unit('knee', 'orebro')).rejects.toMatchObject({
      code: 'unknown-unit',
      status: 404,
    });
  });

  it('renews what is known, and moves the cases of a unit that changes region', async () => {
    const { episodeId } = await plannedCase(core, staff('south'));
    await operated(core, staff('south'), episodeId, '2025-10-01');
    const region = (): Promise<unknown> =>
      core.sql('select region from analysis.knee_knee_case where episode_id = $1', [episodeId]);
    expect(await region()).toEqual([{ region: '12' }]);
    await organisation.save('knee', [
      { ...south, name: 'Clinic of the south', regionCode: '10', regionName: 'Blekinge' },
    ]);
    expect(await organisation.unit('knee', 'south')).toMatchObject({
      name: 'Clinic of the south',
      regionCode: '10',
    });
    expect(await region()).toEqual([{ region: '10' }]);
  });

  it('refuses an id that does not fit in an address, and keeps nothing of that list', async () => {
    await expect(
      organisation.save('knee', [
        { ...south, id: 'west' },
        { ...south, id: 'Norra Kliniken' },
      ]),
    ).rejects.toThrow('check constraint');
    expect((await organisation.units('knee')).map(({ id }) => id)).not.toContain('west');
  });
});
