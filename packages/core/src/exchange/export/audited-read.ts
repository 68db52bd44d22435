import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { Database, type TransactionOptions } from '../../platform/database/database.js';

/** A slow reader may take this long; then the connection is needed elsewhere. */
export const longestExport = 3_600_000;

/**
 * Reads one moment of the database for a file. What is read is written in the log first, so that nobody is read without
 * an entry, and of the very rows that are going to be read.
 */
@Injectable()
export class AuditedRead {
  private starting: Promise<void> = Promise.resolve();
  constructor(private readonly database: Database) {}

  /**
   * @param log writes the log, in a transaction of its own that is kept before the reading begins and sees the same moment
   * @param read reads, in a transaction that cannot write
   */
  async run<T>(
    scope: Scope,
    log: (writing: EntityManager) => Promise<void>,
    read: (tx: EntityManager) => Promise<T>,
    options: Pick<TransactionOptions, 'wholeTables'> = {},
  ): Promise<T> {
    const started = await this.turnToStart();
    try {
      return await this.database.inScope(
        scope,
        async (tx) => {
          const [moment] = await tx.query<{ id: string }[]>('select pg_export_snapshot() as id');
          if (!moment) throw new Error('the database gave no snapshot');
          await this.database.inScope(scope, log, {
            ...options,
            sameMoment: moment.id,
            statementTimeout: longestExport,
          });
          started();
          return read(tx);
        },
        { ...options, readOnly: true, snapshot: true, statementTimeout: longestExport },
      );
    } finally {
      started();
    }
  }

  /** A read needs a second connection while it starts: several that wait for one another's would never get it. */
  private async turnToStart(): Promise<() => void> {
    const earlier = this.starting;
    let started = (): void => undefined;
    this.starting = new Promise((resolve) => (started = resolve));
    await earlier;
    return started;
  }
}
