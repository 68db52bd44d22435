import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** How a transaction is given its scope; the same key stands for the same scope. */
export interface Entry {
  readonly key: string;
  readonly enter: (tx: EntityManager) => Promise<unknown>;
}

interface Level {
  readonly tx: EntityManager;
  /** Sets the scope of this level again after a part has had its own. */
  readonly entry: Entry;
  /** Settled when the part that was begun last is over. */
  last: Promise<unknown>;
}

/** Lets transactions that are begun within another one be parts of it: each becomes a savepoint. */
export class JoinedTransactions {
  private readonly levels = new AsyncLocalStorage<Level>();

  isOpen(): boolean {
    return this.levels.getStore() !== undefined;
  }

  /** Runs the work so that `take` joins its transactions to this one. */
  lead<T>(tx: EntityManager, entry: Entry, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.levels.run({ tx, entry, last: Promise.resolve() }, () => work(tx));
  }

  /** Runs the work as a part of the transaction that leads. */
  take<T>(work: (tx: EntityManager) => Promise<T>, entry: Entry): Promise<T> {
    const level = this.levels.getStore();
    if (!level) throw new Error('there is no transaction to join');
    // One connection has one innermost savepoint: parts that are begun side by side wait for each other.
    const part = level.last.then(() =>
      level.tx.transaction(async (tx) => {
        if (entry.key === level.entry.key) return this.lead(tx, entry, work);
        await entry.enter(tx);
        const result = await this.lead(tx, entry, work);
        await level.entry.enter(tx);
        return result;
      }),
    );
    level.last = part.catch(() => undefined);
    return part;
  }
}
