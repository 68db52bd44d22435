import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nextDay } from '../schedule.js';
import { subscriptionColumns, type SubscriptionRow } from '../subscription-rows.query.js';
import type { StopReason } from '../subscription.js';

/** A worker that has not finished within this time is taken to be dead. */
const leaseMinutes = 15;

/**
 * Makes the sendings that have fallen due, one a subscription: of several days that were missed the last, and the next
 * day lies ahead. Two who plan at once make each once.
 */
export async function planSendings(
  tx: EntityManager,
  {
    registerIds,
    today,
    now,
  }: { readonly registerIds: readonly string[]; readonly today: string; readonly now: Date },
): Promise<number> {
  const due = await tx.query<SubscriptionRow[]>(
    `select ${subscriptionColumns} from register.report_subscription s
     where s.state = 'active' and s.next_on <= $1 and s.register_id = any($2)
     order by s.id for update skip locked`,
    [today, registerIds],
  );
  for (const row of due) {
    const { frequency, day, month } = row;
    let dueOn = row.next_on ?? today;
    let next = nextDay({ frequency, day, month }, dueOn);
    while (next <= today) {
      dueOn = next;
      next = nextDay({ frequency, day, month }, dueOn);
    }
    await insertSending(tx, row, { dueOn, isTest: false, recipientId: row.user_id, now });
    await tx.query('update register.report_subscription set next_on = $2, changed_at = $3 where id = $1', [
      row.id,
      next,
      now,
    ]);
  }
  return due.length;
}

export async function insertSending(
  tx: EntityManager,
  { id, register_id, unit_id }: Pick<SubscriptionRow, 'id' | 'register_id' | 'unit_id'>,
  sending: {
    readonly dueOn: string;
    readonly isTest: boolean;
    readonly recipientId: string;
    readonly now: Date;
  },
): Promise<string> {
  const sendingId = randomUUID();
  await tx.query(
    `insert into register.report_sending (id, subscription_id, register_id, unit_id, due_on, is_test, recipient_id, state,
       not_before, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $8)
     on conflict (subscription_id, due_on) where not is_test do nothing`,
    [sendingId, id, register_id, unit_id, sending.dueOn, sending.isTest, sending.recipientId, sending.now],
  );
  return sendingId;
}

/**
 * What a worker held that is taken to be dead: made anew where nothing had been handed over, or where repeating does no
 * harm; of the rest nobody knows, and it is not sent again.
 */
export async function reclaimSendings(tx: EntityManager, now: Date, isRepeatable: boolean): Promise<void> {
  await tx.query(
    `update register.report_sending set
       state = case when state = 'handing-over' and not $2 then 'uncertain' else 'planned' end,
       reason = case when state = 'handing-over' and not $2 then 'worker-lost' end,
       ended_at = case when state = 'handing-over' and not $2 then $1::timestamptz end,
       lease_until = null
     where state in ('making', 'handing-over') and lease_until < $1`,
    [now, isRepeatable],
  );
}

/** What waits to be sent in these registers. */
export async function openSendings(
  tx: EntityManager,
  registerIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }[]>(
    `select id from register.report_sending
     where state = 'planned' and not_before <= $2 and register_id = any($1) order by not_before, id`,
    [registerIds, now],
  );
  return rows.map(({ id }) => id);
}

export interface ClaimedSending {
  readonly id: string;
  readonly due_on: string;
  readonly is_test: boolean;
  readonly recipient_id: string;
  readonly attempts: number;
  readonly subscription: SubscriptionRow;
}

/** Takes a sending that waits, so that no other worker does; null when it is not there to be taken. */
export async function claimSending(
  tx: EntityManager,
  id: string,
  worker: string,
  now: Date,
): Promise<ClaimedSending | null> {
  const [[claimed]] = await tx.query<
    [(Omit<ClaimedSending, 'subscription'> & { readonly subscription_id: string })[], number]
  >(
    `update register.report_sending set state = 'making', claimed_by = $2, attempts = attempts + 1, reason = null,
       lease_until = $3::timestamptz + make_interval(mins => ${String(leaseMinutes)})
     where id = $1 and state = 'planned' and not_before <= $3
     returning id, due_on::text as due_on, is_test, recipient_id, attempts, subscription_id`,
    [id, worker, now],
  );
  if (!claimed) return null;
  const { subscription_id, ...rest } = claimed;
  const [subscription] = await tx.query<SubscriptionRow[]>(
    `select ${subscriptionColumns} from register.report_subscription s where s.id = $1`,
    [subscription_id],
  );
  if (!subscription) throw new Error('a sending without its subscription');
  return { ...rest, subscription };
}

export interface MadeReport {
  readonly selection: Readonly<Record<string, readonly string[]>>;
  readonly dataDay: string;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  readonly fileBytes: number | null;
}

/** Notes what is about to be handed over; false when it is no longer this worker's to hand over. */
export async function noteHandingOver(
  tx: EntityManager,
  id: string,
  worker: string,
  made: MadeReport,
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update register.report_sending set state = 'handing-over', selection = $3, data_day = $4, file_name = $5,
       file_hash = $6, file_bytes = $7, lease_until = $8::timestamptz + make_interval(mins => ${String(leaseMinutes)})
     where id = $1 and claimed_by = $2 and state = 'making'`,
    [
      id,
      worker,
      JSON.stringify(made.selection),
      made.dataDay,
      made.fileName,
      made.fileHash,
      made.fileBytes,
      now,
    ],
  );
  return count === 1;
}

export type SendingEnd =
  | { readonly state: 'sent'; readonly receipt: string }
  | { readonly state: 'failed' | 'uncertain' | 'stopped' | 'planned'; readonly reason: string };

/** How it ended, or that it waits for another try. */
export async function recordEnd(
  tx: EntityManager,
  id: string,
  worker: string,
  end: SendingEnd,
  now: Date,
): Promise<void> {
  await tx.query(
    `update register.report_sending set state = $3, receipt = $4, reason = $5, lease_until = null, not_before = $6,
       ended_at = case when $3 = 'planned' then null else $6::timestamptz end
     where id = $1 and claimed_by = $2 and state in ('making', 'handing-over')`,
    [
      id,
      worker,
      end.state,
      end.state === 'sent' ? end.receipt : null,
      end.state === 'sent' ? null : end.reason.slice(0, 200),
      now,
    ],
  );
}

/** Ends a subscription for good. */
export async function stopSubscription(
  tx: EntityManager,
  id: string,
  reason: StopReason,
  by: string,
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update register.report_subscription set state = 'stopped', stop_reason = $2, next_on = null, changed_at = $3,
       changed_by = $4
     where id = $1 and state <> 'stopped'`,
    [id, reason, now, by],
  );
  return count === 1;
}
