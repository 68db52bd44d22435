import { Injectable } from '@nestjs/common';
import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { Receipt } from '../channels/message-channel.js';
import { MessageChannels } from '../channels/message-channels.js';
import { lockEpisodes, readInHand, type MessageInHand } from './read-claimed.query.js';
import { markFailed } from './record-outcomes.query.js';

/** Reads what the services that deliver messages say afterwards. The same receipt twice changes nothing. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
  ) {}

  /** Returns how many were read, of all channels. */
  async collect(): Promise<number> {
    let read = 0;
    for (const channel of this.channels.all())
      read += await channel.collect((receipt) => this.record(channel.channel, receipt));
    return read;
  }

  /** What nobody sent, or has been sent another way since, is left as it is. */
  async record(channel: Channel, receipt: Receipt): Promise<void> {
    if (!isUuid(receipt.messageId)) return;
    const [found] = await this.database.asSystem((tx) =>
      tx.query<{ register_id: string; episode_id: string }[]>(
        'select register_id, episode_id from register.message where id = $1',
        [receipt.messageId],
      ),
    );
    if (!found) return;
    await this.database.inScope({ registerId: found.register_id, level: 'register' }, async (tx) => {
      await lockEpisodes(tx, [found.episode_id]);
      const [message] = await readInHand(tx, `m.id = $4 and m.channel = $5 and m.state = 'sent'`, {
        today: this.clock.today(),
        needsConsent: this.catalogue.register(found.register_id).participation?.basis === 'consent',
        usable: this.channels.usable(),
        parameters: [receipt.messageId, channel],
      });
      if (!message) return;
      await this.note(tx, message, receipt);
      if (receipt.outcome === 'delivered') await this.delivered(tx, message);
      else await this.undeliverable(tx, message);
    });
  }

  private async note(tx: EntityManager, message: MessageInHand, receipt: Receipt): Promise<void> {
    await tx.query(
      `insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, receipt, reason, at, author)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'system:receipt')`,
      [
        message.id,
        message.register_id,
        message.unit_id,
        message.channel,
        receipt.outcome,
        receipt.receipt,
        receipt.reason,
        this.clock.now(),
      ],
    );
  }

  private async delivered(tx: EntityManager, message: MessageInHand): Promise<void> {
    await tx.query(`update register.message set state = 'delivered', changed_at = $2 where id = $1`, [
      message.id,
      this.clock.now(),
    ]);
  }

  /** The next channel of the rung is tried, unless the message has lost its purpose. */
  private async undeliverable(tx: EntityManager, message: MessageInHand): Promise<void> {
    const {
      id,
      register_id: registerId,
      person_id: personId,
      channel,
      next_channel: next,
      stopped,
    } = message;
    await markFailed(tx, [{ registerId, personId, channel }], {
      today: this.clock.today(),
      now: this.clock.now(),
    });
    const reason = stopped ?? (next === null ? 'wrong-address' : null);
    const waiting = next === 'letter' ? this.channels.letterState : 'planned';
    const state = reason === null ? waiting : reason === 'protected' ? 'held' : 'skipped';
    await tx.query(
      `update register.message set state = $2, reason = $3, channel = $4, failures = 0, not_before = $5, changed_at = $5
       where id = $1`,
      [id, state, reason, next ?? channel, this.clock.now()],
    );
  }
}
