import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
} from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { AccessLog } from '../access-log.js';
import type { Scope } from '../scope.js';

/** How long the identity of a protected person stays open. */
export const glassMinutes = 60;
const shortestReason = 10;
const longestReason = 300;

/** An opened identity: who did it, why and until when. Names no patient. */
export interface GlassGrant {
  readonly id: string;
  readonly personId: string;
  readonly userName: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}
export interface GlassState {
  /** Whether number and name of the person are withheld from those who have not broken the glass. */
  readonly isProtected: boolean;
  readonly openUntil: Date | null;
}

/**
 * Break-glass. Who a person with a protected identity is is hidden from everybody; somebody with a reason opens it, for
 * this one person, this one session and an hour, and it is written down for the person and for those who follow up.
 */
@Injectable()
export class GlassService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  async state(scope: Scope, personId: string): Promise<GlassState> {
    return this.database.inScope(scope, async (tx) => {
      const isProtected = await protectionOf(tx, personId);
      const grant = await this.present(tx, scope, personId);
      return { isProtected, openUntil: grant?.expires_at ?? null };
    });
  }

  /** Opens the identity, or lets it stay open for another hour. */
  async open(scope: Scope, personId: string, reasonText: string): Promise<{ readonly openUntil: Date }> {
    const session = sessionOf(scope);
    const reason = checkedReason(reasonText);
    const now = this.clock.now();
    const openUntil = new Date(now.getTime() + glassMinutes * 60_000);
    await this.database.inScope(scope, async (tx) => {
      if (!(await protectionOf(tx, personId))) {
        throw new ConflictError(
          'not-protected',
          'The identity of this person is not protected: there is nothing to open. Reload the page.',
        );
      }
      await tx.query(
        'update access.glass_grant set ended_at = $3 where session_id = $1 and person_id = $2 and ended_at is null and expires_at > $3',
        [session.id, personId, now],
      );
      await tx.query(
        `insert into access.glass_grant
           (session_id, user_id, role, register_id, unit_id, person_id, reason, granted_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          session.id,
          session.userId,
          session.role,
          scope.registerId,
          scope.level === 'unit' ? scope.unitId : null,
          personId,
          reason,
          now,
          openUntil,
        ],
      );
      await this.log.record(tx, scope, 'glass.break', { personId }, { reason, minutes: glassMinutes });
    });
    return { openUntil };
  }

  /** Hides it again before the hour is over. */
  async close(scope: Scope, personId: string): Promise<void> {
    const session = sessionOf(scope);
    await this.database.inScope(scope, async (tx) => {
      await protectionOf(tx, personId);
      const [, ended] = await tx.query<[unknown[], number]>(
        'update access.glass_grant set ended_at = $3 where session_id = $1 and person_id = $2 and ended_at is null and expires_at > $3',
        [session.id, personId, this.clock.now()],
      );
      if (ended > 0) await this.log.record(tx, scope, 'glass.close', { personId });
    });
  }

  /** What was opened in the scope, latest first: for the register office, the holder and the leader of a clinic. */
  async list(scope: Scope, most = 200): Promise<readonly GlassGrant[]> {
    return this.database.inScope(scope, async (tx) => {
      const grants = await tx.query<GlassGrant[]>(
        `select g.id, g.person_id as "personId", u.name as "userName", g.role, g.unit_id as "unitId", unit.name as "unitName",
           g.reason, g.granted_at as "grantedAt", g.expires_at as "expiresAt", g.ended_at as "endedAt"
         from access.glass_grant g join access.user_account u on u.id = g.user_id
         left join organisation.unit unit on unit.id = g.unit_id
         where g.register_id = $1 and ($3::text is null or g.unit_id = $3)
         order by g.granted_at desc, g.id limit $2`,
        [scope.registerId, most, scope.level === 'unit' ? scope.unitId : null],
      );
      await this.log.record(tx, scope, 'glass.list', {}, { grants: grants.length });
      return grants;
    });
  }

  private async present(
    tx: EntityManager,
    { sessionId, registerId }: Scope,
    personId: string,
  ): Promise<{ readonly expires_at: Date } | undefined> {
    if (!sessionId) return undefined;
    const [grant] = await tx.query<{ readonly expires_at: Date }[]>(
      `select expires_at from access.glass_grant
       where session_id = $1 and person_id = $2 and register_id = $3 and ended_at is null and expires_at > $4
       order by expires_at desc limit 1`,
      [sessionId, personId, registerId, this.clock.now()],
    );
    return grant;
  }
}

/** Of a person who is known within the scope; anybody else does not exist. */
async function protectionOf(tx: EntityManager, personId: string): Promise<boolean> {
  const [row] = isUuid(personId)
    ? await tx.query<{ readonly protected: boolean }[]>(
        'select protected from identity.person where id = $1',
        [personId],
      )
    : [];
  if (row) return row.protected;
  throw new NotFoundError('unknown-person', 'There is no such person in your unit.');
}

function sessionOf({ principal, sessionId }: Scope): {
  readonly id: string;
  readonly userId: string;
  readonly role: string;
} {
  if (principal.kind === 'staff' && principal.assignment && sessionId) {
    return { id: sessionId, userId: principal.userId, role: principal.assignment.role };
  }
  throw new ForbiddenError(
    'no-glass',
    'Only a person who is logged in can open a protected identity, and never a program or a token.',
  );
}

function checkedReason(text: string): string {
  const reason = text.trim().replaceAll(/\s+/g, ' ');
  const message =
    reason.length < shortestReason
      ? `Write why you must know who this is, in at least ${String(shortestReason)} characters.`
      : reason.length > longestReason
        ? `Write at most ${String(longestReason)} characters; this has ${String(reason.length)}.`
        : // The log is read by others, and by the person: a number in it would tell whom it is about.
          /\d{6}/.test(reason.replaceAll(/[\s-]/g, ''))
          ? 'Leave out personal numbers: the reason stands in the log.'
          : null;
  if (message === null) return reason;
  throw new InvalidInputError('reason-needed', message, [
    { field: 'reason', code: 'reason-needed', severity: 'error', message, params: {} },
  ]);
}
