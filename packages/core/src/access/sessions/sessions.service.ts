import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AccessLog } from '../access-log.js';
import { assignmentsOf, readAssignments, type AssignmentRow } from '../accounts/assignment-rows.js';
import type { Assignment, PatientPrincipal, Principal, StaffPrincipal } from '../principal.js';
import { AccessSettings } from '../access-settings.js';
import { usableAssignments, type StaffLogin } from '../claims/usable-assignments.js';
import { createSeal, type Seal } from '../login/seal.js';
import type { SessionStart } from './session-start.js';
import { hashSecret, newSecret } from './secret.js';
import { idleTime, longestTime, seenEvery } from './session-times.js';

/** What there is to do at the provider when a session has ended here. */
export interface EndedSession {
  readonly provider: 'staff' | 'patient' | null;
  readonly logoutHint: string | null;
}

export interface Session {
  readonly principal: StaffPrincipal | PatientPrincipal;
  readonly csrfToken: string;
  /** When it ends by itself if nothing more is done. */
  readonly endsAt: Date;
}

interface SessionRow {
  readonly user_id: string | null;
  readonly person_id: string | null;
  readonly assignment_id: string | null;
  readonly csrf_token: string;
  readonly user_name: string | null;
  readonly id: string;
  readonly details: SessionDetails;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly assignments: readonly AssignmentRow[];
}
interface SessionDetails {
  readonly name?: string;
  /** What the log-in of a member of staff proved. */
  readonly login?: StaffLogin;
  readonly provider?: 'staff' | 'patient';
  /** Sealed: it says who somebody is. */
  readonly hint?: string;
}

/** Who is logged in from which browser. Of the secret in the cookie only the hash is stored. */
@Injectable()
export class SessionsService {
  private readonly seal: Seal;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    private readonly settings: AccessSettings,
  ) {
    this.seal = createSeal(settings.identityKey, 'session');
  }

  /** Starts a session under a new secret, whatever the browser had before, and returns the secret. */
  async start({
    principal,
    login,
    provider,
    logoutHint,
    replaces = null,
    logged = {},
  }: SessionStart): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    const staff = principal.kind === 'staff' ? principal : null;
    const patient = principal.kind === 'patient' ? principal : null;
    await this.database.outsideScope(async (tx) => {
      await tx.query(
        'delete from access.session where expires_at <= $1 or last_seen_at <= $2 or token_hash = $3',
        [now, before(now, idleTime), replaces === null ? null : hashSecret(replaces)],
      );
      await tx.query(
        `insert into access.session (token_hash, user_id, person_id, assignment_id, csrf_token, details, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
        [
          hashSecret(secret),
          staff?.userId ?? null,
          patient?.personId ?? null,
          staff?.assignment?.id ?? null,
          newSecret(),
          JSON.stringify({
            ...(patient?.name && { name: patient.name }),
            ...(login && { login }),
            ...(provider && { provider }),
            ...(logoutHint && { hint: this.seal.close(logoutHint) }),
          } satisfies SessionDetails),
          now,
          new Date(now.getTime() + longestTime),
        ],
      );
      await this.log.record(
        tx,
        actorOf(principal, staff?.assignment),
        'session.start',
        subjectOf(principal),
        logged,
      );
    });
    return secret;
  }

  /**
   * The session of a secret; null when there is none, or none any more.
   *
   * @param unattended a page asks by itself: that does not keep a session alive whose user has gone away
   */
  async read(secret: string, unattended = false): Promise<Session | null> {
    const now = this.clock.now();
    const hash = hashSecret(secret);
    const row = await this.database.outsideScope(async (tx) => {
      const [found] = await tx.query<SessionRow[]>(readSession, [hash, now, before(now, idleTime)]);
      if (!found || unattended || found.last_seen_at > before(now, seenEvery)) return found;
      await tx.query('update access.session set last_seen_at = $2 where token_hash = $1', [hash, now]);
      return { ...found, last_seen_at: now };
    });
    if (!row) return null;
    const endsAt = new Date(Math.min(row.last_seen_at.getTime() + idleTime, row.expires_at.getTime()));
    return { principal: this.principalOf(row), csrfToken: row.csrf_token, endsAt };
  }

  /** Works under another of the person's own assignments from now on. */
  async chooseAssignment(
    secret: string,
    principal: StaffPrincipal,
    assignmentId: string,
  ): Promise<Assignment> {
    const chosen = principal.assignments.find(({ id }) => id === assignmentId);
    if (!chosen) {
      throw new ForbiddenError(
        'not-your-assignment',
        'You do not hold this assignment, or it has ended. Choose one from your list.',
      );
    }
    await this.database.outsideScope(async (tx) => {
      await tx.query('update access.session set assignment_id = $2 where token_hash = $1', [
        hashSecret(secret),
        chosen.id,
      ]);
      const details = { from: principal.assignment?.id ?? null, to: chosen.id };
      await this.log.record(
        tx,
        actorOf({ ...principal, assignment: chosen }, chosen),
        'session.choose-assignment',
        {},
        details,
      );
    });
    return chosen;
  }

  /** Ends the session for good: the secret opens nothing any more, also if somebody has kept it. */
  async end(secret: string, principal: Principal): Promise<EndedSession> {
    return this.database.outsideScope(async (tx) => {
      const [[row]] = await tx.query<[{ readonly details: SessionDetails }[], number]>(
        'delete from access.session where token_hash = $1 returning details',
        [hashSecret(secret)],
      );
      const assignment = principal.kind === 'staff' ? principal.assignment : null;
      await this.log.record(tx, actorOf(principal, assignment), 'session.end', subjectOf(principal));
      const { provider = null, hint } = row?.details ?? {};
      return { provider, logoutHint: hint === undefined ? null : this.seal.open(hint) };
    });
  }

  private principalOf(row: SessionRow): StaffPrincipal | PatientPrincipal {
    const { details, id: sessionId } = row;
    if (row.user_id === null)
      return { kind: 'patient', personId: row.person_id, name: details.name ?? null, sessionId };
    // A session that does not say how it began was not begun by this program, and opens nothing.
    const assignments = details.login
      ? usableAssignments(readAssignments(row.assignments), details.login, this.settings.requiredLevels)
      : [];
    return {
      kind: 'staff',
      userId: row.user_id,
      name: row.user_name ?? '',
      // An assignment that was taken away during the session is gone at the next request.
      assignment: assignments.find(({ id }) => id === row.assignment_id) ?? null,
      assignments,
      via: 'session',
      sessionId,
    };
  }
}

const readSession = `
  select s.id, s.user_id, s.person_id, s.assignment_id, s.csrf_token, s.details, s.last_seen_at, s.expires_at,
         u.name as user_name, ${assignmentsOf('s.user_id')} as assignments
  from access.session s left join access.user_account u on u.id = s.user_id
  where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`;

function actorOf(
  principal: Principal,
  assignment: Assignment | null | undefined,
): Parameters<AccessLog['record']>[1] {
  return { principal, registerId: assignment?.registerId ?? null, unitId: assignment?.unitId ?? null };
}

function subjectOf(principal: Principal): { readonly personId?: string | null } {
  return principal.kind === 'patient' ? { personId: principal.personId } : {};
}

function before(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() - milliseconds);
}
