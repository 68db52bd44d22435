import { setImmediate, setTimeout } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../platform/database/database.js';

/** Lets signals come through between pieces of work that keep the processor busy. */
export const nextTurn = (): Promise<void> => setImmediate();

/**
 * Runs the work of a transaction so that it ends soon after the signal: the statement that is under way is cancelled.
 * Throws the reason of the signal.
 */
export async function stoppable<T>(
  database: Database,
  tx: EntityManager,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  const [session] = await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid');
  const over = new AbortController();
  const cancelling: Promise<void>[] = [];
  const cancel = async (): Promise<void> => {
    // Again, in case that the first came between two statements.
    while (!over.signal.aborted) {
      await database.dataSource.query('select pg_cancel_backend($1)', [session?.pid]);
      await setTimeout(200, undefined, { ref: false, signal: over.signal });
    }
  };
  const onAbort = (): void => {
    // A database that has gone has stopped the work by itself.
    cancelling.push(cancel().catch(() => undefined));
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    over.abort();
    signal.removeEventListener('abort', onAbort);
    if (cancelling.length > 0) {
      // A cancellation that is still on its way must meet this statement, not the end of the transaction.
      await Promise.all(cancelling);
      await tx.query('select').catch(() => undefined);
    }
  }
}
