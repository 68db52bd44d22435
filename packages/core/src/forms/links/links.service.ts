import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { authorName, authorOf } from '../../episodes/author.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { alreadyAnswered, refuseEnded } from '../submission/submission-conflicts.js';
import { lockOccasion } from '../submission/lock-occasion.js';
import { FailedAttempts } from './failed-attempts.js';
import { newCode, printedCode, readCode } from './link-code.js';
import { LinkKeys } from './link-keys.js';
import { scopeOfLink, stateOf, type ClosedLink, type LinkRow, type OpenLink } from './link-state.js';

/** Shown once, when it is made: only hashes of token and code are kept. */
export interface IssuedLink {
  readonly id: string;
  readonly token: string;
  /** For somebody who types it from a letter. */
  readonly code: string;
  /** Path of the page below the site's address. */
  readonly path: string;
  readonly expiresAt: string;
}
export interface LinkSummary {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}
interface Where {
  readonly episodeId: string;
  readonly occasion: string;
}

const usualDays = 180;
const mostDays = 400;
const day = 24 * 60 * 60 * 1000;
const linkColumns = 'id, register_id, unit_id, episode_id, occasion, expires_at, revoked_at';

/** Personal links: the way of a patient to one form, without log-in. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly keys: LinkKeys,
    private readonly attempts: FailedAttempts,
    private readonly audit: AuditService,
  ) {}

  /** Makes a link to one unanswered form of a patient. It ends with the time for answering, at the latest `validDays` after the form has opened. */
  async issue(
    scope: Scope,
    { episodeId, occasion, validDays = usualDays }: Where & { readonly validDays?: number | undefined },
  ): Promise<IssuedLink> {
    if (!Number.isInteger(validDays) || validDays < 1 || validDays > mostDays) {
      throw new InvalidInputError(
        'invalid-validity',
        `A link can be valid for 1 to ${String(mostDays)} days.`,
      );
    }
    const [id, token, code] = [randomUUID(), this.keys.newToken(), newCode()];
    return this.database.inScope(scope, async (tx) => {
      const locked = await lockOccasion(tx, episodeId, occasion);
      if (this.catalogue.form(locked.register_id, locked.pathway, locked.form).respondent !== 'patient') {
        throw new ConflictError(
          'form-of-staff',
          'This form is filled in by the clinic, so that no link to it is made.',
        );
      }
      if (locked.revision > 0) throw alreadyAnswered();
      refuseEnded(locked, this.clock.today());
      if (locked.opens_on === null) {
        throw new ConflictError(
          'occasion-not-open',
          'When this form opens is not known yet: submit the form that it is counted from first.',
        );
      }
      const now = this.clock.now();
      const last = locked.closes_on === null ? Infinity : Date.parse(`${locked.closes_on}T00:00:00Z`) + day;
      if (last < now.getTime())
        throw new ConflictError(
          'occasion-expired',
          'The time for answering this form is over, so that no link to it is made.',
        );
      // A letter about a form that opens later is good for as many days as one about a form that is open.
      const opens = Date.parse(`${locked.opens_on}T00:00:00Z`);
      const expiresAt = new Date(Math.min(Math.max(now.getTime(), opens) + validDays * day, last));
      await tx.query(
        `insert into access.access_link (id, token_hash, code_hash, register_id, unit_id, episode_id, occasion, expires_at, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          this.keys.hashToken(token),
          this.keys.hashCode(code),
          locked.register_id,
          locked.unit_id,
          episodeId,
          occasion,
          expiresAt,
          authorOf(scope.principal),
          now,
        ],
      );
      await this.audit.record(
        tx,
        { ...scope, unitId: locked.unit_id },
        'link.issue',
        { personId: locked.person_id, episodeId },
        { occasion, link: id },
      );
      return { id, token, code: printedCode(code), path: `/a/${token}`, expiresAt: expiresAt.toISOString() };
    });
  }

  /** The links that have been made to one form, latest first. */
  async list(scope: Scope, { episodeId, occasion }: Where): Promise<readonly LinkSummary[]> {
    return this.database.inScope(scope, async (tx) => {
      const { person_id: personId } = await lockOccasion(tx, episodeId, occasion);
      await this.audit.record(tx, scope, 'link.list', { personId, episodeId }, { occasion });
      const rows = await tx.query<
        {
          id: string;
          created_at: Date;
          created_by: string;
          expires_at: Date;
          used_at: Date | null;
          revoked_at: Date | null;
        }[]
      >(
        `select l.id, l.created_at, ${authorName('l.created_by')} as created_by, l.expires_at, l.used_at, l.revoked_at
         from access.access_link l where l.episode_id = $1 and l.occasion = $2 order by l.created_at desc, l.id`,
        [episodeId, occasion],
      );
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.created_at.toISOString(),
        createdBy: row.created_by,
        expiresAt: row.expires_at.toISOString(),
        usedAt: row.used_at?.toISOString() ?? null,
        revokedAt: row.revoked_at?.toISOString() ?? null,
      }));
    });
  }

  /** Withdraws a link. Doing so twice changes nothing. */
  async revoke(scope: Scope, linkId: string): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const [link] = isUuid(linkId)
        ? await tx.query<{ episode_id: string; occasion: string; person_id: string }[]>(
            `select l.episode_id, l.occasion, e.person_id from access.access_link l join register.episode e on e.id = l.episode_id where l.id = $1`,
            [linkId],
          )
        : [];
      if (!link)
        throw new NotFoundError('link-unknown', 'There is no such link in your part of the register.');
      await tx.query('update access.access_link set revoked_at = coalesce(revoked_at, $2) where id = $1', [
        linkId,
        this.clock.now(),
      ]);
      const subject = { personId: link.person_id, episodeId: link.episode_id };
      await this.audit.record(tx, scope, 'link.revoke', subject, { occasion: link.occasion, link: linkId });
    });
  }

  /** Exchanges a typed code for a key that opens the form. Wrong codes are counted for each source (an address on the net). */
  async exchangeCode(text: string, source: string): Promise<{ readonly key: string }> {
    const code = readCode(text);
    if (code === null) {
      throw new InvalidInputError(
        'code-mistyped',
        'The code cannot be right: it has ten characters (the digits 2–9 and letters). Compare it with the letter and type it again.',
      );
    }
    const attempt = await this.attempts.count(source);
    const link = await this.find('code_hash', this.keys.hashCode(code));
    if (link) {
      await this.attempts.forgive(attempt);
      return { key: this.keys.newTicket(link.id, this.clock.now()) };
    }
    throw new NotFoundError(
      'code-unknown',
      'This code is not known. Compare it with the letter and type it again.',
    );
  }

  /** What a key (the token of a link, or what a code was exchanged for) leads to today. */
  async resolve(key: string): Promise<OpenLink | ClosedLink> {
    const link = await this.linkOf(key);
    if (!link) return { state: 'unknown' };
    const scope = scopeOfLink(link);
    const where = { episodeId: link.episode_id, occasion: link.occasion };
    const now = this.clock.now();
    const state = await this.database.inScope(scope, (tx) =>
      stateOf(tx, where, {
        isRevoked: link.revoked_at !== null,
        hasExpired: link.expires_at <= now,
        today: this.clock.today(),
      }),
    );
    return state.state === 'open' ? { ...state, scope, ...where } : state;
  }

  /** Where a key leads, however things stand: for a submission that is sent again after it was carried out. */
  async whereOf(key: string): Promise<Omit<OpenLink, 'state'> | null> {
    const link = await this.linkOf(key);
    return link && { scope: scopeOfLink(link), episodeId: link.episode_id, occasion: link.occasion };
  }

  /** Notes, in the transaction of the answer, that it came through this link. */
  async markUsed(tx: EntityManager, linkId: string): Promise<void> {
    await tx.query('update access.access_link set used_at = coalesce(used_at, $2) where id = $1', [
      linkId,
      this.clock.now(),
    ]);
  }

  private async linkOf(key: string): Promise<LinkRow | null> {
    if (/^[\w-]{22}$/.test(key)) return this.find('token_hash', this.keys.hashToken(key));
    const id = key.length > 22 && key.length < 400 ? this.keys.readTicket(key, this.clock.now()) : null;
    return id === null ? null : this.find('id', id);
  }

  private async find(
    column: 'token_hash' | 'code_hash' | 'id',
    value: Buffer | string,
  ): Promise<LinkRow | null> {
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<LinkRow[]>(`select ${linkColumns} from access.access_link where ${column} = $1`, [value]),
    );
    return row ?? null;
  }
}
