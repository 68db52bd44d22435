import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { writeContact, writeFailure } from '../../contacts/change/write-contact.query.js';
import type { Outcome } from './outcome.js';

/** Writes down what became of messages that a worker holds, and returns the ids of those that it still held. */
export async function recordOutcomes(
  tx: EntityManager,
  outcomes: readonly Outcome[],
  { worker, now }: { readonly worker: string; readonly now: Date },
): Promise<ReadonlySet<string>> {
  if (outcomes.length === 0) return new Set();
  const rows = outcomes.map(({ message, state, reason, channel, notBefore, failures, attempt }) => ({
    id: message.id,
    state,
    reason,
    channel,
    not_before: notBefore,
    failures,
    ...(attempt && {
      tried: message.channel,
      outcome: attempt.outcome,
      receipt: attempt.receipt,
      attempt_reason: attempt.reason,
    }),
  }));
  const recorded = await tx.query<{ id: string }[]>(
    `with result as materialized (
       select * from jsonb_to_recordset($1::jsonb) as r (id uuid, state text, reason text, channel text,
         not_before timestamptz, failures int, tried text, outcome text, receipt text, attempt_reason text)
     ), changed as (
       update register.message m set state = r.state, reason = r.reason, channel = r.channel, failures = r.failures,
         not_before = r.not_before, lease_until = null, handing_over_at = null, changed_at = $3,
         sent_at = case when r.state = 'sent' then $3::timestamptz else m.sent_at end
       from result r
       -- Somebody may have taken this worker for dead in the meantime; it knows better.
       where m.id = r.id and m.claimed_by = $2 and m.state in ('sending', 'uncertain')
       returning m.id, m.register_id, m.unit_id, r.tried, r.outcome, r.receipt, r.attempt_reason
     ), attempt as (
       insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, reason, at, author)
       select id, register_id, unit_id, tried, outcome, receipt, attempt_reason, $3, $2 from changed where outcome is not null
     )
     select id from changed`,
    [JSON.stringify(rows), worker, now],
  );
  return new Set(recorded.map(({ id }) => id));
}

/** Remembers that addresses do not take messages, so that they are not tried again before somebody changes them. */
export async function markFailed(
  tx: EntityManager,
  failed: readonly { readonly registerId: string; readonly personId: string; readonly channel: Channel }[],
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<void> {
  for (const { channel, ...whose } of failed) {
    const where = { ...whose, author: 'system:messages', now };
    if (channel === 'digital-mailbox') await writeContact(tx, { digitalMailbox: false }, { ...where, today });
    else await writeFailure(tx, { ...where, channel, day: today });
  }
}
