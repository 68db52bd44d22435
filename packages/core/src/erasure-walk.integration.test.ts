import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operated } from './fixtures/knee-case.fixture.js';
import { kneeRegister } from './fixtures/knee-register.fixture.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { EpisodesService } from './episodes/episodes.service.js';
import { FormsService } from './forms/forms.service.js';
import { LinksService } from './forms/links/links.service.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { PrintingService } from './paper/printing.service.js';
import { PeopleService } from './people/people.service.js';
import { ErasureService } from './participation/erasure.service.js';
import { everyTable, personalTables, putRow, tablesThatSay } from './participation/erasure-walk.fixture.js';
import { ParticipationService } from './participation/participation.service.js';

/** What may still stand somewhere of somebody who was erased, and why. */
const remains: Readonly<Record<string, string>> = {
  'audit.event': 'who has read and written what is kept, by an id that leads to nobody any more',
  'register.trial_place':
    'that a place of a list was given is kept, or it would be given again; to whom is not',
};

const north = staff('north');
const office = staff(null);
const other = { ...office, registerId: 'other' };
let core: StartedCore;
beforeAll(async () => {
  const knee = kneeRegister();
  core = await startCore([knee, { ...knee, register: { ...knee.register, id: 'other' } }]);
  await core.get(OrganisationService).save('other', [{ id: 'north', name: 'North clinic', kind: 'clinic' }]);
});
afterAll(() => core.stop());

interface Somebody {
  readonly personId: string;
  readonly episodeId: string;
  /** All that leads to the person: ids, hash, number. */
  readonly words: readonly string[];
}

/** A person of whom every kind of table holds something, by the ordinary ways as far as they are known here. */
async function somebody(serial: number): Promise<Somebody> {
  const identifier = personalNumber('19400101', serial);
  const { person } = await core
    .get(PeopleService)
    .add(north, { identifier, name: `Walked ${String(serial)}` });
  await core.get(ParticipationService).record(north, person.id, { kind: 'informed', on: '2025-01-02' });
  const { episodeId } = await core.get(EpisodesService).open(north, { pathway: 'knee', personId: person.id });
  await core.get(LinksService).issue(north, { episodeId, occasion: 'baseline' });
  await core
    .get(PrintingService)
    .print(north, { occasions: [{ episodeId, occasion: 'baseline' }], language: 'en', large: false });
  await core.get(FormsService).saveDraft(north, {
    episodeId,
    occasion: 'baseline',
    formVersion: '1',
    expectedRevision: 0,
    lockVersion: 0,
    answers: {},
    language: 'en',
  });
  await operated(core, north, episodeId, '2025-11-01');
  const [ids] = await core.sql<{ words: string[] }>(
    `select array_agg(word) as words from (
       select encode(identifier_hash, 'hex') from identity.person where id = $1
       union all select response_id::text from register.form_response where episode_id = $2
       union all select id::text from register.paper_form where episode_id = $2
       union all select id::text from access.access_link where episode_id = $2) as known (word)`,
    [person.id, episodeId],
  );
  return {
    personId: person.id,
    episodeId,
    words: [person.id, episodeId, identifier.slice(0, 8), ...(ids?.words ?? [])],
  };
}

/** A row in each table that could hold something of the person and does not yet; with all that then leads to the person. */
async function inEveryTable(person: Somebody): Promise<Somebody> {
  const { personId, episodeId, words } = person;
  const tables = await everyTable(core);
  const holds = await tablesThatSay(core, tables, words);
  const [ids] = await core.sql<Record<string, string>>(
    `select f.response_id, p.id as paper_id, o.identifier_hash::text as hash, o.identifier_encrypted::text as encrypted
     from register.form_response f, register.paper_form p, identity.person o
     where f.episode_id = $1 and p.episode_id = $1 and o.id = $2 limit 1`,
    [episodeId, personId],
  );
  const known: Record<string, string> = {
    person_id: personId,
    episode_id: episodeId,
    register_id: 'knee',
    unit_id: 'north',
    response_id: ids?.['response_id'] ?? '',
    paper_id: ids?.['paper_id'] ?? '',
    identifier_hash: ids?.['hash'] ?? '',
    identifier_encrypted: ids?.['encrypted'] ?? '',
  };
  const made: string[] = [];
  let waiting = personalTables(tables).filter(({ name }) => holds[name] === undefined);
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ columns }) =>
      columns.every(
        ({ name, refers }) => known[name] !== undefined || refers === null || !names.has(refers[0]),
      ),
    );
    if (ready.length === 0) throw new Error(`cannot fill ${[...names].join(', ')}`);
    for (const table of ready) {
      // An id of its own, by which later tables refer to the row.
      const isUuid = table.columns.some(({ name, type }) => name === 'id' && type === 'uuid');
      const own: Record<string, string> = isUuid ? { id: randomUUID() } : {};
      await putRow(core, table, { ...known, ...own });
      if (own['id'] === undefined) continue;
      known[`${table.name}.id`] = own['id'];
      made.push(own['id']);
    }
    waiting = waiting.filter(({ name }) => !ready.some((table) => table.name === name));
  }
  return { ...person, words: [...words, ...made] };
}

describe('everything that a register holds of a person', () => {
  it('goes, from whatever table, and only of this person', async () => {
    const stays = await somebody(1);
    const goes = await inEveryTable(await somebody(2));
    const tables = await everyTable(core);
    const before = await tablesThatSay(core, tables, goes.words);
    const others = await tablesThatSay(core, tables, stays.words);
    // Every table that can hold something does, or this would prove nothing of it.
    expect(
      personalTables(tables)
        .map(({ name }) => name)
        .filter((name) => before[name] === undefined),
    ).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(20);

    const { certificate } = await core
      .get(ParticipationService)
      .record(north, goes.personId, { kind: 'opted-out', on: '2025-11-20' });

    const left = await tablesThatSay(core, await everyTable(core), goes.words);
    expect(Object.keys(left).filter((name) => remains[name] === undefined)).toEqual([]);
    expect(await tablesThatSay(core, tables, stays.words)).toEqual(others);
    // The certificate counts just what is gone.
    const gone = Object.fromEntries(Object.entries(before).filter(([name]) => remains[name] === undefined));
    const { 'register.participation_event': events = 0, ...more } = gone;
    // The objection itself was an event.
    expect(certificate?.counts).toEqual({ ...more, 'register.participation_event': events + 1 });
    expect(JSON.stringify(await core.sql('select * from register.erasure_certificate'))).not.toMatch(
      new RegExp(goes.words.join('|')),
    );
  }, 120_000);

  it('goes in one register, and stays in another that knows the person', async () => {
    const goes = await somebody(3);
    const identifier = personalNumber('19400101', 3);
    const { person } = await core
      .get(PeopleService)
      .add(other, { identifier, name: 'Known there', unitId: 'north' });
    expect(person.id).toBe(goes.personId);
    const { episodeId } = await core
      .get(EpisodesService)
      .open(other, { pathway: 'knee', personId: person.id, unitId: 'north' });
    const certificate = await core.get(ErasureService).onRequest(office, person.id, 'Asked for by letter');
    expect(certificate).toMatchObject({
      identityErased: false,
      ground: 'request',
      reason: 'Asked for by letter',
    });
    expect(await core.get(PeopleService).find(other, identifier)).toMatchObject({ name: 'Known there' });
    expect(await core.get(EpisodesService).timeline(other, episodeId)).toMatchObject({
      episode: { id: episodeId },
    });
    const tables = await everyTable(core);
    const inKnee = goes.words.filter((word) => word === goes.episodeId || goes.words.indexOf(word) > 3);
    const left = await tablesThatSay(core, tables, inKnee);
    expect(Object.keys(left).filter((name) => remains[name] === undefined)).toEqual([]);
    expect(
      await core.sql(`select 1 from register.participant where person_id = $1 and register_id = 'knee'`, [
        person.id,
      ]),
    ).toEqual([]);
    // Asked for without an objection: the person may be registered again.
    expect(await core.get(PeopleService).add(north, { identifier })).toMatchObject({ isNew: true });
  });

  it('cannot be taken out of what only grows in any other way', async () => {
    const { episodeId } = await somebody(4);
    const statement = `delete from register.form_response where episode_id = '${episodeId}'`;
    await expect(core.sql(statement)).rejects.toThrow('only grows');
    await expect(core.sql(`set local kvalreg.erasing = 'on'; ${statement}`)).rejects.toThrow('only grows');
    const asRequest = core.database.inScope(north, async (tx) => {
      await tx.query(`select set_config('kvalreg.erasing', txid_current()::text, true)`);
      await tx.query(statement);
    });
    await expect(asRequest).rejects.toMatchObject({ driverError: { code: '42501' } });
    const rows = `select register.erase_rows('register.form_response', 'true', '{}')`;
    await expect(core.database.inScope(north, (tx) => tx.query(rows))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(
      core.database.inScope({ ...north, registerId: 'other' }, (tx) =>
        tx.query(`select register.erase_person('knee', gen_random_uuid())`),
      ),
    ).rejects.toMatchObject({ driverError: { code: 'KV404' } });
  });
});
