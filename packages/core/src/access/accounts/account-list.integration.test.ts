import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCore, userId, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { ApiTokensService } from '../tokens/api-tokens.service.js';
import { AccountListService } from './account-list.service.js';
import { AccountsService } from './accounts.service.js';

let core: StartedCore;
let list: AccountListService;
const administrator = { kind: 'system', name: 'test' } as const;
const inKnee = (role: 'clinic-staff' | 'register-office', unitId: string | null) => ({
  role,
  registerId: 'knee',
  unitId,
});
beforeAll(async () => {
  core = await startCore();
  list = core.get(AccountListService);
  const accounts = core.get(AccountsService);
  const anna = { subject: 'idp|anna', name: 'Anna Access', email: 'anna@example.org' };
  await accounts.setAssignments(anna, [inKnee('clinic-staff', 'north'), inKnee('clinic-staff', 'south')]);
  await accounts.setAssignments(anna, [inKnee('clinic-staff', 'north')]);
  await accounts.setAssignments({ subject: 'idp|bo', name: 'Bo Both' }, [
    inKnee('register-office', null),
    { role: 'authority', registerId: 'hip', unitId: null },
  ]);
  await core
    .get(ApiTokensService)
    .issue(administrator, { ...inKnee('clinic-staff', 'south'), label: 'journal', days: 3 });
});
afterAll(() => core.stop());

describe('the list of accounts', () => {
  it('holds people and programs with what they may work as now', async () => {
    const { items, total } = await list.list(administrator, null);
    expect(total).toBe(4);
    expect(items).toMatchObject([
      {
        name: 'Anna Access',
        email: 'anna@example.org',
        isProgram: false,
        assignments: [{ role: 'clinic-staff', registerId: 'knee', unitName: 'North clinic' }],
      },
      { name: 'Bo Both', assignments: [{ role: 'authority' }, { role: 'register-office' }] },
      { id: userId, name: 'Stina Staff', assignments: [] },
      { name: 'journal', isProgram: true, assignments: [{ unitName: 'South clinic' }] },
    ]);
  });
  it('shows the administrator of a register those who work in it, and as what there', async () => {
    const { items, total } = await list.list(administrator, 'knee', { pageSize: 2 });
    expect(total).toBe(3);
    expect(items.map(({ name, assignments }) => [name, assignments.map(({ role }) => role)])).toEqual([
      ['Anna Access', ['clinic-staff']],
      ['Bo Both', ['register-office']],
    ]);
    expect((await list.list(administrator, 'hip')).items).toHaveLength(1);
    expect((await list.list(administrator, 'other')).items).toEqual([]);
  });
  it('is logged as read', async () => {
    await list.list(administrator, 'knee', { page: 2 });
    expect(
      await core.sql('select action, register_id, details from audit.event order by id desc limit 1'),
    ).toEqual([{ action: 'accounts.read', register_id: 'knee', details: { page: 2 } }]);
  });
});
