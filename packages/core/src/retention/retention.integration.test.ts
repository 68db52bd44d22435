import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterPlugin, RetentionRule } from '@kvalreg/declaration';
import { AuditChainService } from '../audit/chain/audit-chain.service.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import { FormsService } from '../forms/forms.service.js';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { personalNumber } from '../fixtures/personal-number.fixture.js';
import { staff, startCore, startOn, type StartedCore } from '../fixtures/start-core.fixture.js';
import { PeopleService } from '../people/people.service.js';
import { cutoffOf } from './cutoff.js';
import { RetentionJob } from './retention-job.js';
import { RetentionService } from './retention.service.js';

const reason = { sv: 'Beslut', en: 'Decision' };
const rules: readonly RetentionRule[] = [
  { what: 'log', after: { years: 20 }, reason },
  { what: 'answers', after: { years: 15 }, reason },
  { what: 'identity', after: { years: 10 }, reason },
  { what: 'contacts', after: { months: 3 }, reason },
  { what: 'drafts', after: { months: 6 }, reason },
  { what: 'links', after: { months: 1 }, reason },
];
function plugin(): RegisterPlugin {
  const knee = kneeRegister();
  return { ...knee, register: { ...knee.register, retention: rules } };
}

let core: StartedCore;
let retention: RetentionService;
const north = staff('north');
const principal = { kind: 'system', name: 'kvalreg retention' } as const;

beforeAll(async () => {
  core = await startCore([plugin()]);
  retention = core.get(RetentionService);
});
afterAll(() => core.stop());

async function count(table: string): Promise<number> {
  const [row] = await core.sql<{ n: number }>(`select count(*) as n from ${table}`);
  return row?.n ?? 0;
}
const previewed = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await retention.preview()).rules.map((rule) => [rule.what, rule.count]));

describe('cutoffOf', () => {
  it.each([
    [{ months: 6 }, '2025-11-22', '2025-05-22'],
    [{ months: 1 }, '2025-03-31', '2025-02-28'],
    [{ years: 10 }, '2024-02-29', '2014-02-28'],
    [{ months: 13 }, '2025-01-15', '2023-12-15'],
  ] as const)('goes back %j from %s to %s', (after, today, cutoff) => {
    expect(cutoffOf({ after }, today)).toBe(cutoff);
  });
});

describe('RetentionService', () => {
  it('lets go of drafts, links and addresses when their time is over, and of nothing before', async () => {
    core.clock.moveTo('2025-11-22');
    const { personId, episodeId } = await plannedCase(core, north, '2025-11-01');
    await operated(core, north, episodeId, '2025-11-02');
    await core.get(FormsService).saveDraft(north, {
      episodeId,
      occasion: 'year1',
      formVersion: '1',
      expectedRevision: 0,
      lockVersion: 0,
      answers: { satisfied: true },
    });
    await core.sql(`update register.form_draft set updated_at = '2025-11-22'`);
    await core.sql(
      `insert into access.access_link (id, token_hash, register_id, unit_id, episode_id, occasion, expires_at, created_by)
       values (gen_random_uuid(), '\\x01', 'knee', 'north', $1, 'year1', '2025-12-22', 'x')`,
      [episodeId],
    );
    await core.sql(
      `insert into identity.contact (register_id, person_id, updated_by) values ('knee', $1, 'x')`,
      [personId],
    );
    // The last window ends 180 days after 2026-11-02: on 2027-05-01.
    core.clock.moveTo('2026-05-22');
    expect(await previewed()).toEqual({ drafts: 0, links: 1, contacts: 0, answers: 0, identity: 0 });
    core.clock.moveTo('2026-05-23');
    expect(await previewed()).toMatchObject({ drafts: 1 });
    const report = await retention.run(principal);
    expect(report.registers).toMatchObject([
      {
        register: 'knee',
        finished: true,
        counts: { drafts: { 'register.form_draft': 1 }, links: { 'access.access_link': 1 } },
        certificate: expect.any(String),
      },
    ]);
    expect([await count('register.form_draft'), await count('access.access_link')]).toEqual([0, 0]);
    expect(await count('identity.contact')).toBe(1);
    core.clock.moveTo('2027-08-01');
    expect(await previewed()).toMatchObject({ contacts: 0 });
    core.clock.moveTo('2027-08-02');
    expect(await previewed()).toMatchObject({ contacts: 1 });
    await core.get(RetentionJob).thin();
    expect(await count('identity.contact')).toBe(0);
    // Nothing is left to do, and nothing is certified.
    expect((await retention.run(principal)).registers).toMatchObject([{ certificate: null }]);
    const certificates = await core.sql(
      `select ground, counts, decided_by, identity_erased from register.erasure_certificate order by erased_on`,
    );
    expect(certificates).toEqual([
      {
        ground: 'retention',
        counts: { 'register.form_draft': 1, 'access.access_link': 1 },
        decided_by: 'system:kvalreg retention',
        identity_erased: false,
      },
      {
        ground: 'retention',
        counts: { 'identity.contact': 1 },
        decided_by: 'system:retention',
        identity_erased: false,
      },
    ]);
  });

  it('forgets who the dead were ten years after, keeps their answers and figures, and knows their number no more', async () => {
    core.clock.moveTo('2025-11-22');
    const number = personalNumber('19440404', 7);
    const people = core.get(PeopleService);
    const { person } = await people.add(north, { identifier: number, name: 'Åsa Öst' });
    const { episodeId } = await core
      .get(EpisodesService)
      .open(north, { pathway: 'knee', personId: person.id });
    const answers = { smoker: false, weight: 80, 'pain.rest': 3, 'pain.walking': 4 };
    await submit(core, north, episodeId, 'baseline', answers);
    await operated(core, north, episodeId, '2025-11-22');
    await core.sql(`update identity.person set died_on = '2025-12-01' where id = $1`, [person.id]);
    const figures = () =>
      core.sql('select * from analysis.knee_knee_case where episode_id = $1', [episodeId]);
    const before = await figures();

    core.clock.moveTo('2035-12-01');
    expect(await previewed()).toMatchObject({ identity: 0 });
    core.clock.moveTo('2035-12-02');
    expect(await previewed()).toMatchObject({ identity: 1 });
    const report = await retention.run(principal);
    expect(report.registers[0]?.counts['identity']).toMatchObject({
      'identity.person': 1,
      'identity.person_name': 1,
    });

    expect(await figures()).toEqual(before);
    expect(await people.find(north, number)).toBeNull();
    expect(await people.personIdByIdentifier(number)).toBeNull();
    const timeline = await core.get(EpisodesService).timeline(north, episodeId);
    expect(timeline.person).toMatchObject({ identifier: '–', name: null, birthDate: '1944-04-04' });
    expect(timeline.person.id).not.toBe(person.id);
    expect(await core.sql('select 1 from identity.person where id = $1', [person.id])).toEqual([]);
    const again = await people.add(north, { identifier: number });
    expect(again).toMatchObject({ isNew: true });
    expect([person.id, timeline.person.id]).not.toContain(again.person.id);
  });

  it('removes whole episodes with their figures, and who has none left', async () => {
    const episodes = await count('register.episode');
    core.clock.moveTo('2042-06-01');
    expect(await previewed()).toMatchObject({ answers: episodes });
    const report = await retention.run(principal);
    expect(report.registers[0]?.counts['answers']).toMatchObject({
      'register.episode': episodes,
      'analysis.knee_knee_case': episodes,
    });
    for (const table of ['register.episode', 'register.form_response', 'analysis.knee_knee_case'])
      expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('goes on where a run was broken off, and certifies all of it once', async () => {
    core.clock.moveTo('2025-11-22');
    const cases = [];
    for (let at = 0; at < 5; at += 1) {
      const one = await plannedCase(core, north);
      await operated(core, north, one.episodeId, '2025-11-01');
      cases.push(one);
    }
    core.clock.moveTo('2050-01-01');
    const stop = new AbortController();
    const first = await retention.run(principal, {
      batchSize: 2,
      signal: stop.signal,
      onBatch: (_, what) => {
        if (what === 'answers') stop.abort();
      },
    });
    expect(first.registers).toMatchObject([{ finished: false, certificate: null }]);
    expect(await count('register.episode')).toBe(3);
    // Another program takes it up.
    const other = await startOn(core.url, [plugin()], core.clock);
    const second = await other.get(RetentionService, { strict: false }).run(principal, { batchSize: 2 });
    await other.close();
    expect(second.registers[0]?.counts['answers']).toMatchObject({ 'register.episode': 5 });
    const [certificate] = await core.sql<{ counts: Record<string, number> }>(
      'select counts from register.erasure_certificate where id = $1',
      [second.registers[0]?.certificate],
    );
    expect(certificate?.counts['register.episode']).toBe(5);
  });

  it('lets the events of whole sealed blocks go, and the chain holds; whatever else leaves the log is found', async () => {
    const chain = core.get(AuditChainService);
    await chain.seal({ waitMs: 20_000 });
    const verify = () => chain.verify({ unsealedHours: 24 * 365 * 100 });
    const whole = await verify();
    expect(whole).toMatchObject({ findings: [], thinnedEvents: 0 });
    const events = await count('audit.event');
    core.clock.moveTo('2030-01-01');
    expect((await retention.preview()).log).toEqual({ blocks: 0, events: 0 });
    // The log is stamped by the database, in our days.
    core.clock.moveTo('2060-01-01');
    expect((await retention.preview()).log).toEqual({ blocks: whole.blocks, events: whole.events });
    const { log } = await retention.run(principal);
    expect(log).toEqual({ blocks: whole.blocks, events: whole.events });
    expect(await count('audit.event')).toBeLessThan(events);
    expect(await verify()).toMatchObject({ findings: [], thinnedEvents: whole.events, events: whole.events });
    expect(await core.sql(`select details from audit.event where action = 'log.thin'`)).toHaveLength(1);

    await expect(core.sql('delete from audit.event')).rejects.toThrow('only grows');
    await expect(
      core.database.asSystem(async (tx) => {
        await tx.query(`select set_config('kvalreg.thinning', txid_current()::text, true)`);
        await tx.query('delete from audit.event');
      }),
    ).rejects.toThrow('only with its sealed block');
    // Somebody who owns the table removes a seal's events and says that they were thinned: without the key it shows.
    await chain.seal({ waitMs: 20_000 });
    await core.sql(
      `alter table audit.event disable trigger append_only; alter table audit.event disable trigger sealed_only;
       delete from audit.event where id <= (select max(last_id) from audit.block);
       alter table audit.event enable trigger append_only; alter table audit.event enable trigger sealed_only;
       insert into audit.thinned_block select max(number), now(), '\\x00' from audit.block`,
    );
    const broken = await verify();
    expect(broken.findings.length).toBeGreaterThan(0);
    expect(broken.findings[0]).toMatchObject({ kind: 'event-removed' });
  });
});
