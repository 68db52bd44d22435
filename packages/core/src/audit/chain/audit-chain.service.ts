import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { CoreConfig } from '../../platform/config.js';
import { deriveKey } from '../../platform/derive-key.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError } from '../../platform/errors/domain-error.js';
import { coreConfig } from '../../platform/platform-options.js';
import { isGenuine, sealBlock } from './block.js';
import type { ChainReport, SealReport } from './chain-report.js';
import { readEvents, readHead, readInstant, writeBlock } from './chain.query.js';
import { headText } from './head.js';
import { forgetMarks, readSafePoint, takeMark } from './safe-point.query.js';
import { countBlocksOver, thinBlocks, type ThinLogRequest } from './thin-blocks.js';
import { verifyChain, type VerifyRequest } from './verify-chain.js';

/** Few enough to name a break from memory, and enough that a block is a small part of what it seals. */
const eventsInBlock = 4096;
/** Stands for "the log is being sealed" among the advisory locks of the database. */
const sealLock = 7_240_014;

export interface SealRequest {
  /** How long to wait for those who are writing right now; otherwise what they write is sealed the next time. */
  readonly waitMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Seals the log, and tells whether it is still as it was sealed. */
@Injectable()
export class AuditChainService {
  private readonly key: Uint8Array;
  constructor(
    private readonly database: Database,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.key = deriveKey(config.identityKey, 'audit chain 1');
  }

  /** Seals what has been written for good. Several at once take turns; writers are never held up. */
  async seal({ waitMs = 0, signal }: SealRequest = {}): Promise<SealReport> {
    const marked = await this.database.asSystem((tx) => takeMark(tx));
    const safe = await this.safePoint(marked, waitMs, signal);
    let [blocks, events] = [0, 0];
    while (signal?.aborted !== true) {
      const sealed = await this.database.asSystem((tx) => this.sealNext(tx, safe), { statementTimeout: 0 });
      if (sealed === 0) break;
      blocks += 1;
      events += sealed;
    }
    return this.database.asSystem(async (tx) => {
      await forgetMarks(tx, safe);
      const head = await readHead(tx);
      const [left] = await tx.query<{ waiting: number }[]>(
        'select count(*) as waiting from audit.event where id > $1',
        [head?.lastId ?? 0],
      );
      return { blocks, events, head: head && headText(head), waiting: left?.waiting ?? 0 };
    });
  }

  /** Reads the whole log beside its blocks, as it is at one moment. */
  verify(request: VerifyRequest): Promise<ChainReport> {
    return this.database.asSystem((tx) => verifyChain(tx, this.key, request), {
      readOnly: true,
      snapshot: true,
      statementTimeout: 0,
    });
  }

  /** Lets events of sealed blocks go whose time is over, within a transaction of the owner of the tables. */
  async thinIn(
    tx: EntityManager,
    now: Date,
    request: ThinLogRequest,
  ): Promise<{ readonly blocks: number; readonly events: number }> {
    await tx.query('select pg_advisory_xact_lock($1)', [sealLock]);
    return thinBlocks(tx, this.key, now, request);
  }

  /** What could go. */
  countOver(
    tx: EntityManager,
    before: ThinLogRequest['before'],
  ): Promise<{ readonly blocks: number; readonly events: number }> {
    return countBlocksOver(tx, before);
  }

  private async safePoint(marked: number, waitMs: number, signal: AbortSignal | undefined): Promise<number> {
    const end = performance.now() + waitMs;
    for (;;) {
      const safe = await this.database.asSystem((tx) => readSafePoint(tx), { readOnly: true });
      if (safe >= marked || performance.now() >= end || signal?.aborted === true) return safe;
      await pause(50);
    }
  }

  private async sealNext(tx: EntityManager, safe: number): Promise<number> {
    await tx.query('select pg_advisory_xact_lock($1)', [sealLock]);
    const head = await readHead(tx);
    if (head && !isGenuine(this.key, head)) {
      throw new ConflictError(
        'audit-head-broken',
        `Block ${String(head.number)} of the log was changed, or was sealed with another key. Check KVALREG_IDENTITY_KEY, ` +
          'then run "kvalreg audit verify". Nothing was sealed on top of it.',
      );
    }
    const events = await readEvents(tx, head?.lastId ?? 0, safe, eventsInBlock);
    if (events.length === 0) return 0;
    await writeBlock(tx, sealBlock(this.key, head, events, await readInstant(tx)));
    return events.length;
  }
}
