import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { AccountsService } from './accounts.service.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore();
  const hospital = { kind: 'clinic', organisationNumber: '987654321' } as const;
  await core.get(OrganisationService).save('knee', [
    { id: 'north', name: 'North clinic', hsaId: 'SE2321000016-1NO', ...hospital },
    { id: 'south', name: 'South clinic', reshId: '4219', ...hospital },
  ]);
});
afterAll(() => core.stop());

describe('the unit that a log-in names', () => {
  it.each([
    [null, null],
    ['SE2321000016-1NO', ['north']],
    ['se2321000016-1no', ['north']],
    ['4219', ['south']],
    ['987654321', ['north', 'south']],
    ['SE2321000016-else', []],
  ])('%s stands for %j', async (named, units) => {
    expect(await core.get(AccountsService).unitsNamed(named)).toEqual(units);
  });
});
