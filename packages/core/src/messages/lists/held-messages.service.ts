import { Injectable } from '@nestjs/common';
import { authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';

/**
 * What a person decides of a message that the program does not send by itself. `handled`: reached by hand, or not to be
 * reached; `was-sent`: it turned out to have gone out; `send-again`: it turned out not to have.
 */
export const heldDecisions = ['handled', 'was-sent', 'send-again'] as const;
export type HeldDecision = (typeof heldDecisions)[number];

/** Messages that wait for a person: a protected identity, and those of which nobody knows whether they went out. */
@Injectable()
export class HeldMessagesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Deciding the same twice changes nothing. */
  async decide(scope: Scope, id: string, decision: HeldDecision): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const [message] = isUuid(id)
        ? await tx.query<
            {
              state: string;
              unit_id: string;
              person_id: string;
              episode_id: string;
              channel: string | null;
            }[]
          >(
            `select m.state, m.unit_id, e.person_id, m.episode_id, m.channel
             from register.message m join register.episode e on e.id = m.episode_id where m.id = $1 for update of m`,
            [id],
          )
        : [];
      if (!message)
        throw new NotFoundError('unknown-message', 'There is no such message in your part of the register.');
      if (!['held', 'uncertain'].includes(message.state)) {
        throw new ConflictError(
          'message-not-held',
          'This message does not wait for anybody any more. Load the page again to see how it stands.',
        );
      }
      // Of a protected identity no address is kept: there is nothing to send to.
      if (decision !== 'handled' && message.state === 'held') {
        throw new ConflictError(
          'message-protected',
          'The identity of this person is protected: the message is not sent from here. Reach the person by hand, and say that it is done.',
        );
      }
      const now = this.clock.now();
      await tx.query(changes[decision], [id, now]);
      if (decision !== 'send-again')
        await tx.query(
          `insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, reason, at, author)
           values ($1, $2, $3, $4, 'handled', $5, $6, $7)`,
          [
            id,
            scope.registerId,
            message.unit_id,
            message.channel ?? 'none',
            decision,
            now,
            authorOf(scope.principal),
          ],
        );
      const subject = { personId: message.person_id, episodeId: message.episode_id };
      await this.audit.record(tx, { ...scope, unitId: message.unit_id }, 'message.decide', subject, {
        message: id,
        decision,
      });
    });
  }
}

const changes: Readonly<Record<HeldDecision, string>> = {
  handled: `update register.message set state = 'skipped', reason = 'handled-by-hand', handing_over_at = null, changed_at = $2 where id = $1`,
  'was-sent': `update register.message set state = 'sent', reason = null, handing_over_at = null, sent_at = $2, changed_at = $2 where id = $1`,
  'send-again': `update register.message set state = 'planned', reason = null, handing_over_at = null, claimed_by = null, not_before = $2, changed_at = $2 where id = $1`,
};
