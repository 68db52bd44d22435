import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { TooManyRequestsError } from '../../platform/errors/domain-error.js';
import { sourceOf } from '../../access/limits/source-of.js';
import { LinkKeys } from './link-keys.js';

const most = 10;
const windowMinutes = 15;
/** More wrong codes than this in an hour, from wherever, are somebody who guesses from many places at once. */
const mostTogether = 300;
const mostMeanwhile = 2;
const hour = 60;

/** Counts wrong codes from each place, over all processes and restarts, so that codes cannot be guessed. */
@Injectable()
export class FailedAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: LinkKeys,
  ) {}

  /**
   * Counts an attempt before it is judged, so that many sent at once do not slip through; throws when there have been
   * too many. The attempt is taken back with `forgive` when it was right.
   */
  async count(source: string): Promise<number> {
    const now = this.clock.now();
    const hash = this.keys.hashSource(sourceOf(source));
    const id = await this.record(hash, now);
    const [allowed, minutes] = (await this.isAttack(now)) ? [mostMeanwhile, hour] : [most, windowMinutes];
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<{ failed: number; oldest: Date }[]>(
        `select count(*) as failed, min(at) as oldest from access.failed_attempt
         where source_hash = $1 and kind = 'code' and at > $2::timestamptz - make_interval(mins => $3)`,
        [hash, now, minutes],
      ),
    );
    if (!row || row.failed <= allowed) return id;
    // What is refused unread does not make the wait longer.
    await this.forgive(id);
    const until = row.oldest.getTime() + minutes * 60_000;
    const seconds = Math.max(1, Math.ceil((until - now.getTime()) / 1000));
    throw new TooManyRequestsError(
      'too-many-attempts',
      `Too many wrong codes from here. Wait ${String(Math.ceil(seconds / 60))} minutes and try again, or ask the clinic for a new letter.`,
      { retryAfterSeconds: seconds },
    );
  }

  /** Whether codes are guessed from many places at once: each of them then gets fewer tries, so that all bound together. */
  private async isAttack(now: Date): Promise<boolean> {
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<{ failed: number }[]>(
        `select count(*)::int as failed from (select from access.failed_attempt
           where kind = 'code' and at > $1::timestamptz - make_interval(mins => $2) limit $3) as recent`,
        [now, hour, mostTogether + 1],
      ),
    );
    return (row?.failed ?? 0) > mostTogether;
  }

  async forgive(id: number): Promise<void> {
    await this.database.outsideScope((tx) =>
      tx.query('delete from access.failed_attempt where id = $1', [id]),
    );
  }

  /** Writes the attempt down, and sweeps away those that no longer count. */
  private async record(hash: Buffer, now: Date): Promise<number> {
    return this.database.outsideScope(async (tx) => {
      await tx.query(`delete from access.failed_attempt where at < $1::timestamptz - interval '1 day'`, [
        now,
      ]);
      const [row] = await tx.query<{ id: number }[]>(
        `insert into access.failed_attempt (source_hash, kind, at) values ($1, 'code', $2) returning id`,
        [hash, now],
      );
      return row?.id ?? 0;
    });
  }
}
