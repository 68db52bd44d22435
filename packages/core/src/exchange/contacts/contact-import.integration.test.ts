import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactsService } from '../../contacts/contacts.service.js';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { PeopleService } from '../../people/people.service.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { ContactImportService } from './contact-import.service.js';

const office = staff(null);
const number = (serial: number): string => personalNumber('19700101', serial);
let core: StartedCore;
const ids: string[] = [];
beforeAll(async () => {
  core = await startCore();
  for (const serial of [1, 2]) {
    const added = await core
      .get(PeopleService)
      .add(staff('north'), { identifier: number(serial), name: 'Pat' });
    ids.push(added.person.id);
  }
});
afterAll(() => core.stop());

const run = (lines: readonly string[], more = {}) =>
  core
    .get(ContactImportService)
    .run(office, { source: csvFromBuffer(Buffer.from(lines.join('\n'))), ...more });
const contactOf = async (at: number) => (await core.get(ContactsService).read(office, ids[at] ?? '')).contact;

describe('a file of contacts', () => {
  const file = [
    'personalNumber;email;phone;street;postalCode;city;digitalMailbox;refused',
    `${number(1)};pat@example.org;070-123 45 67;Storgatan 1;12345;Tallby;yes;sms letter`,
    `${number(2)};not an address;;;;;maybe;`,
    `${number(2)};two@example.org;;;;;;`,
    `${number(3)};three@example.org;;;;;;`,
    'nobody;x@example.org;;;;;;',
  ];

  it('is tried without keeping anything, read row by row, and changes nothing the second time', async () => {
    const tried = await run(file, { dryRun: true });
    expect(tried).toMatchObject({ rows: 5, changed: 2, unchanged: 0, rejectedRows: 3, dryRun: true });
    expect((await contactOf(0)).email).toBeNull();
    const done = await run(file);
    expect(done).toMatchObject({ rows: 5, changed: 2, unchanged: 0, rejectedRows: 3 });
    expect(done.rejected.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'digitalMailbox', 'yes-or-no'],
      [5, null, 'unknown-person'],
      [6, 'personalNumber', 'identifier-format'],
    ]);
    expect(await contactOf(0)).toMatchObject({
      email: 'pat@example.org',
      phone: '+46701234567',
      address: { street: 'Storgatan 1', postalCode: '123 45' },
      digitalMailbox: true,
      refused: ['sms', 'letter'],
    });
    expect(await run(file)).toMatchObject({ changed: 0, unchanged: 2, rejectedRows: 3 });
  });

  it('leaves what a row does not tell, and takes away what it says is gone', async () => {
    await run(['personalNumber,email,refused', `${number(1)},-,`]);
    expect(await contactOf(0)).toMatchObject({
      email: null,
      phone: '+46701234567',
      refused: ['sms', 'letter'],
    });
    await run(['personalNumber,refused', `${number(1)},-`]);
    expect((await contactOf(0)).refused).toEqual([]);
  });

  it('is refused whole for a wrong header', async () => {
    await expect(run(['personalNumber,mail', `${number(1)},x`])).rejects.toMatchObject({
      code: 'file-refused',
    });
    await expect(run(['email', 'a@example.org'])).rejects.toMatchObject({ code: 'file-refused' });
  });
});
