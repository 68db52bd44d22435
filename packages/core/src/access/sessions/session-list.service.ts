import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { AccessLog } from '../access-log.js';
import type { PatientPrincipal, Principal, StaffPrincipal } from '../principal.js';
import { idleTime } from './session-times.js';

export interface ListedSession {
  /** No secret: it ends the session and opens nothing. */
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly isThisOne: boolean;
}

/** The sessions of one person, in whatever browser, and their end. */
@Injectable()
export class SessionListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  async own(principal: Principal): Promise<readonly ListedSession[]> {
    const own = ownerOf(principal);
    return this.database.outsideScope((tx) => this.read(tx, own));
  }

  async endOwn(principal: Principal, sessionId: string): Promise<void> {
    const own = ownerOf(principal);
    const ended = isUuid(sessionId) ? await this.end(principal, own, sessionId) : 0;
    if (ended > 0) return;
    throw new NotFoundError(
      'unknown-session',
      'You have no such session; it may have ended by itself. Reload the list.',
    );
  }

  /** Log-out everywhere: this browser too. Returns how many there were. */
  async endAllOwn(principal: Principal): Promise<number> {
    return this.end(principal, ownerOf(principal), null);
  }

  /** For administrators, who have made sure that they may. */
  async of(tx: EntityManager, userId: string): Promise<readonly ListedSession[]> {
    return this.read(tx, { column: 'user_id', id: userId, present: null });
  }

  private async read(tx: EntityManager, { column, id, present }: Owner): Promise<readonly ListedSession[]> {
    const now = this.clock.now();
    const rows = await tx.query<
      {
        readonly id: string;
        readonly created_at: Date;
        readonly last_seen_at: Date;
        readonly expires_at: Date;
      }[]
    >(
      `select id, created_at, last_seen_at, expires_at from access.session
       where ${column} = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id`,
      [id, now, new Date(now.getTime() - idleTime)],
    );
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      endsAt: row.expires_at,
      isThisOne: row.id === present,
    }));
  }

  private async end(principal: Principal, { column, id }: Owner, sessionId: string | null): Promise<number> {
    return this.database.outsideScope(async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>(
        `delete from access.session where ${column} = $1 and ($2::uuid is null or id = $2)`,
        [id, sessionId],
      );
      if (ended > 0) {
        const assignment = principal.kind === 'staff' ? principal.assignment : null;
        await this.log.record(
          tx,
          {
            principal,
            registerId: assignment?.registerId ?? null,
            unitId: assignment?.unitId ?? null,
          },
          'session.end-other',
          principal.kind === 'patient' ? { personId: principal.personId } : {},
          { sessions: ended, everywhere: sessionId === null },
        );
      }
      return ended;
    });
  }
}

interface Owner {
  readonly column: 'user_id' | 'person_id' | 'id';
  readonly id: string;
  readonly present: string | null;
}

function ownerOf(principal: Principal): Owner {
  if (isAtBrowser(principal)) {
    const present = principal.sessionId ?? null;
    if (principal.kind === 'staff') return { column: 'user_id', id: principal.userId, present };
    if (principal.personId !== null) return { column: 'person_id', id: principal.personId, present };
    // Somebody who is in no register is known by this one session only.
    if (present !== null) return { column: 'id', id: present, present };
  }
  throw new ForbiddenError(
    'no-session',
    'A token has no sessions. Revoke it instead: kvalreg token --revoke.',
  );
}

function isAtBrowser(principal: Principal): principal is StaffPrincipal | PatientPrincipal {
  return (principal.kind === 'staff' && principal.via === 'session') || principal.kind === 'patient';
}
