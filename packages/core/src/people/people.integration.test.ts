import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personalNumber } from '../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { PeopleService } from './people.service.js';

let core: StartedCore;
let people: PeopleService;
beforeAll(async () => {
  core = await startCore();
  people = core.get(PeopleService);
});
afterAll(() => core.stop());

const north = staff('north');
const south = staff('south');

describe('PeopleService', () => {
  it('finds by the exact number, however it is written, and shows what is known', async () => {
    const { person, isNew } = await people.add(north, {
      identifier: '19121212-1212',
      name: 'Tolvan Tolvansson',
    });
    expect(isNew).toBe(true);
    expect(person).toEqual({
      id: expect.any(String),
      identifierType: 'personnummer',
      identifier: '19121212-1212',
      name: 'Tolvan Tolvansson',
      birthDate: '1912-12-12',
      sex: 'male',
    });
    expect(await people.find(north, '121212+1212')).toEqual(person);
  });

  it('does not show a unit the persons of another, although they are in the system', async () => {
    await people.add(north, { identifier: personalNumber('19900101', 1), name: 'Only North' });
    expect(await people.find(south, personalNumber('19900101', 1))).toBeNull();
    expect(await people.find(staff(null), personalNumber('19900101', 1))).toMatchObject({
      name: 'Only North',
    });
    const hidden = await core.database.inScope(south, (tx) => tx.query('select * from identity.person'));
    expect(hidden).toEqual([]);
  });

  it('gives the same person to another unit that registers the same number', async () => {
    const one = await people.add(north, {
      identifier: '198108320014',
      birthDate: '1981-08-02',
      sex: 'female',
      name: 'Reserve',
    });
    const other = await people.add(south, {
      identifier: '198108320014',
      birthDate: '1981-08-02',
      sex: 'female',
    });
    // Whether somebody else knew the person is nobody's business.
    expect(other).toEqual({ person: { ...one.person, name: null }, isNew: true });
  });

  it('tells a unit no name that another one has written, neither at once nor later', async () => {
    const identifier = personalNumber('19870707', 3);
    await people.add(north, { identifier, name: 'Written North' });
    expect((await people.add(south, { identifier })).person.name).toBeNull();
    expect(await people.find(south, identifier)).toMatchObject({ name: null });
    expect((await people.add(south, { identifier, name: 'Written South' })).person.name).toBe(
      'Written South',
    );
    expect(await people.find(south, identifier)).toMatchObject({ name: 'Written South' });
    // Nor does the first learn what the second one wrote.
    expect(await people.find(north, identifier)).toMatchObject({ name: 'Written North' });
    const visible = await core.database.inScope(south, (tx) =>
      tx.query<{ unit_id: string }[]>('select distinct unit_id from identity.person_name'),
    );
    expect(visible).toEqual([{ unit_id: 'south' }]);
    expect(await people.find(staff(null), identifier)).toMatchObject({ name: 'Written North' });
  });

  it('adds one person when twenty type the same number at once', async () => {
    const added = await Promise.all(
      Array.from({ length: 20 }, () => people.add(north, { identifier: personalNumber('20000101', 4) })),
    );
    expect(new Set(added.map(({ person }) => person.id)).size).toBe(1);
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('asks for what the number does not tell, and refuses what contradicts it', async () => {
    await expect(people.add(north, { identifier: '991981000010' })).rejects.toMatchObject({
      code: 'invalid-person',
      problems: [{ code: 'birth-date-required' }, { code: 'sex-required' }],
    });
    await expect(
      people.add(north, {
        identifier: personalNumber('19900202', 1),
        birthDate: '1990-02-03',
        sex: 'male',
        name: 'x'.repeat(201),
      }),
    ).rejects.toMatchObject({
      problems: [{ code: 'birth-date-differs' }, { code: 'name-too-long' }],
    });
    await expect(
      people.add(north, { identifier: '991993000032', birthDate: '2026-01-01', sex: 'male' }),
    ).rejects.toMatchObject({
      problems: [{ code: 'birth-date-invalid' }],
    });
  });

  it('refuses a reserve number that is registered with other facts, without telling them', async () => {
    await people.add(north, { identifier: '991993000032', birthDate: '1950-05-05', sex: 'male' });
    const error: unknown = await people
      .add(south, { identifier: '991993000032', birthDate: '1950-05-06', sex: 'male' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'person-differs' });
    expect(String(error)).not.toContain('1950-05-05');
    expect(await people.find(south, '991993000032')).toBeNull();
  });

  it('names the field, the masked value and the remedy of a number that cannot be', async () => {
    await expect(people.find(north, '19121212-1213', 'sv')).rejects.toMatchObject({
      code: 'invalid-identifier',
      message: expect.stringMatching(/19•+13.*kontrollsiffra/),
      problems: [{ field: 'identifier', code: 'identifier-check-digit' }],
    });
  });

  it('asks who works for the register which unit it is about, and knows the units', async () => {
    await expect(
      people.add(staff(null), { identifier: personalNumber('19900303', 1) }),
    ).rejects.toMatchObject({ code: 'unit-required' });
    await expect(
      people.add(staff(null), { identifier: personalNumber('19900303', 1), unitId: 'east' }),
    ).rejects.toMatchObject({ code: 'unknown-unit' });
  });

  it('logs every search and every addition, also a search that found nothing, without a number or name', async () => {
    const [before] = await core.sql<{ last: number }>('select max(id)::int as last from audit.event');
    await people.find(south, personalNumber('19560606', 2));
    const { person } = await people.add(south, { identifier: personalNumber('19560606', 2), name: 'Logged' });
    await people.find(south, personalNumber('19560606', 2));
    const events = await core.sql(
      'select actor_kind, actor_id, role, register_id, unit_id, action, person_id, details from audit.event where id > $1 order by id',
      [before?.last],
    );
    const actor = {
      actor_kind: 'staff',
      actor_id: expect.any(String),
      role: 'clinic-staff',
      register_id: 'knee',
      unit_id: 'south',
    };
    expect(events).toEqual([
      { ...actor, action: 'person.find', person_id: null, details: { found: false } },
      { ...actor, action: 'person.add', person_id: person.id, details: { isNew: true } },
      { ...actor, action: 'person.find', person_id: person.id, details: { found: true } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/0606|Logged/);
  });

  it('keeps number and name in no readable form', async () => {
    const [row] = await core.sql<{ all: string }>(
      `select string_agg(p::text || coalesce(n::text, ''), ' ') as all
       from identity.person p left join identity.person_name n on n.person_id = p.id`,
    );
    expect(row?.all).not.toMatch(/121212|Tolvan/);
  });
});
