import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedSql, planFeed } from '@kvalreg/engine';
import { Writable } from 'node:stream';
import type { Scope } from '../../access/scope.js';
import { FeedsService } from '../../feeds/feeds.service.js';
import { referralRegister } from '../../fixtures/referral-register.fixture.js';
import { startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { FeedExportService } from './feed-export.service.js';
import { FeedImportService, type FeedImportRequest } from './feed-import.service.js';

const principal = { kind: 'system', name: 'tests' } as const;
const office: Scope = { registerId: 'referrals', level: 'register', principal };
const north: Scope = { registerId: 'referrals', level: 'unit', unitId: 'north', principal };
const feed = referralRegister().register.feeds?.['referral'];
if (!feed) throw new Error('the register has no feed');
const plan = planFeed('referrals', 'referral', feed);

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([referralRegister()]);
  await core.get(OrganisationService).save('referrals', [
    { id: 'north', name: 'Norra kliniken', kind: 'clinic', regionCode: '01', regionName: 'Stockholm' },
    { id: 'south', name: 'South clinic', kind: 'clinic', regionCode: '12', regionName: 'Skåne' },
    { id: 'skane', name: 'Region Skåne', kind: 'region', regionCode: '12', regionName: 'Skåne' },
  ]);
});
afterAll(() => core.stop());

function run(file: string | Buffer, scope: Scope = office, more: Partial<FeedImportRequest> = {}) {
  const source = csvFromBuffer(typeof file === 'string' ? Buffer.from(file) : file);
  return core.get(FeedImportService).run(scope, { feed: 'referral', source, ...more });
}
async function exported(scope: Scope = office): Promise<string> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  await core.get(FeedExportService).write(scope, 'referral', sink);
  return Buffer.concat(chunks).toString('utf8');
}
const count = async (table: string) =>
  Number((await core.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

const file = `number;unit;referredOn;seenOn;urgent;kind;pain;reasons
A1;north;2025-01-31;2025-03-01;ja;spine;7,5;pain|function
A2;Norra kliniken;20250201;;nej;hip;;
A1;south;2025-02-28;;;spine;"10";pain
S1;skane;2025-03-05;2025-03-06;;;0,0;
`;

describe('import of the rows of a feed', () => {
  it('tries a file without keeping anything, and takes it', async () => {
    const tried = await run(file, office, { dryRun: true });
    expect(tried).toMatchObject({ dryRun: true, separator: ';', rows: 4, accepted: 4, rejected: [] });
    expect(await count('register.feed_row')).toBe(0);
    expect(await run(file)).toMatchObject({ dryRun: false, accepted: 4, replaced: 0, unchanged: 0 });
    const rows = await core.sql(
      `select unit_id, row_key, region, index_date::text, index__year, index__month, row__seen_on::text, row__urgent, row__pain, row__reasons, d__kind
       from analysis.${plan.caseTable.table} order by unit_id, row_key`,
    );
    expect(rows.slice(0, 2)).toEqual([
      {
        unit_id: 'north',
        row_key: 'A1',
        region: '01',
        index_date: '2025-01-31',
        index__year: 2025,
        index__month: '2025-01',
        row__seen_on: '2025-03-01',
        row__urgent: true,
        row__pain: 7.5,
        row__reasons: ['pain', 'function'],
        d__kind: 'spine',
      },
      {
        unit_id: 'north',
        row_key: 'A2',
        region: '01',
        index_date: '2025-02-01',
        index__year: 2025,
        index__month: '2025-02',
        row__seen_on: null,
        row__urgent: false,
        row__pain: null,
        row__reasons: null,
        d__kind: 'hip',
      },
    ]);
  });

  it('adds nothing a second time, and a revision where the content has changed', async () => {
    expect(await run(file)).toMatchObject({ accepted: 0, replaced: 0, unchanged: 4 });
    expect(await count('register.feed_row')).toBe(4);
    const changed = file.replace('A2;Norra kliniken;20250201;;', 'A2;north;2025-02-01;2025-04-01;');
    expect(await run(changed)).toMatchObject({ accepted: 0, replaced: 1, unchanged: 3 });
    expect(
      await core.sql(
        `select revision, content->>'seenOn' as seen from register.feed_row where key = 'A2' order by revision`,
      ),
    ).toEqual([
      { revision: 1, seen: null },
      { revision: 2, seen: '2025-04-01' },
    ]);
    expect(
      await core.sql(
        `select row__seen_on::text as seen from analysis.${plan.caseTable.table} where row_key = 'A2'`,
      ),
    ).toEqual([{ seen: '2025-04-01' }]);
    // And back again: what stands in the file is what counts, however often it changes.
    expect(await run(file)).toMatchObject({ replaced: 1, unchanged: 3 });
    expect(await count('register.feed_row')).toBe(6);
  });

  it('reports every reason of every row that it cannot take, with line, column and value', async () => {
    const wrong = Buffer.from(
      [
        'number,unit,referredOn,seenOn,urgent,kind,pain,reasons',
        'B1,nörth,2025-02-30,,perhaps,knee,11,pain',
        'B2,south,2026-01-01,,,,,',
        ',south,2025-01-01,,,,,',
        'B3,south,2025-01-01,,,,,',
        'B3,south,2025-01-02,,,,,',
        'B4,south,2025-01-01',
        'B5,south,,,,,1.25,',
      ].join('\r\n'),
      'latin1',
    );
    const outcome = await run(wrong);
    expect(outcome).toMatchObject({ encoding: 'windows-1252', rows: 7, accepted: 1, rejectedRows: 6 });
    expect(outcome.rejected.map(({ line, field, value, code }) => [line, field, value, code])).toEqual([
      [2, 'unit', 'nörth', 'unknown-unit'],
      [2, 'referredOn', '2025-02-30', 'not-a-date'],
      [2, 'urgent', 'perhaps', 'not-yes-or-no'],
      [2, 'kind', 'knee', 'unknown-code'],
      [2, 'pain', '11', 'out-of-range'],
      [3, 'referredOn', '2026-01-01', 'in-the-future'],
      [4, 'number', '', 'required'],
      [6, 'number', 'B3', 'repeated-row'],
      [7, null, '', 'broken-line'],
      [8, 'referredOn', '', 'required'],
      [8, 'pain', '1.25', 'too-many-decimals'],
    ]);
    for (const { reason } of outcome.rejected) expect(reason.length).toBeGreaterThan(20);
    expect(outcome.rejected[7]?.reason).toContain('line 5');
  });

  it('refuses a file whose header cannot be right, and says all that is wrong with it', async () => {
    await expect(
      run('numbr,unit,referredOn,referredOn,ssn\n1,north,2025-01-01,2025-01-01,x\n'),
    ).rejects.toMatchObject({
      fileProblems: [
        { code: 'unknown-column', column: 'numbr', message: expect.stringContaining('"number"') },
        { code: 'unknown-column', column: 'ssn', message: expect.stringContaining('Take it out') },
        { code: 'duplicate-column', column: 'referredOn' },
        { code: 'missing-column', column: 'number' },
      ],
    });
    await expect(run('number,referredOn\n1,2025-01-01\n')).rejects.toMatchObject({
      fileProblems: [{ code: 'missing-column', column: 'unit' }],
    });
    await expect(run(file, office, { feed: 'visit' })).rejects.toMatchObject({ code: 'unknown-feed' });
  });

  it('lets a unit deliver its own rows and see no others', async () => {
    const own = await run('number,referredOn\nN1,2025-05-01\n', north);
    expect(own).toMatchObject({ accepted: 1 });
    const foreign = await run('number,unit,referredOn\nN2,south,2025-05-01\n', north);
    expect(foreign).toMatchObject({
      accepted: 0,
      rejected: [{ line: 2, field: 'unit', code: 'unknown-unit' }],
    });
    const feeds = core.get(FeedsService);
    expect(await feeds.overview(north, 'referral')).toEqual({
      rows: 3,
      first: '2025-01-31',
      last: '2025-05-01',
      lastImport: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      units: [expect.objectContaining({ unit: 'north', name: 'Norra kliniken', rows: 3 })],
    });
    expect((await feeds.overview(office, 'referral')).units.map(({ unit, rows }) => [unit, rows])).toEqual([
      ['north', 3],
      ['skane', 1],
      ['south', 2],
    ]);
    expect((await exported(north)).split('\n').filter((line) => line.startsWith('south'))).toEqual([]);
    // Past the service, the database itself refuses.
    await expect(
      core.database.inScope(north, (tx) =>
        tx.query(
          `insert into register.feed_row (register_id, feed, unit_id, key, revision, content, import_id)
           values ('referrals', 'referral', 'south', 'X', 1, '{}', gen_random_uuid())`,
        ),
      ),
    ).rejects.toThrow();
    await expect(core.sql(`update register.feed_row set revision = 9`)).rejects.toThrow();
  });

  it('gives out what it took in', async () => {
    const text = await exported();
    expect(text.split('\n')[0]).toBe('unit,number,referredOn,seenOn,urgent,kind,pain,reasons');
    expect(text).toContain('north,A1,2025-01-31,2025-03-01,true,spine,7.5,pain|function\n');
    expect(await run(text)).toMatchObject({ rows: 6, accepted: 0, replaced: 0, unchanged: 6, rejected: [] });
  });

  it('derives the same rows from all revisions as it did from each import', async () => {
    const table = `analysis.${plan.caseTable.table}`;
    await core.sql(`create table analysis.kept as select * from ${table}`);
    await core.sql(feedSql(plan).rebuild);
    expect(await count(table)).toBe(6);
    for (const [a, b] of [
      [table, 'analysis.kept'],
      ['analysis.kept', table],
    ])
      expect(await core.sql(`select * from ${String(a)} except all select * from ${String(b)}`)).toEqual([]);
  });

  it('logs what was imported and exported, without a value', async () => {
    const log = await core.sql<{ action: string; details: object }>(
      `select action, details from audit.event where action like 'feed.%' order by id`,
    );
    expect(log[0]).toEqual({
      action: 'feed.import',
      details: { feed: 'referral', accepted: 4, replaced: 0, unchanged: 0 },
    });
    expect(log.map(({ action }) => action)).toContain('feed.export');
    expect(JSON.stringify(log)).not.toMatch(/2025-|A1/);
  });
});
