import { Injectable } from '@nestjs/common';
import type { Channel } from '@kvalreg/declaration';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { MessageLinks } from '../../forms/links/message-links.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { MessageChannel } from '../channels/message-channel.js';
import { MessageChannels } from '../channels/message-channels.js';
import { Enclosures } from '../letters/enclosures.js';
import { noteHandingOver, type ClaimedMessage } from './claim.query.js';
import { Composer } from './compose.js';
import { outcomeAfter, outcomeBefore, type Outcome } from './outcome.js';
import { mayPass } from './may-pass.js';
import { lockEpisodes, readInHand, type MessageInHand } from './read-claimed.query.js';
import { markFailed, recordOutcomes } from './record-outcomes.query.js';

export interface Chunk {
  readonly registerId: string;
  readonly channel: Channel;
  readonly messages: readonly ClaimedMessage[];
}
interface Errand {
  readonly worker: string;
  readonly today: string;
}

/** How long the record of what has left the house is tried while the database is away, or others are in the way. */
const patience = 10 * 60_000;
const longestPause = 5_000;

/** Sends messages that a worker has claimed: looks again, hands over, writes down. */
@Injectable()
export class Sender {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly channels: MessageChannels,
    private readonly links: MessageLinks,
    private readonly composer: Composer,
    private readonly enclosures: Enclosures,
    private readonly audit: AuditService,
  ) {}

  /**
   * All of it happens while the episodes are locked by the lock that an answer takes: who answers at this moment waits,
   * and whoever has answered is not written to. If the database goes away after something has left the house, or undoes
   * the record in favour of somebody else's change, the record alone is tried until it is made: the messages are in this process's hands, and nobody else sends them.
   */
  async send({ registerId, channel: name, messages }: Chunk, errand: Errand): Promise<readonly Outcome[]> {
    const channel = this.channels.get(name);
    if (!channel) return [];
    const ours = await this.announce(channel, messages, errand.worker);
    if (ours.length === 0) return [];
    const outcomes: Outcome[] = [];
    try {
      await this.inRegister(registerId, async (tx) => {
        await lockEpisodes(
          tx,
          ours.map(({ episode_id }) => episode_id),
        );
        await this.handOver(tx, channel, await this.inHand(tx, registerId, ours, errand), outcomes);
        await this.record(tx, outcomes, errand);
      });
    } catch (error) {
      const hasLeft = outcomes.some(({ attempt }) => attempt !== null);
      if (!hasLeft || !mayPass(error)) throw error;
      await this.recordWhenBack(registerId, outcomes, errand);
    }
    return outcomes;
  }

  /** Prints what letters enclose. Of a channel that sends twice when it is asked twice, it is written down beforehand that it is about to be asked. */
  private async announce(
    channel: MessageChannel,
    messages: readonly ClaimedMessage[],
    worker: string,
  ): Promise<readonly ClaimedMessage[]> {
    if (channel.channel === 'letter') await this.enclosures.prepare(messages);
    if (channel.isRepeatable) return messages;
    const ours: ClaimedMessage[] = [];
    for (const message of messages) {
      const isOurs = await this.inRegister(message.register_id, (tx) =>
        noteHandingOver(tx, message.id, worker, this.clock.now()),
      );
      if (isOurs) ours.push(message);
    }
    return ours;
  }

  private inHand(
    tx: EntityManager,
    registerId: string,
    messages: readonly ClaimedMessage[],
    { worker, today }: Errand,
  ): Promise<MessageInHand[]> {
    return readInHand(tx, `m.id = any($4) and m.state = 'sending' and m.claimed_by = $5`, {
      today,
      needsConsent: this.catalogue.register(registerId).participation?.basis === 'consent',
      usable: this.channels.usable(),
      parameters: [messages.map(({ id }) => id), worker],
    });
  }

  private async handOver(
    tx: EntityManager,
    channel: MessageChannel,
    messages: readonly MessageInHand[],
    outcomes: Outcome[],
  ): Promise<void> {
    const now = this.clock.now();
    const { letterState } = this.channels;
    const links = await this.links.prepare(
      tx,
      messages.map(({ id }) => id),
    );
    for (const message of messages) {
      const before = outcomeBefore(message, now, letterState);
      const link = links.get(message.id);
      if (before || !link) {
        if (before) outcomes.push(before);
        continue;
      }
      const composed = this.composer.compose(message, link, now);
      if (!composed) {
        const base = { message, channel: message.channel, failures: message.failures, notBefore: now };
        outcomes.push({ ...base, state: 'skipped', reason: 'rung-removed', attempt: null, link: null });
        continue;
      }
      const document = await this.enclosures.pagesOf(tx, message, composed.outgoing);
      const handedOver = await channel.send({ ...composed.outgoing, document });
      outcomes.push(outcomeAfter(message, handedOver, composed.link, now, letterState));
    }
  }

  private async record(
    tx: EntityManager,
    outcomes: readonly Outcome[],
    { worker, today }: Errand,
  ): Promise<void> {
    const recorded = await recordOutcomes(tx, outcomes, { worker, now: this.clock.now() });
    const ours = outcomes.filter(({ message }) => recorded.has(message.id));
    await this.links.open(
      tx,
      ours.flatMap(({ link }) => (link ? [link] : [])),
      `system:messages`,
    );
    const failed = ours.filter(({ attempt }) => attempt?.outcome === 'undeliverable');
    await markFailed(
      tx,
      failed.map(({ message }) => ({
        registerId: message.register_id,
        personId: message.person_id,
        channel: message.channel,
      })),
      { today, now: this.clock.now() },
    );
    const [first] = ours;
    const sent = ours.filter(
      ({ attempt }) => attempt?.outcome === 'accepted' || attempt?.outcome === 'uncertain',
    );
    if (!first || sent.length === 0) return;
    await this.audit.recordEach(
      tx,
      { registerId: first.message.register_id, principal: { kind: 'system', name: 'messages' } },
      'message.send',
      sent.map(({ message }) => ({ personId: message.person_id, episodeId: message.episode_id })),
      { channel: first.message.channel },
    );
  }

  private async recordWhenBack(
    registerId: string,
    outcomes: readonly Outcome[],
    errand: Errand,
  ): Promise<void> {
    const begin = performance.now();
    for (let pause = 100; ; pause = Math.min(longestPause, pause * 2)) {
      await wait(pause);
      try {
        await this.inRegister(registerId, async (tx) => {
          await lockEpisodes(
            tx,
            outcomes.map(({ message }) => message.episode_id),
          );
          await this.record(tx, outcomes, errand);
        });
        return;
      } catch (error) {
        if (!mayPass(error) || performance.now() - begin > patience) throw error;
      }
    }
  }

  /** What is written here has happened: it must not be lost, also where the database is told to hurry. */
  private inRegister<T>(registerId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inScope({ registerId, level: 'register' }, async (tx) => {
      await tx.query('set local synchronous_commit to on');
      return work(tx);
    });
  }
}
