import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { deriveKey } from '../../platform/derive-key.js';
import { TooManyRequestsError } from '../../platform/errors/domain-error.js';
import { AccessSettings } from '../access-settings.js';

/** Wrong attempts of the last day count; then they are forgotten. */
const rememberedHours = 24;
const minute = 60_000;
const longest = 60 * minute;

/** How long to wait after so many wrong attempts: none after the first few, then twice as long each time, up to an hour. */
export function delayAfter(failed: number, free: number): number {
  return failed < free ? 0 : Math.min(longest, minute * 2 ** (failed - free));
}

/** Locks out who guesses: each wrong attempt makes the next wait longer, whichever process it comes to. */
@Injectable()
export class GrowingDelay {
  private readonly key: Uint8Array;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: AccessSettings,
  ) {
    this.key = deriveKey(settings.identityKey, 'attempt source');
  }

  /**
   * Counts an attempt before it is judged, one at a time, so that many sent at once do not slip through; throws while
   * there is still to wait. `forget` takes all of them back when it was right.
   */
  async begin(kind: string, subject: string, free: number): Promise<void> {
    const now = this.clock.now();
    const hash = this.hash(subject);
    const until = await this.database.outsideScope(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${kind} ${hash.toString('hex')}`,
      ]);
      const [row] = await tx.query<{ readonly failed: number; readonly last: Date | null }[]>(
        `select count(*)::int as failed, max(at) as last from access.failed_attempt
         where source_hash = $1 and kind = $2 and at > $3::timestamptz - make_interval(hours => $4)`,
        [hash, kind, now, rememberedHours],
      );
      const next = (row?.last?.getTime() ?? 0) + delayAfter(row?.failed ?? 0, free);
      // What is refused unread does not make the wait longer.
      if (row?.last && next > now.getTime()) return next;
      await tx.query('insert into access.failed_attempt (source_hash, kind, at) values ($1, $2, $3)', [
        hash,
        kind,
        now,
      ]);
      return null;
    });
    if (until === null) return;
    const seconds = Math.max(1, Math.ceil((until - now.getTime()) / 1000));
    throw new TooManyRequestsError(
      'locked-out',
      `Too many wrong attempts. Wait ${String(Math.ceil(seconds / 60))} minutes and try again; each further wrong attempt makes the wait longer.`,
      { retryAfterSeconds: seconds },
    );
  }

  async forget(kind: string, subject: string): Promise<void> {
    await this.database.outsideScope((tx) =>
      tx.query('delete from access.failed_attempt where source_hash = $1 and kind = $2', [
        this.hash(subject),
        kind,
      ]),
    );
  }

  private hash(subject: string): Buffer {
    return createHmac('sha256', this.key).update(subject).digest();
  }
}
