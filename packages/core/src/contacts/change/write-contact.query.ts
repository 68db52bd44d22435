import type { EntityManager } from 'typeorm';
import type { FailingChannel } from '../contact.js';

/** What is written of a contact; `undefined` stays as it is. */
export interface WrittenContact {
  readonly email?: Buffer | null;
  readonly phone?: Buffer | null;
  readonly address?: Buffer | null;
  readonly digitalMailbox?: boolean | null;
  readonly language?: string | null;
  readonly refused?: readonly string[];
}
interface Where {
  readonly registerId: string;
  readonly personId: string;
  readonly author: string;
  readonly now: Date;
  readonly today: string;
}

const sealedColumns = { email: 'email', phone: 'phone', address: 'address' } as const;
const plainColumns = {
  digitalMailbox: 'digital_mailbox',
  language: 'language',
  refused: 'refused',
} as const;

/**
 * Writes what is given and leaves the rest. A new e-mail address, telephone number or postal address has not failed yet;
 * an address that somebody gives today holds against what a population register noted before.
 */
export async function writeContact(
  tx: EntityManager,
  written: WrittenContact,
  { registerId, personId, author, now, today }: Where,
): Promise<void> {
  const columns = new Map<string, unknown>([
    ['updated_by', author],
    ['updated_at', now],
  ]);
  for (const [key, column] of Object.entries(sealedColumns)) {
    const value = written[key as keyof typeof sealedColumns];
    if (value === undefined) continue;
    columns.set(`${column}_encrypted`, value).set(`${column}_failed_on`, null);
    if (key === 'address') columns.set('address_noted_on', today);
  }
  for (const [key, column] of Object.entries(plainColumns)) {
    const value = written[key as keyof typeof plainColumns];
    if (value !== undefined) columns.set(column, value);
  }
  const names = [...columns.keys()];
  await tx.query(
    `insert into identity.contact (register_id, person_id, ${names.join(', ')})
     values ($1, $2, ${names.map((_, at) => `$${String(at + 3)}`).join(', ')})
     on conflict (register_id, person_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [registerId, personId, ...columns.values()],
  );
}

const failedColumns: Readonly<Record<FailingChannel, string>> = {
  email: 'email',
  sms: 'phone',
  letter: 'address',
};

/** Notes that something came back, or takes that back (`day` null). False where there is nothing that could have. */
export async function writeFailure(
  tx: EntityManager,
  {
    registerId,
    personId,
    channel,
    day,
    author,
    now,
  }: Omit<Where, 'today'> & {
    readonly channel: FailingChannel;
    readonly day: string | null;
  },
): Promise<boolean> {
  const column = failedColumns[channel];
  const changed = await tx.query<unknown[]>(
    `with changed as (
       update identity.contact set ${column}_failed_on = $3, updated_by = $4, updated_at = $5
       where register_id = $1 and person_id = $2 and ${column}_encrypted is not null returning 1)
     select 1 from changed`,
    [registerId, personId, day, author, now],
  );
  return changed.length > 0;
}
