import { describe, expect, it } from '@jest/globals';
import type { Subscription, Unit } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { subscriptionRow } from './subscription-rows.js';

const register = { id: 'knee', title: { sv: 'Knä' }, pathways: {}, feeds: {} } as unknown as Register;
const units = [
  { id: 'north', name: 'Norra kliniken' },
  { id: 'south', name: 'Södra kliniken' },
] as unknown as readonly Unit[];
const subscription: Subscription = {
  id: '1',
  subscriber: 'Karin Kliniker',
  isOwn: false,
  role: 'clinic-leader',
  unitId: 'north',
  source: 'knee',
  report: 'standard',
  tab: null,
  filter: {},
  period: 'last-year',
  format: 'pdf',
  language: 'nb',
  schedule: { frequency: 'monthly', day: 1, month: null },
  nextOn: '2026-12-01',
  state: 'active',
  stopReason: null,
  createdAt: '2026-01-01T00:00:00Z',
};
const rowOf = (one: Partial<Subscription>, language: 'sv' | 'en' = 'sv') =>
  subscriptionRow({ ...subscription, ...one }, { register, language, units, base: '/r/knee/subscriptions' });

describe('a row of the list of subscriptions', () => {
  it('says in which language the report is, in words of the page', () => {
    expect(rowOf({}).language).toBe('Norska');
    expect(rowOf({ language: 'sv' }, 'en').language).toBe('Swedish');
  });

  it('says whose figures are sent', () => {
    expect(rowOf({}).unit).toBe('Norra kliniken');
    expect(rowOf({ unitId: 'gone' }).unit).toBe('gone');
    // Somebody of the register sees all, or the one that was chosen.
    expect(rowOf({ unitId: null, filter: { unit: ['south'] } }).unit).toBe('Södra kliniken');
    expect(rowOf({ unitId: null }).unit).not.toMatch(/kliniken|^$/u);
  });
});
