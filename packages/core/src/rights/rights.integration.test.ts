import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PatientPrincipal } from '../access/principal.js';
import { operated, plannedCase, submit, type KneeCase } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, userId, type StartedCore } from '../fixtures/start-core.fixture.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import { LinksService } from '../forms/links/links.service.js';
import { CorrectionRequestsService } from './corrections/correction-requests.service.js';
import { extractJson } from './extract/extract-json.js';
import { extractSchema } from './extract/extract.schema.js';
import { ExtractService } from './extract/extract.service.js';
import { LogFollowUpService } from './log/log-follow-up.service.js';
import { PersonLogService } from './log/person-log.service.js';

let core: StartedCore;
let own: KneeCase;
let other: KneeCase;
const [north, south, office] = [staff('north'), staff('south'), staff(null)];
const patient = (personId: string | null): PatientPrincipal => ({ kind: 'patient', personId, name: 'Pat' });

beforeAll(async () => {
  core = await startCore();
  own = await plannedCase(core, north);
  other = await plannedCase(core, south);
  await submit(core, north, own.episodeId, 'baseline', { smoker: true, cigarettes: 5, 'pain.rest': 6 });
  await submit(
    core,
    north,
    own.episodeId,
    'baseline',
    { smoker: false, 'pain.rest': 2 },
    { expectedRevision: 1, changeReason: 'misread' },
  );
  await operated(core, north, own.episodeId, '2025-11-22');
  await operated(core, south, other.episodeId, '2025-11-22');
});
afterAll(() => core.stop());

const lastEvents = (count: number) =>
  core.sql<{ action: string; person_id: string; details: object }>(
    `select * from (select id, action, person_id, actor_kind, details from audit.event order by id desc limit ${String(count)}) e order by id`,
  );

describe('a register extract', () => {
  it('holds every answer in every revision, in words, and who the person is', async () => {
    const extract = await core.get(ExtractService).make(office, own.personId, 'json');
    const json = extractSchema.parse(extractJson(extract, 'en'));
    expect(json).toMatchObject({
      register: { id: 'knee' },
      person: { identifierType: 'personnummer', formerIdentifiers: [] },
      units: [{ unitName: 'North clinic', name: 'Pat Patient' }],
      participation: { status: 'unknown', events: [] },
    });
    const occasions = new Map(json.episodes[0]?.occasions.map((occasion) => [occasion.name, occasion]));
    expect(occasions.get('surgery')?.revisions[0]?.answers).toContainEqual({
      key: 'side',
      question: 'Side',
      value: 'left',
      text: 'Left',
    });
    expect(occasions.get('baseline')?.revisions).toMatchObject([
      {
        revision: 1,
        recordedBy: 'staff',
        changeReason: null,
        scores: [{ key: 'pain.mean', label: 'Mean pain', value: 6 }],
      },
      { revision: 2, changeReason: 'misread', scores: [{ value: 2 }] },
    ]);
    expect(occasions.get('baseline')?.revisions[0]?.answers).toContainEqual({
      key: 'cigarettes',
      question: 'Cigarettes a day',
      value: 5,
      text: null,
    });
    // Of staff the part that they played, and no name or id.
    expect(JSON.stringify(json)).not.toContain('Stina');
    expect(JSON.stringify(json)).not.toContain(userId);
    expect(await lastEvents(1)).toMatchObject([
      { action: 'extract.make', person_id: own.personId, details: { format: 'json' } },
    ]);
  });

  it('holds rows of every table that refers to the person, also of tables that it does not know', async () => {
    await core.get(LinksService).issue(north, { episodeId: own.episodeId, occasion: 'year1' });
    await core.sql(
      `create table register.later_table (register_id text, person_id uuid, remark text, secret bytea);
       create table register.below (id int primary key, episode_id uuid references register.episode);
       create table register.further_below (below int references register.below, note text, written_by text, user_id uuid)`,
    );
    await core.sql(
      `insert into register.later_table values ('knee', $1, 'seen', '\\x01'), ('other', $1, 'elsewhere', null), ('knee', $2, 'of another', null)`,
      [own.personId, other.personId],
    );
    await core.sql('insert into register.below values (1, $1), (2, $2)', [own.episodeId, other.episodeId]);
    await core.sql(
      `insert into register.further_below values (1, 'deep', $1, gen_random_uuid()), (2, 'of another', null, null)`,
      [`staff:${userId}`],
    );
    const extract = await core.get(ExtractService).make(office, own.personId, 'json');
    await core.sql('drop table register.further_below, register.below, register.later_table');
    expect(extract.links).toMatchObject([{ usedAt: null }]);
    expect(extract.others.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['register.below', 'register.further_below', 'register.later_table']),
    );
    const rows = (kind: string) => extract.others.find((each) => each.kind === kind)?.rows;
    expect(rows('register.later_table')).toEqual([
      { register_id: 'knee', person_id: own.personId, remark: 'seen' },
    ]);
    expect(rows('register.further_below')).toEqual([{ below: 1, note: 'deep', written_by: 'staff' }]);
  });

  it('holds how the person is reached, and is made of a protected person only when the identity is open', async () => {
    await core.get(ContactsService).change(north, own.personId, {
      email: 'pat@example.org',
      phone: '070-174 06 35',
      address: { careOf: null, street: 'Vägen 1', postalCode: '123 45', city: 'Orten', country: null },
    });
    const extracts = core.get(ExtractService);
    expect((await extracts.make(office, own.personId, 'json')).contact).toMatchObject({
      email: 'pat@example.org',
      address: 'Vägen 1\n123 45 Orten',
      failedOn: { email: null },
    });
    await core.sql('update identity.person set protected = true where id = $1', [own.personId]);
    await expect(extracts.make(office, own.personId, 'json')).rejects.toMatchObject({
      code: 'protected-identity-closed',
    });
    await expect(core.get(PersonLogService).make(office, own.personId, 'csv')).rejects.toMatchObject({
      code: 'protected-identity-closed',
    });
    // The person reads what is the person's own.
    expect(await extracts.own(patient(own.personId), 'knee', 'page')).toHaveLength(1);
    await core.sql('update identity.person set protected = false where id = $1', [own.personId]);
  });

  it('is made for nobody whom the register does not know, nor by a clinic', async () => {
    const extracts = core.get(ExtractService);
    await expect(extracts.make(office, own.episodeId, 'json')).rejects.toMatchObject({
      code: 'unknown-person',
    });
    await expect(extracts.make(office, 'nonsense', 'json')).rejects.toMatchObject({ code: 'unknown-person' });
    await expect(extracts.make(north, own.personId, 'json')).rejects.toThrow();
    await expect(
      core.database.inScope(office, (tx) =>
        tx.query(`select * from register.rows_of_person('other', $1)`, [own.personId]),
      ),
    ).rejects.toThrow();
  });

  it('is read by the person alone, and by nobody who is in no register', async () => {
    const extracts = core.get(ExtractService);
    const [extract, ...more] = await extracts.own(patient(own.personId), null, 'page');
    expect(more).toEqual([]);
    expect(extract?.person.id).toBe(own.personId);
    expect(JSON.stringify(extract)).not.toContain(other.personId);
    expect(JSON.stringify(extract)).not.toContain(other.episodeId);
    expect(await lastEvents(1)).toMatchObject([
      { action: 'own-data.read', actor_kind: 'patient', person_id: own.personId },
    ]);
    expect(await extracts.own(patient(null), null, 'page')).toEqual([]);
    await expect(extracts.own(patient(null), 'knee', 'page')).rejects.toMatchObject({
      code: 'unknown-own-register',
    });
    const byLink = {
      ...patient(own.personId),
      link: { id: 'x', episodeId: own.episodeId, occasion: 'year1' },
    };
    expect(await extracts.own(byLink, null, 'page')).toEqual([]);
  });
});

describe('a log extract', () => {
  it('tells who did what, by unit and role, and nothing of others', async () => {
    await core.get(EpisodesService).timeline(north, own.episodeId);
    const entries = await core.get(PersonLogService).make(office, own.personId, 'csv');
    expect(entries[0]).toEqual({
      id: expect.any(Number),
      at: expect.any(String),
      registerId: 'knee',
      actorKind: 'staff',
      role: 'clinic-staff',
      unitName: 'North clinic',
      action: 'episode.read',
    });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.add', 'episode.open', 'response.submit', 'extract.make']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/Stina|South/);
    const [count] = await core.sql<{ count: number }>(
      'select count(*) as count from audit.event where person_id = $1',
      [own.personId],
    );
    // The making of the extract itself came after it was read.
    expect(entries).toHaveLength((count?.count ?? 0) - 1);
  });

  it('is the same for the person, with what was done under an id that was merged, and page by page', async () => {
    const logs = core.get(PersonLogService);
    const merged = '33333333-3333-4333-8333-333333333333';
    await core.sql(
      `insert into audit.event (actor_kind, role, register_id, unit_id, action, person_id) values ('staff', 'clinic-staff', 'knee', 'south', 'person.read', $1)`,
      [merged],
    );
    await core.sql(
      'insert into identity.merged_person (merged_id, person_id, merged_at) values ($1, $2, now())',
      [merged, own.personId],
    );
    await core.sql(
      `insert into audit.event (actor_kind, role, action, person_id) values ('patient', 'patient', 'session.start', $1)`,
      [own.personId],
    );
    const entries = await logs.own(patient(own.personId), null, 'json');
    expect(entries[0]).toMatchObject({ action: 'session.start', registerId: null });
    expect(entries[1]).toMatchObject({ action: 'person.read', unitName: 'South clinic' });
    const page = await logs.ownPage(patient(own.personId), 'knee', null);
    expect(page.entries[1]).toMatchObject({ action: 'person.read' });
    expect(page.next).toBeNull();
    const before = await logs.ownPage(patient(own.personId), 'knee', page.entries[1]?.id ?? 0);
    expect(before.entries[0]?.id).toBe(page.entries[2]?.id);
  });

  it('is no way into the log for a clinic', async () => {
    await expect(
      core.database.inScope(north, (tx) =>
        tx.query('select * from audit.events_of_person($1, null, 10)', [own.personId]),
      ),
    ).rejects.toThrow();
    await expect(core.get(PersonLogService).make(office, 'nonsense', 'csv')).rejects.toMatchObject({
      code: 'unknown-person',
    });
  });
});

describe('a request for a correction', () => {
  it('reaches the office, is answered once, and the person reads the answer', async () => {
    const corrections = core.get(CorrectionRequestsService);
    const asked = await corrections.ask(patient(own.personId), 'knee', 'It was the right knee.');
    expect(await core.sql('select * from register.correction_request')).toHaveLength(1);
    const [stored] = await core.sql<{ all: string }>(
      `select encode(wish_encrypted, 'escape') as all from register.correction_request`,
    );
    expect(stored?.all).not.toContain('right knee');
    expect(await corrections.list(office)).toMatchObject([
      { wish: 'It was the right knee.', outcome: null, person: { name: 'Pat Patient' } },
    ]);
    expect(await corrections.list(south)).toEqual([]);
    const answer = { outcome: 'corrected', answer: 'The clinic has corrected the side.' } as const;
    await corrections.answer(office, asked.id, answer);
    await expect(corrections.answer(office, asked.id, answer)).rejects.toMatchObject({
      code: 'correction-request-answered',
    });
    await expect(corrections.answer(office, own.personId, answer)).rejects.toMatchObject({
      code: 'unknown-correction-request',
    });
    expect(await corrections.own(patient(own.personId), 'knee')).toMatchObject([
      { outcome: 'corrected', answer: answer.answer, answeredAt: core.clock.now().toISOString() },
    ]);
    expect(await corrections.own(patient(other.personId), 'knee')).toEqual([]);
    const [event] = await lastEvents(1);
    expect(event).toMatchObject({ action: 'correction.answer', person_id: own.personId });
    expect(JSON.stringify(event)).not.toContain('side');
  });

  it('is not taken without end, nor from somebody whom the register does not know', async () => {
    const corrections = core.get(CorrectionRequestsService);
    for (let count = 0; count < 20; count += 1)
      await corrections.ask(patient(other.personId), 'knee', `Wish ${String(count)}`);
    await expect(corrections.ask(patient(other.personId), 'knee', 'One more')).rejects.toMatchObject({
      code: 'too-many-requests-open',
    });
    await expect(corrections.ask(patient(null), 'knee', 'Mine')).rejects.toMatchObject({
      code: 'unknown-own-register',
    });
  });
});

describe('the follow-up of the log', () => {
  // The log is stamped by the database, whatever day the clock of the test shows.
  const today = async (): Promise<string> => {
    const [row] = await core.sql<{ day: string }>(
      `select (now() at time zone 'Europe/Stockholm')::date::text as day`,
    );
    return row?.day ?? '';
  };

  it('shows a register office everything and a leader the own clinic, and is logged itself', async () => {
    const log = core.get(LogFollowUpService);
    const from = await today();
    const whole = await log.look(office, { from });
    expect(new Set(whole.events.map(({ unitId }) => unitId))).toContain('south');
    const leader = await log.look(staff('north', 'clinic-leader'), { from });
    expect(new Set(leader.events.map(({ unitId }) => unitId))).toEqual(new Set(['north']));
    expect(leader.readers).toEqual([
      expect.objectContaining({ actorName: 'Stina Staff', unitName: 'North clinic' }),
    ]);
    expect(await lastEvents(1)).toMatchObject([{ action: 'log.read', details: { from, until: from } }]);
  });

  it('filters by user, action, unit, person and day, and turns pages', async () => {
    const log = core.get(LogFollowUpService);
    const from = await today();
    const only = await log.look(office, { from, action: 'response.submit', unit: 'north', actor: userId });
    expect(only.events).toHaveLength(3);
    expect((await log.look(office, { from, actor: 'nobody' })).events).toEqual([]);
    expect((await log.look(office, { from: '2001-01-01', until: '2001-01-31' })).events).toEqual([]);
    const of = await log.look(office, { from, person: other.personId });
    expect(new Set(of.events.map(({ personId }) => personId))).toEqual(new Set([other.personId]));
    await core.sql(
      `insert into audit.event (actor_kind, actor_id, register_id, action) select 'system', 'a program', 'knee', 'file.read' from generate_series(1, 60)`,
    );
    const first = await log.look(office, { from });
    expect(first.events).toHaveLength(50);
    const next = await log.look(office, { from, before: first.next ?? 0 });
    expect(next.events[0]?.id).toBeLessThan(first.events.at(-1)?.id ?? 0);
    await expect(log.look(office, { from: '2025-02-01', until: '2025-01-01' })).rejects.toMatchObject({
      code: 'invalid-log-days',
    });
    await expect(log.look(office, { from: '2020-01-01', until: '2025-01-01' })).rejects.toMatchObject({
      code: 'invalid-log-days',
    });
  });

  it('lets reads of protected persons and of very many persons stand out', async () => {
    const log = core.get(LogFollowUpService);
    const from = await today();
    expect((await log.look(office, { from, protected: true })).events).toEqual([]);
    await core.sql('update identity.person set protected = true where id = $1', [other.personId]);
    const shown = await log.look(office, { from, protected: true });
    expect(shown.events.length).toBeGreaterThan(0);
    expect(
      shown.events.every(({ isProtected, personId }) => isProtected && personId === other.personId),
    ).toBe(true);
    expect(shown.readers[0]).toMatchObject({ protectedPersons: 1, isMany: false });
    await core.sql(
      `insert into audit.event (actor_kind, actor_id, role, register_id, unit_id, action, person_id)
       select 'staff', $1, 'clinic-staff', 'knee', 'north', 'person.read', gen_random_uuid() from generate_series(1, 101)`,
      ['44444444-4444-4444-8444-444444444444'],
    );
    expect((await log.look(office, { from })).readers[0]).toMatchObject({ persons: 101, isMany: true });
  });
});
