import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { deriveKey } from '../../platform/derive-key.js';
import { TooManyRequestsError } from '../../platform/errors/domain-error.js';
import { AccessSettings } from '../access-settings.js';

/** Counts requests of each source within windows of time, over all processes and restarts. */
@Injectable()
export class SharedLimiter {
  private readonly key: Uint8Array;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: AccessSettings,
  ) {
    this.key = deriveKey(settings.identityKey, 'request source');
  }

  /** Counts one request; throws when the source has made too many of this kind. */
  async count(
    kind: string,
    source: string,
    { most, milliseconds }: { readonly most: number; readonly milliseconds: number },
  ): Promise<void> {
    const now = this.clock.now();
    const row = await this.database.outsideScope(async (tx) => {
      const [counted] = await tx.query<{ readonly count: number; readonly ends_at: Date }[]>(
        `insert into access.request_window as w (source_hash, kind, ends_at, count)
           values ($1, $2, $3::timestamptz + make_interval(secs => $4), 1)
         on conflict (source_hash, kind) do update set
           count = case when w.ends_at <= $3 then 1 else w.count + 1 end,
           ends_at = case when w.ends_at <= $3 then excluded.ends_at else w.ends_at end
         returning count, ends_at`,
        [this.hash(source), kind, now, milliseconds / 1000],
      );
      // Whoever begins a window sweeps away those that are over; two who do so at once do not wait for each other.
      if (counted?.count === 1) {
        await tx.query(
          `delete from access.request_window where (source_hash, kind) in (
             select source_hash, kind from access.request_window where ends_at <= $1 limit 100 for update skip locked)`,
          [now],
        );
      }
      return counted;
    });
    if (!row || row.count <= most) return;
    const seconds = Math.max(1, Math.ceil((row.ends_at.getTime() - now.getTime()) / 1000));
    throw new TooManyRequestsError(
      'too-many-attempts',
      `Too many attempts from here. Wait ${String(seconds)} seconds and try again.`,
      { retryAfterSeconds: seconds },
    );
  }

  /** Where requests come from, without keeping the address itself. */
  private hash(source: string): Buffer {
    return createHmac('sha256', this.key).update(source).digest();
  }
}
