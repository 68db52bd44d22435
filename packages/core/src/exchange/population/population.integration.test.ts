import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { operated, submit } from '../../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { EpisodesService } from '../../episodes/episodes.service.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import { PeopleService } from '../../people/people.service.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { PopulationImportService, type PopulationOutcome } from './population-import.service.js';

let core: StartedCore;
let people: PeopleService;
beforeAll(async () => {
  core = await startCore();
  people = core.get(PeopleService);
});
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north');
const south = staff('south');
const cipher = new IdentityCipher(Buffer.alloc(32, 7));
let serial = 100;
/** A number that nobody has used; odd ones are men. */
function fresh(birthDate = '19500505'): string {
  serial += 1;
  return personalNumber(birthDate, serial);
}

/** A row of as many cells as the header has. */
function padded(row: string): string {
  return row + ';'.repeat(12 - (row.match(/;/g)?.length ?? 0));
}

async function load(rows: readonly string[], dryRun = false): Promise<PopulationOutcome> {
  const header =
    'identifier;event;date;reported;newIdentifier;careOf;street;postalCode;city;country;episodes;birthDate;sex';
  const source = csvFromBuffer(Buffer.from([header, ...rows.map(padded)].join('\n')));
  return core.get(PopulationImportService).run(office, { source, dryRun });
}
const counts = ({
  changed,
  unchanged,
  unknown,
  outdated,
  rejectedRows,
}: PopulationOutcome): readonly number[] => [changed, unchanged, unknown, outdated, rejectedRows];

async function registered(identifier: string, scope = north, name = 'Pat Patient'): Promise<string> {
  return (await people.add(scope, { identifier, name })).person.id;
}
async function episodeOf(personId: string, scope = north): Promise<string> {
  return (await core.get(EpisodesService).open(scope, { pathway: 'knee', personId, another: true }))
    .episodeId;
}
interface Row {
  readonly died_on: string | null;
  readonly emigrated_on: string | null;
  readonly protected: boolean;
  readonly checked_on: string | null;
}
async function rowOf(personId: string): Promise<Row | undefined> {
  const [row] = await core.sql<Row>(
    'select died_on, emigrated_on, protected, checked_on from identity.person where id = $1',
    [personId],
  );
  return row;
}

describe('what is known of a person', () => {
  it('takes deaths, moves and protection, and the same file twice changes nothing', async () => {
    const [one, other] = [fresh(), fresh()];
    const ids = [await registered(one), await registered(other)];
    const file = [
      `${one};death;2025-10-01`,
      `${other};emigration;2025-03-01`,
      `${other};protected;2025-04-01`,
      `${fresh()};death;2025-10-01`,
    ];
    expect(counts(await load(file, true))).toEqual([3, 0, 1, 0, 0]);
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ died_on: null, checked_on: null });
    expect(counts(await load(file))).toEqual([3, 0, 1, 0, 0]);
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ died_on: '2025-10-01', checked_on: '2025-11-22' });
    expect(await rowOf(ids[1] ?? '')).toMatchObject({ emigrated_on: '2025-03-01', protected: true });
    expect(counts(await load(file))).toEqual([0, 3, 1, 0, 0]);
    const changes = await core.sql(
      'select kind, before, after from identity.person_change where person_id = $1',
      [ids[0]],
    );
    expect(changes).toEqual([
      {
        kind: 'death',
        before: { diedOn: null, emigratedOn: null, isProtected: false },
        after: { diedOn: '2025-10-01', emigratedOn: null, isProtected: false },
      },
    ]);
    const log = await core.sql(
      `select action, register_id, details from audit.event where person_id = $1 and action = 'person.population'`,
      [ids[0]],
    );
    expect(log).toEqual([
      { action: 'person.population', register_id: 'knee', details: { events: ['death'] } },
    ]);
  });

  it('withdraws and corrects a death by what was noted last, whatever comes in which order', async () => {
    const number = fresh();
    const id = await registered(number);
    await load([`${number};death;2025-10-01;2025-10-20`]);
    expect(counts(await load([`${number};death-withdrawn;2025-10-05`]))).toEqual([0, 0, 0, 1, 0]);
    await load([`${number};death;2025-09-30;2025-11-01`, `${number};death-withdrawn;2025-10-25`]);
    expect(await rowOf(id)).toMatchObject({ died_on: '2025-09-30' });
    await load([`${number};death-withdrawn;2025-11-02`]);
    expect(await rowOf(id)).toMatchObject({ died_on: null });
  });

  it('refuses rows that contradict each other, lie before the birth or cannot be read, and names the line', async () => {
    const number = fresh();
    const id = await registered(number);
    const outcome = await load([
      `${number};emigration;2025-01-01`,
      `${number};return;2025-01-01`,
      `${number};death;1940-01-01`,
      `${number};vanished;2025-01-01`,
      `19121212-1213;death;2025-13-01`,
    ]);
    expect(counts(outcome)).toEqual([0, 0, 0, 0, 5]);
    expect(outcome.rejected.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, null, 'contradicts'],
      [3, null, 'contradicts'],
      [4, null, 'before-birth'],
      [5, 'event', 'event-unknown'],
      [6, 'identifier', 'identifier-check-digit'],
      [6, 'date', 'day-invalid'],
    ]);
    expect(JSON.stringify(outcome)).not.toContain('191212');
    expect(await rowOf(id)).toMatchObject({ died_on: null, emigrated_on: null });
  });

  it('writes an address, keeps a later one, and keeps none of a protected person', async () => {
    const number = fresh();
    const id = await registered(number);
    const address = async (): Promise<string | null> => {
      const [row] = await core.sql<{ sealed: Buffer | null; hash: Buffer }>(
        `select c.address_encrypted as sealed, p.identifier_hash as hash
         from identity.contact c join identity.person p on p.id = c.person_id where p.id = $1`,
        [id],
      );
      return row?.sealed ? cipher.decrypt(row.sealed, row.hash) : null;
    };
    await load([`${number};address;2025-05-01;;;;Nya gatan 1;123 45;Tallby;`]);
    expect(await address()).toContain('Nya gatan 1');
    await core.sql('update identity.contact set address_failed_on = $2 where person_id = $1', [
      id,
      '2025-06-01',
    ]);
    expect(counts(await load([`${number};address;2025-04-01;;;;Gamla gatan 1;123 45;Tallby;`]))).toEqual([
      0, 0, 0, 1, 0,
    ]);
    expect(
      counts(await load([`${number};address;2025-07-01;;;c/o Öst;Tredje gatan 1;123 45;Tallby;`])),
    ).toEqual([1, 0, 0, 0, 0]);
    expect(await address()).toContain('Tredje gatan 1');
    expect(
      await core.sql('select address_failed_on from identity.contact where person_id = $1', [id]),
    ).toEqual([{ address_failed_on: null }]);
    const outcome = await load([
      `${number};protected;2025-08-01`,
      `${number};address;2025-09-01;;;;Fjärde 1;123 45;Tallby;`,
    ]);
    expect(outcome.rejected.map(({ code }) => code)).toEqual(['is-protected']);
    expect(await address()).toBeNull();
  });

  it('asks nobody for answers after the death, and goes on when it is withdrawn', async () => {
    const number = fresh();
    const episode = await episodeOf(await registered(number));
    await operated(core, north, episode, '2024-11-22', { filledOn: null });
    const answer = () =>
      submit(core, north, episode, 'year1', { satisfied: true, 'pain.rest': 1, 'pain.walking': 1 });
    await load([`${number};death;2025-06-01`]);
    await expect(answer()).rejects.toMatchObject({
      code: 'invalid-answers',
      problems: [{ field: 'filledOn', code: 'filled-on-after-death' }],
    });
    await load([`${number};death-withdrawn;2025-06-05`]);
    expect(await answer()).toMatchObject({ revision: 1 });
  });

  it('tells an office nothing of persons of other registers, and refuses a wrong header whole', async () => {
    const number = fresh();
    const hash = cipher.hash('personnummer', number.replace('-', ''));
    await core.sql(
      `insert into identity.person (id, identifier_type, identifier_hash, identifier_encrypted, birth_date, sex)
       values ($1, 'personnummer', $2, $3, '1950-05-05', 'male')`,
      [randomUUID(), hash, cipher.encrypt('x', hash)],
    );
    expect(counts(await load([`${number};death;2025-10-01`]))).toEqual([0, 0, 1, 0, 0]);
    const source = csvFromBuffer(Buffer.from('identifier;happened;date\nx;y;z\n'));
    await expect(core.get(PopulationImportService).run(office, { source })).rejects.toMatchObject({
      code: 'file-refused',
      problems: [
        expect.objectContaining({ field: 'happened', code: 'unknown-column' }),
        expect.objectContaining({ field: 'event', code: 'missing-column' }),
      ],
    });
  });
});

describe('new numbers', () => {
  it('is found, added and logged in by every number, with names that can still be read', async () => {
    const [first, second, third] = [fresh('19500565'), fresh('19500505'), fresh('19500506')];
    const id = await registered(first, north, 'Åsa Öst');
    await load([`${first};address;2025-05-01;;;;Nya gatan 1;123 45;Tallby;`]);
    const chain = [
      `${second};new-identifier;2025-06-02;;${third}`,
      `${first};new-identifier;2025-06-01;;${second}`,
    ];
    expect(counts(await load(chain))).toEqual([2, 0, 0, 0, 0]);
    expect(counts(await load(chain))).toEqual([0, 2, 0, 0, 0]);
    for (const number of [first, second, third]) {
      expect(await people.find(north, number)).toMatchObject({
        id,
        identifier: third,
        name: 'Åsa Öst',
        birthDate: '1950-05-06',
        identifierType: 'personnummer',
      });
      expect(await people.personIdByIdentifier(number)).toBe(id);
      expect(await people.add(south, { identifier: number, name: 'Syd' })).toMatchObject({
        person: { id, name: 'Syd' },
      });
    }
    expect(await core.sql('select 1 from identity.person where id = $1', [id])).toHaveLength(1);
    // What was noted before is known as a former number, and changes nothing else.
    const earlier = fresh('19500505');
    expect(counts(await load([`${earlier};new-identifier;2024-01-01;;${first}`]))).toEqual([1, 0, 0, 0, 0]);
    expect(await people.find(north, earlier)).toMatchObject({ id, identifier: third });
  });

  it('derives ages in figures again when the new number tells another birth date', async () => {
    const [old, now] = [fresh('19500565'), fresh('19400505')];
    const id = await registered(old);
    const episode = await episodeOf(id);
    await operated(core, north, episode, '2024-06-01');
    const age = () =>
      core.sql('select person__age from analysis.knee_knee_case where episode_id = $1', [episode]);
    expect(await age()).toEqual([{ person__age: 74 }]);
    await load([`${old};new-identifier;2025-06-01;;${now}`]);
    expect(await age()).toEqual([{ person__age: 84 }]);
  });

  it('makes an objection under the old number hold for the new one, also of somebody who is gone', async () => {
    const [old, now] = [fresh(), fresh()];
    const hash = (number: string) => cipher.objectionHash('knee', 'personnummer', number.replace('-', ''));
    await core.sql('select register.object($1, $2, $3)', ['knee', hash(old), '2025-01-01']);
    expect(counts(await load([`${old};new-identifier;2025-06-01;;${now}`]))).toEqual([0, 0, 1, 0, 0]);
    expect(await core.sql('select register.objection_since($1, $2) as since', ['knee', hash(now)])).toEqual([
      { since: '2025-01-01' },
    ]);
  });

  it('never makes one person of two by a new number alone', async () => {
    const [one, other] = [fresh(), fresh()];
    await registered(one);
    await registered(other);
    const outcome = await load([`${one};new-identifier;2025-06-01;;${other}`]);
    expect(outcome.rejected.map(({ code }) => code)).toEqual(['both-registered']);
  });
});

describe('persons who are one, and one who is two', () => {
  it('merges two with episodes in the same unit, and gives them back as they were', async () => {
    const [old, now] = [fresh('19500505'), fresh('19400505')];
    const merged = await registered(old, north, 'Old Name');
    const survivor = await registered(now, north, 'New Name');
    await registered(old, south, 'South Name');
    const [moved, kept] = [await episodeOf(merged), await episodeOf(survivor)];
    await operated(core, north, moved, '2024-06-01');
    await operated(core, north, kept, '2024-06-02');
    const ages = () =>
      core.sql(
        'select person__age from analysis.knee_knee_case where episode_id = any($1) order by index_date',
        [[moved, kept]],
      );
    expect(await ages()).toEqual([{ person__age: 74 }, { person__age: 84 }]);

    const file = [`${old};merge;2025-06-01;;${now}`, `${old};death;2025-07-01`];
    expect(counts(await load(file))).toEqual([2, 0, 0, 0, 0]);
    expect(counts(await load(file))).toEqual([0, 2, 0, 0, 0]);
    expect(await ages()).toEqual([{ person__age: 84 }, { person__age: 84 }]);
    expect(await people.find(north, old)).toMatchObject({ id: survivor, name: 'New Name', identifier: now });
    expect(await people.find(south, old)).toMatchObject({ id: survivor, name: 'South Name' });
    expect(await core.sql('select id from identity.person where id = $1', [merged])).toEqual([]);
    expect(
      await core.sql('select merged_id, person_id from identity.merged_person where merged_id = $1', [
        merged,
      ]),
    ).toEqual([{ merged_id: merged, person_id: survivor }]);
    // The log keeps the person under whom it was written.
    expect(
      await core.sql(`select 1 from audit.event where person_id = $1 and action = 'person.add' limit 1`, [
        merged,
      ]),
    ).toHaveLength(1);
    expect(await rowOf(survivor)).toMatchObject({ died_on: '2025-07-01' });

    const split = [`${now};split;2025-08-01;;${old};;;;;;${moved}`];
    expect(counts(await load(split))).toEqual([1, 0, 0, 0, 0]);
    expect(counts(await load(split))).toEqual([0, 1, 0, 0, 0]);
    expect(await ages()).toEqual([{ person__age: 74 }, { person__age: 84 }]);
    expect(await people.find(north, old)).toMatchObject({ id: merged, birthDate: '1950-05-05', name: null });
    expect(await people.find(north, now)).toMatchObject({ id: survivor, name: 'New Name' });
    const kinds = await core.sql('select kind from identity.person_change where person_id = $1 order by id', [
      survivor,
    ]);
    expect(kinds.map((row) => (row as { kind: string }).kind)).toEqual(['merge', 'death', 'split']);
  });

  it('keeps both protected who were merged while one of them was', async () => {
    const [old, now] = [fresh('19500606'), fresh('19400606')];
    const moved = await episodeOf(await registered(old));
    await episodeOf(await registered(now));
    await core.sql(
      `insert into identity.residence (person_id, since, county, noted_on)
       select id, '2020-01-01', '12', '2020-01-01' from identity.person where birth_date = '1940-06-06'`,
    );
    await load([`${old};protected;2025-05-01`, `${old};merge;2025-06-01;;${now}`]);
    // Also where the other lived, who was not protected before.
    expect(
      await core.sql(
        'select 1 from identity.residence r join identity.person p on p.id = r.person_id where p.protected',
      ),
    ).toEqual([]);
    expect(counts(await load([`${now};split;2025-08-01;;${old};;;;;;${moved}`]))).toEqual([1, 0, 0, 0, 0]);
    for (const number of [old, now])
      expect(await people.find(north, number)).toMatchObject({ protection: 'hidden', identifier: '' });
    await load([`${now};unprotected;2025-09-01`]);
    expect(await people.find(north, now)).toMatchObject({ identifier: now });
    expect(await people.find(north, old)).toMatchObject({ protection: 'hidden' });
  });

  it('refuses a merge where one has said no to the register and the other has not', async () => {
    const [one, other] = [fresh(), fresh()];
    const id = await registered(one);
    await registered(other);
    await core.sql(
      `insert into register.participation (register_id, person_id, status, since, information_version)
       values ('knee', $1, 'opted-out', '2025-01-01', '1')`,
      [id],
    );
    const outcome = await load([`${one};merge;2025-06-01;;${other}`]);
    expect(outcome.rejected.map(({ code }) => code)).toEqual(['participation-differs']);
    expect(await people.find(north, other)).toMatchObject({ identifier: other });
  });

  it('refuses to split off episodes of somebody else, or to the own number', async () => {
    const [one, other] = [fresh(), fresh()];
    const id = await registered(one);
    const foreign = await episodeOf(await registered(other));
    const own = await episodeOf(id);
    const outcome = await load([`${one};split;2025-08-01;;${fresh()};;;;;;${foreign}`]);
    expect(outcome.rejected.map(({ code }) => code)).toEqual(['episode-elsewhere']);
    const again = fresh();
    await load([`${one};new-identifier;2025-06-01;;${again}`]);
    const toSelf = await load([`${one};split;2025-08-01;;${again};;;;;;${own}`]);
    expect(toSelf.rejected.map(({ code }) => code)).toEqual(['own-number']);
  });

  it('lets answers, episodes and names come in while persons are merged, and loses none', async () => {
    const pairs = Array.from({ length: 6 }, () => [fresh(), fresh()] as const);
    const episodes: string[] = [];
    for (const [old, now] of pairs) {
      episodes.push(await episodeOf(await registered(old)));
      await registered(now);
    }
    const answers = { smoker: false, rest: 3, walking: 4, pain: undefined };
    const baseline = { smoker: answers.smoker, weight: 80, 'pain.rest': 3, 'pain.walking': 4 };
    const [loaded, ...written] = await Promise.allSettled([
      load(pairs.map(([old, now]) => `${old};merge;2025-06-01;;${now}`)),
      ...episodes.map((episode) => submit(core, north, episode, 'baseline', baseline)),
      ...pairs.map(([old]) => people.add(south, { identifier: old, name: 'Meanwhile' })),
      ...pairs.map(([, now]) => people.add(south, { identifier: now })),
    ]);
    expect(loaded).toMatchObject({ status: 'fulfilled', value: { changed: 6, rejectedRows: 0 } });
    expect(written.map(({ status }) => status)).toEqual(written.map(() => 'fulfilled'));
    for (const [at, [old, now]] of pairs.entries()) {
      const person = await people.find(south, old);
      expect(person).toMatchObject({ identifier: now, name: 'Meanwhile' });
      const [row] = await core.sql(
        `select e.person_id, o.revision from register.episode e join register.occasion o on o.episode_id = e.id
         where e.id = $1 and o.name = 'baseline'`,
        [episodes[at]],
      );
      expect(row).toEqual({ person_id: person?.id, revision: 1 });
    }
  });
});
