import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { MessageChannels } from '../channels/message-channels.js';
import type { MessageState } from '../message.js';
import { claimMessages, reclaimMessages, type ClaimedMessage } from './claim.query.js';
import { mayPass } from './may-pass.js';
import { Sender, type Chunk } from './sender.js';
import { UncertainLinks } from './uncertain-links.js';

export interface DispatchRequest {
  /** The day that the messages' conditions are judged on. Default: today. */
  readonly day?: string | undefined;
  /** Names the process, so that the record tells who sent. */
  readonly worker: string;
  readonly signal?: AbortSignal | undefined;
}
export interface DispatchReport {
  /** How many came to stand how, by the state that they have now. */
  readonly outcomes: Readonly<Partial<Record<MessageState, number>>>;
  /** Left behind by a worker that died: sent again, and left to a person. */
  readonly again: number;
  readonly uncertain: number;
}

const claimedAtOnce = 200;
const repeatableAtOnce = 25;
const sideBySide = 4;
/** How long the database may be away before the run gives up. */
const patience = 2 * 60_000;

/** Sends what is planned until nothing is left. Any number of processes may do so at the same time. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: MessageChannels,
    private readonly sender: Sender,
    private readonly uncertain: UncertainLinks,
  ) {}

  async send({ worker: name, day, signal }: DispatchRequest): Promise<DispatchReport> {
    // Each run is a claimant of its own, also two in one process.
    const worker = `${name} ${randomBytes(4).toString('hex')}`;
    const outcomes: Partial<Record<MessageState, number>> = {};
    const lost = await this.persist(() => this.reclaim(), signal);
    await this.persist(() => this.uncertain.open(), signal);
    for (;;) {
      if (signal?.aborted === true) break;
      const claimed = await this.persist(() => this.claim(worker), signal);
      if (claimed.length === 0) break;
      const chunks = this.chunksOf(claimed);
      const next = chunks.values();
      const errand = { worker, today: day ?? this.clock.today() };
      const lane = async (): Promise<void> => {
        for (const chunk of next) {
          const done = await this.persist(() => this.sender.send(chunk, errand), signal);
          for (const { state } of done) outcomes[state] = (outcomes[state] ?? 0) + 1;
        }
      };
      await Promise.all(Array.from({ length: sideBySide }, lane));
    }
    return { outcomes, ...lost };
  }

  private reclaim(): Promise<{ readonly again: number; readonly uncertain: number }> {
    const repeatable = this.channels
      .all()
      .flatMap(({ channel, isRepeatable }) => (isRepeatable ? [channel] : []));
    // As the owner, past row-level security: messages of all registers.
    return this.database.asSystem((tx) => reclaimMessages(tx, { now: this.clock.now(), repeatable }));
  }

  private claim(worker: string): Promise<readonly ClaimedMessage[]> {
    const channels = this.channels.all().map(({ channel }) => channel);
    return this.database.asSystem((tx) =>
      claimMessages(tx, { worker, now: this.clock.now(), channels, limit: claimedAtOnce }),
    );
  }

  private chunksOf(claimed: readonly ClaimedMessage[]): readonly Chunk[] {
    const groups = new Map<string, ClaimedMessage[]>();
    for (const message of claimed) {
      const key = `${message.register_id} ${message.channel}`;
      groups.set(key, [...(groups.get(key) ?? []), message]);
    }
    return [...groups.values()].flatMap((messages) => {
      const [first] = messages;
      if (!first) return [];
      const { register_id: registerId, channel } = first;
      // One mail at a time: while it is handed over, its episode is locked.
      const size = this.channels.get(channel)?.isRepeatable === true ? repeatableAtOnce : 1;
      return inParts(messages, size).map((part) => ({ registerId, channel, messages: part }));
    });
  }

  /** Waits for a database that has gone away. What was claimed and not handed over is still this worker's. */
  private async persist<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const begin = performance.now();
    for (let pause = 100; ; pause = Math.min(2_000, pause * 2)) {
      try {
        return await work();
      } catch (error) {
        if (!mayPass(error) || signal?.aborted === true || performance.now() - begin > patience) throw error;
        await wait(pause);
      }
    }
  }
}

function inParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
