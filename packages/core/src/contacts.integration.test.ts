import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndingService } from './episodes/ending/ending.service.js';
import { operated, plannedCase } from './fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { ContactReader } from './contacts/contact-reader.js';
import { ContactsService } from './contacts/contacts.service.js';
import { OwnContactsService } from './contacts/own/own-contacts.service.js';
import { ReachService } from './contacts/reach/reach.service.js';

const north = staff('north');
const south = staff('south');
const office = staff(null);
let core: StartedCore;
let contacts: ContactsService;
beforeAll(async () => {
  core = await startCore();
  contacts = core.get(ContactsService);
});
afterAll(() => core.stop());

const typed = {
  email: 'Pat@Example.org',
  phone: '070-123 45 67',
  address: { careOf: '', street: 'Storgatan 1', postalCode: '12345', city: 'Tallby' },
  language: 'en',
};

describe('ContactsService', () => {
  it('keeps what is typed in one way of writing, encrypted, and tells what reaches the person', async () => {
    const { personId } = await plannedCase(core, north);
    expect((await contacts.read(north, personId)).contact).toMatchObject({ email: null, reachedBy: [] });
    expect(await contacts.change(north, personId, typed)).toEqual(['email', 'phone', 'address', 'language']);
    expect(await contacts.read(office, personId)).toEqual({
      personId,
      isProtected: false,
      contact: {
        email: 'Pat@example.org',
        phone: '+46701234567',
        address: { careOf: null, street: 'Storgatan 1', postalCode: '123 45', city: 'Tallby', country: null },
        digitalMailbox: null,
        language: 'en',
        refused: [],
        failedOn: { email: null, sms: null, letter: null },
        reachedBy: ['email', 'sms', 'letter'],
        changedAt: '2025-11-22T12:00:00.000Z',
        changedBy: 'Stina Staff',
      },
    });
    const [row] = await core.sql<Record<string, unknown>>(
      `select email_encrypted, phone_encrypted, address_encrypted from identity.contact where person_id = $1`,
      [personId],
    );
    for (const value of Object.values(row ?? {})) {
      expect(Buffer.isBuffer(value)).toBe(true);
      expect(String(value)).not.toMatch(/example|4670|Storgatan/u);
    }
  });

  it('changes what is given and nothing else; the same again changes nothing', async () => {
    const { personId } = await plannedCase(core, north);
    await contacts.change(north, personId, typed);
    expect(await contacts.change(north, personId, { ...typed, phone: '0046 70 1234567' })).toEqual([]);
    expect(await contacts.change(north, personId, { phone: '', refused: ['letter', 'email'] })).toEqual([
      'phone',
      'refused',
    ]);
    const { contact } = await contacts.read(north, personId);
    expect(contact).toMatchObject({
      phone: null,
      email: 'Pat@example.org',
      refused: ['email', 'letter'],
      reachedBy: [],
    });
    expect(await contacts.change(north, personId, { digitalMailbox: true })).toEqual(['digitalMailbox']);
    expect((await contacts.read(north, personId)).contact.reachedBy).toEqual(['digital-mailbox']);
  });

  it('names every field that is wrong, with its value and the remedy, in the language of the reader', async () => {
    const { personId } = await plannedCase(core, north);
    const wrong = {
      email: 'pat at example',
      phone: '123',
      address: { street: '', postalCode: '12', city: 'Tallby' },
      language: 'fi',
      refused: ['pigeon'],
    };
    await expect(contacts.change(north, personId, wrong, 'sv')).rejects.toMatchObject({
      code: 'invalid-contact',
      problems: [
        { field: 'email', message: expect.stringContaining('"pat at example"') },
        { field: 'phone', message: expect.stringContaining('070-123 45 67') },
        { field: 'address.street' },
        { field: 'address.postalCode', message: expect.stringContaining('123 45') },
        { field: 'language', message: expect.stringContaining('sv, en') },
        { field: 'refused' },
      ],
    });
    expect((await contacts.read(north, personId)).contact.email).toBeNull();
  });

  it('notes what came back, and forgets it with another address', async () => {
    const { personId } = await plannedCase(core, north);
    await expect(contacts.markFailed(office, personId, 'letter', true)).rejects.toMatchObject({
      code: 'no-such-contact',
    });
    await contacts.change(north, personId, typed);
    await contacts.markFailed(office, personId, 'letter', true);
    expect((await contacts.read(north, personId)).contact).toMatchObject({
      failedOn: { letter: '2025-11-22', email: null },
      reachedBy: ['email', 'sms'],
    });
    await contacts.change(north, personId, { address: { ...typed.address, street: 'Storgatan 2' } });
    expect((await contacts.read(north, personId)).contact).toMatchObject({
      failedOn: { letter: null },
      reachedBy: ['email', 'sms', 'letter'],
    });
    await contacts.markFailed(office, personId, 'email', true);
    await contacts.markFailed(office, personId, 'email', false);
    expect((await contacts.read(north, personId)).contact.reachedBy).toContain('email');
  });

  it('tells of somebody whose identity is protected nothing but that, and keeps no new address', async () => {
    const { personId } = await plannedCase(core, north);
    await contacts.change(north, personId, typed);
    await core.sql('update identity.person set protected = true where id = $1', [personId]);
    const { isProtected, contact } = await contacts.read(office, personId);
    expect(isProtected).toBe(true);
    expect(contact).toMatchObject({ email: null, phone: null, address: null, reachedBy: [] });
    await expect(contacts.change(office, personId, { email: 'new@example.org' })).rejects.toMatchObject({
      code: 'identity-protected',
    });
    expect(await contacts.change(office, personId, { language: 'sv' })).toEqual(['language']);
    expect(await contacts.change(office, personId, { address: null, email: null, phone: null })).toEqual([]);
  });

  it('is for those who know the person, and leaves a trace of every read and write without what was written', async () => {
    const { personId } = await plannedCase(core, north);
    for (const attempt of [
      () => contacts.read(south, personId),
      () => contacts.change(south, personId, typed),
      () => contacts.markFailed(south, personId, 'letter', true),
      () => contacts.read(north, 'no id'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'unknown-person' });
    await contacts.change(north, personId, typed);
    await contacts.read(north, personId);
    const events = await core.sql<{ action: string; details: unknown }>(
      `select action, details from audit.event where person_id = $1 and action like 'contact.%' order by id`,
      [personId],
    );
    expect(events).toEqual([
      { action: 'contact.change', details: { fields: ['email', 'phone', 'address', 'language'] } },
      { action: 'contact.read', details: {} },
    ]);
  });

  it('reads many at once, and of those that are out of reach nobody', async () => {
    const cases = await Promise.all([
      plannedCase(core, north),
      plannedCase(core, north),
      plannedCase(core, south),
    ]);
    const ids = cases.map(({ personId }) => personId);
    await contacts.change(north, ids[1] ?? '', { email: 'one@example.org' });
    const seen = await core.database.inScope(north, (tx) => core.get(ContactReader).read(tx, 'knee', ids));
    expect([...seen.values()].map(({ contact }) => contact.email).toSorted()).toEqual([
      null,
      'one@example.org',
    ]);
  });
});

describe('OwnContactsService', () => {
  it('shows and changes a patient’s own, in the registers that the patient is in', async () => {
    const { personId } = await plannedCase(core, north);
    const principal = { kind: 'patient' as const, personId, name: null };
    const own = core.get(OwnContactsService);
    expect(await own.mine(principal)).toMatchObject([{ registerId: 'knee', contact: { email: null } }]);
    await own.change(principal, 'knee', { email: 'own@example.org', refused: ['sms'] });
    expect((await contacts.read(north, personId)).contact).toMatchObject({
      email: 'own@example.org',
      refused: ['sms'],
      changedBy: 'patient',
    });
    await expect(own.change(principal, 'hip', {})).rejects.toMatchObject({ code: 'unknown-register' });
    expect(await own.mine({ kind: 'patient', personId: null, name: null })).toEqual([]);
    const byLink = { ...principal, link: { id: 'l', episodeId: 'e', occasion: 'year1' } };
    expect(await own.mine(byLink)).toEqual([]);
  });
});

describe('ReachService', () => {
  it('counts those that something is still to be asked of by what reaches them, and lists those whom nothing reaches', async () => {
    const own = await startCore();
    try {
      const change = own.get(ContactsService);
      const asked = async (unit: string, date: string) => {
        const found = await plannedCase(own, staff(unit), date);
        await operated(own, staff(unit), found.episodeId, date);
        return found;
      };
      const both = await asked('north', '2025-06-01');
      const refuses = await asked('north', '2025-06-01');
      const came = await asked('north', '2025-06-01');
      const hidden = await asked('north', '2025-06-01');
      const nothing = await asked('south', '2025-06-01');
      const over = await asked('south', '2020-06-01'); // nothing is asked of any more
      const ended = await asked('south', '2025-06-01');
      await own.get(EndingService).end(office, ended.episodeId, { reason: 'declined' });
      await change.change(office, both.personId, { email: 'a@example.org', phone: '0701234567' });
      await change.change(office, refuses.personId, { email: 'b@example.org', refused: ['email'] });
      await change.change(office, came.personId, { address: typed.address });
      await change.markFailed(office, came.personId, 'letter', true);
      await change.change(office, hidden.personId, { email: 'c@example.org' });
      await own.sql('update identity.person set protected = true where id = $1', [hidden.personId]);
      await change.change(office, over.personId, { email: 'd@example.org' });

      const reach = own.get(ReachService);
      const none = { 'digital-mailbox': 0, email: 0, sms: 0, letter: 0 };
      expect(await reach.counts(office)).toEqual([
        {
          unitId: 'north',
          unitName: 'North clinic',
          persons: 4,
          byChannel: { ...none, email: 1, sms: 1 },
          none: 2,
          isProtected: 1,
        },
        { unitId: 'south', unitName: 'South clinic', persons: 1, byChannel: none, none: 1, isProtected: 0 },
      ]);
      expect((await reach.counts(south)).map(({ unitId }) => unitId)).toEqual(['south']);
      const { items, total } = await reach.unreachable(office);
      expect(total).toBe(3);
      expect(Object.fromEntries(items.map(({ person, reason }) => [person.id, reason]))).toEqual({
        [refuses.personId]: 'refused',
        [came.personId]: 'wrong-address',
        [nothing.personId]: 'no-address',
      });
      expect((await reach.unreachable(office, { unitId: 'south' })).items).toHaveLength(1);
      expect((await reach.unreachable(south)).items.map(({ unitId }) => unitId)).toEqual(['south']);
    } finally {
      await own.stop();
    }
  });
});
