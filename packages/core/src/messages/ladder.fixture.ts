import type { Register, RegisterPlugin, Rung } from '@kvalreg/declaration';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { addressText } from '../contacts/details/address.js';
import { IdentityCipher } from '../people/identity-cipher.js';
import { loadConfig } from '../platform/config.js';

const title = { sv: 'Steg', en: 'Rung' };

export const ladder: readonly Rung[] = [
  { id: 'invite', title, purpose: 'invitation', day: -14, channels: ['digital-mailbox', 'email'] },
  { id: 'remind', title, purpose: 'reminder', day: 14, channels: ['email', 'sms'] },
  { id: 'text', title, purpose: 'reminder', day: 28, channels: ['sms', 'email', 'letter'] },
  { id: 'paper', title, purpose: 'reminder', day: 42, channels: ['letter'], enclosesPaper: true },
];

/** The small register with a ladder of reminders one year after. */
export function remindingRegister(rungs: readonly Rung[] = ladder): RegisterPlugin {
  const plugin = kneeRegister();
  const { pathways } = plugin.register;
  const { knee } = pathways;
  const year1 = knee?.occasions['year1'];
  if (!knee || !year1) throw new Error('the register for tests has no follow-up');
  const occasions = { ...knee.occasions, year1: { ...year1, reminders: rungs } };
  const register: Register = { ...plugin.register, pathways: { ...pathways, knee: { ...knee, occasions } } };
  return { ...plugin, register };
}

export interface KnownContact {
  readonly mailbox?: boolean;
  readonly email?: string;
  readonly phone?: string;
  /** The street; the town is always the same. */
  readonly street?: string;
  readonly refused?: readonly string[];
  readonly language?: string;
}

const inTown = { careOf: null, postalCode: '123 45', city: 'Ort', country: null };

/** Writes where a person can be reached, as the contacts of the register hold it. */
export async function writeContact(
  core: StartedCore,
  personId: string,
  contact: KnownContact,
): Promise<void> {
  const { identityKey } = loadConfig({
    DATABASE_URL: core.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const cipher = new IdentityCipher(identityKey);
  const [person] = await core.sql<{ identifier_hash: Buffer }>(
    'select identifier_hash from identity.person where id = $1',
    [personId],
  );
  const hide = (text: string | undefined): Buffer | null =>
    text === undefined || !person ? null : cipher.encrypt(text, person.identifier_hash);
  await core.sql(
    `insert into identity.contact (register_id, person_id, email_encrypted, phone_encrypted, address_encrypted,
       digital_mailbox, language, refused, updated_by)
     values ('knee', $1, $2, $3, $4, $5, $6, $7, 'system:tests')
     on conflict (register_id, person_id) do update set email_encrypted = excluded.email_encrypted,
       phone_encrypted = excluded.phone_encrypted, address_encrypted = excluded.address_encrypted,
       digital_mailbox = excluded.digital_mailbox, language = excluded.language, refused = excluded.refused`,
    [
      personId,
      hide(contact.email),
      hide(contact.phone),
      hide(contact.street === undefined ? undefined : addressText({ ...inTown, street: contact.street })),
      contact.mailbox ?? null,
      contact.language ?? null,
      contact.refused ?? [],
    ],
  );
}
