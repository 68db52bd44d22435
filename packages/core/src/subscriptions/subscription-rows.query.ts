import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/rights/role.js';
import type { Frequency } from './schedule.js';
import type {
  Sending,
  SendingState,
  SentFormat,
  SentPeriod,
  StopReason,
  Subscription,
  SubscriptionState,
} from './subscription.js';

export interface SubscriptionRow {
  readonly id: string;
  readonly register_id: string;
  readonly unit_id: string | null;
  readonly user_id: string;
  readonly role: string;
  readonly source: string;
  readonly report: string;
  readonly tab: string | null;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly period: SentPeriod;
  readonly format: SentFormat;
  readonly language: Language;
  readonly frequency: Frequency;
  readonly day: number;
  readonly month: number | null;
  readonly next_on: string | null;
  readonly state: SubscriptionState;
  readonly stop_reason: StopReason | null;
  readonly created_at: Date;
}

/** Dates as text: a calendar date has no time zone. */
export const subscriptionColumns = `s.id, s.register_id, s.unit_id, s.user_id, s.role, s.source, s.report, s.tab,
  s.filter, s.period, s.format, s.language, s.frequency, s.day, s.month, s.next_on::text as next_on, s.state,
  s.stop_reason, s.created_at`;

/** Subscriptions by name of the subscriber; of one person, or of everybody that the transaction may see. */
export async function readSubscriptions(
  tx: EntityManager,
  registerId: string,
  me: string | null,
  onlyOf: string | null,
): Promise<readonly Subscription[]> {
  const rows = await tx.query<(SubscriptionRow & { readonly subscriber: string })[]>(
    `select ${subscriptionColumns}, u.name as subscriber
     from register.report_subscription s join access.user_account u on u.id = s.user_id
     where s.register_id = $1 and ($2::uuid is null or s.user_id = $2)
     order by s.state = 'stopped', lower(u.name), s.created_at, s.id`,
    [registerId, onlyOf],
  );
  return rows.map((row) => subscriptionOf(row, row.subscriber, row.user_id === me));
}

export function subscriptionOf(row: SubscriptionRow, subscriber: string, isOwn: boolean): Subscription {
  return {
    id: row.id,
    subscriber,
    isOwn,
    role: row.role as Exclude<Role, 'patient'>,
    unitId: row.unit_id,
    source: row.source,
    report: row.report,
    tab: row.tab,
    filter: row.filter,
    period: row.period,
    format: row.format,
    language: row.language,
    schedule: { frequency: row.frequency, day: row.day, month: row.month },
    nextOn: row.next_on,
    state: row.state,
    stopReason: row.stop_reason,
    createdAt: row.created_at.toISOString(),
  };
}

interface SendingRow {
  readonly id: string;
  readonly subscription_id: string;
  readonly source: string;
  readonly report: string;
  readonly tab: string | null;
  readonly subscriber: string;
  readonly recipient: string;
  readonly due_on: string;
  readonly is_test: boolean;
  readonly state: SendingState;
  readonly attempts: number;
  readonly selection: Readonly<Record<string, readonly string[]>> | null;
  readonly data_day: string | null;
  readonly file_name: string | null;
  readonly file_hash: string | null;
  readonly file_bytes: number | null;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

/** What was sent, the latest first; of the subscriptions of one person, or of everybody that the transaction may see. */
export async function readSendings(
  tx: EntityManager,
  of: { readonly registerId: string; readonly onlyOf: string | null },
  { pageSize, offset }: { readonly pageSize: number; readonly offset: number },
): Promise<{ readonly items: readonly Sending[]; readonly total: number }> {
  const from = `from register.report_sending d
     join register.report_subscription s on s.id = d.subscription_id
     join access.user_account u on u.id = s.user_id
     join access.user_account r on r.id = d.recipient_id
     where d.register_id = $1 and ($2::uuid is null or s.user_id = $2 or d.recipient_id = $2)`;
  const [counted] = await tx.query<{ readonly total: number }[]>(`select count(*)::int as total ${from}`, [
    of.registerId,
    of.onlyOf,
  ]);
  const rows = await tx.query<SendingRow[]>(
    `select d.id, d.subscription_id, s.source, s.report, s.tab, u.name as subscriber, r.name as recipient,
       d.due_on::text as due_on, d.is_test, d.state, d.attempts, d.selection, d.data_day::text as data_day,
       d.file_name, d.file_hash, d.file_bytes, d.reason, d.created_at, d.ended_at
     ${from} order by d.created_at desc, d.id limit $3 offset $4`,
    [of.registerId, of.onlyOf, pageSize, offset],
  );
  return { items: rows.map(sendingOf), total: counted?.total ?? 0 };
}

function sendingOf(row: SendingRow): Sending {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    source: row.source,
    report: row.report,
    tab: row.tab,
    subscriber: row.subscriber,
    recipient: row.recipient,
    dueOn: row.due_on,
    isTest: row.is_test,
    state: row.state,
    attempts: row.attempts,
    selection: row.selection,
    dataDay: row.data_day,
    fileName: row.file_name,
    fileHash: row.file_hash,
    fileBytes: row.file_bytes,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
