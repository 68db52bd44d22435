import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { FilingLoader, type StoredFiling } from './filing-loader.js';
import { FilingsService } from './filings/filings.service.js';
import { PublishedFilingsService } from './published/published-filings.service.js';
import { authority, leader, place, soundFigures, startYearly } from './yearly-register.fixture.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startYearly();
});
afterAll(() => core.stop());

const author = { id: 'a', name: 'Alva Author', role: 'clinic-leader' };
const reviewer = { id: 'r', name: 'Rut Reviewer', role: 'authority' };
const filing = (unitId: string, filingYear: number, more: Partial<StoredFiling> = {}): StoredFiling => ({
  ...place(unitId, filingYear),
  state: 'published',
  figures: soundFigures,
  author,
  reviewer,
  signedAt: `${String(filingYear)}-03-20T10:00:00.000Z`,
  reviewedAt: `${String(filingYear)}-04-10T10:00:00.000Z`,
  publishedAt: `${String(filingYear)}-05-02T10:00:00.000Z`,
  ...more,
});

describe('FilingLoader', () => {
  it('stores filings as they came to be, once', async () => {
    const loader = core.get(FilingLoader);
    const all = [
      filing('north', 2025),
      filing('south', 2025, { signedAt: '2025-04-02T10:00:00.000Z' }),
      filing('north', 2026, { state: 'returned', returnComment: 'Why?' }),
      filing('south', 2026, { state: 'draft', figures: { 'patients.total': 3 } }),
    ];
    expect(await loader.load('knee', all)).toEqual({ stored: 4, known: 0 });
    expect(await loader.load('knee', all)).toEqual({ stored: 0, known: 4 });
    const filings = core.get(FilingsService);
    expect(await filings.filing(authority(), place('south', 2025), 'en')).toMatchObject({
      state: 'published',
      publishedVersion: 1,
      isLate: true,
      signedBy: 'Alva Author',
      events: [
        { kind: 'begun' },
        { kind: 'submitted' },
        { kind: 'accepted', actor: 'Rut Reviewer' },
        { kind: 'published', at: '2025-05-02T10:00:00.000Z' },
      ],
    });
    expect(await filings.filing(leader('north'), place('north'), 'en')).toMatchObject({
      state: 'returned',
      events: [{}, {}, { kind: 'returned', comment: 'Why?' }],
      before: { filingYear: 2025 },
    });
    expect(await filings.filing(leader('south'), place('south'), 'en')).toMatchObject({
      state: 'draft',
      figures: { 'patients.total': 3 },
    });
    expect((await core.get(PublishedFilingsService).read('knee', 'yearly')).years).toEqual([2025]);
  });

  it('stores nothing that could not have been signed, and nothing without a licence', async () => {
    const loader = core.get(FilingLoader);
    await expect(loader.load('knee', [filing('north', 2024)])).rejects.toThrow(
      'knee yearly 2024 north: the unit has no licence',
    );
    core.clock.moveTo('2027-03-10');
    const wrong = filing('north', 2027, { figures: { ...soundFigures, 'age.n': 31 } });
    await expect(loader.load('knee', [wrong])).rejects.toThrow(
      'knee yearly 2027 north could not have been signed: More ages than patients.',
    );
    expect(await core.sql('select id from register.filing where filing_year = 2027')).toEqual([]);
  });

  it('gives licences once', async () => {
    const loader = core.get(FilingLoader);
    const licences = [
      { unit: 'north', from: '2024-07-01' },
      { unit: 'north', from: '2020-01-01', to: '2020-12-31' },
    ];
    await loader.loadLicences('knee', licences);
    await loader.loadLicences('knee', licences);
    expect(
      await core.sql(
        `select valid_from::text as day from register.licence where unit_id = 'north' order by 1`,
      ),
    ).toEqual([{ day: '2020-01-01' }, { day: '2024-07-01' }]);
  });
});
