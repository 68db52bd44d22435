import type { EntityManager } from 'typeorm';
import { outcomeBefore } from '../sending/outcome.js';
import type { MessageInHand } from '../sending/read-claimed.query.js';

interface Judged {
  readonly now: Date;
  /** What becomes of a letter that can be sent: without a print house it waits for somebody who prints it. */
  readonly letterState: 'planned' | 'to-print';
}

/**
 * Those of some letters that may go out. Of those that wait and may not, it is written down why; one that another channel
 * reaches now leaves its batch, unless it has been printed. A pause ends again: the letter is left out today and stays in its batch.
 */
export async function judgeLetters(
  tx: EntityManager,
  messages: readonly MessageInHand[],
  { now, letterState }: Judged,
): Promise<readonly MessageInHand[]> {
  const going: MessageInHand[] = [];
  for (const message of messages) {
    const outcome = outcomeBefore(message, now, letterState);
    if (outcome === null) going.push(message);
    if (outcome === null || (message.is_paused && message.stopped === null)) continue;
    await tx.query(
      `update register.message set state = $2, reason = $3, channel = $4, not_before = $5, changed_at = $5,
         letter_batch = case when $2 in ('skipped', 'held') or is_printed then letter_batch end,
         letter_place = case when $2 in ('skipped', 'held') or is_printed then letter_place end
       from (select exists (select from register.message_attempt a where a.message_id = $1 and a.outcome = 'printed')) p (is_printed)
       where id = $1 and state = 'to-print'`,
      [message.id, outcome.state, outcome.reason, outcome.channel, now],
    );
  }
  return going;
}
