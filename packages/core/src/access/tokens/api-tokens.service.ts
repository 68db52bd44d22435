import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { AccessLog } from '../access-log.js';
import { AccountsService, type NewAssignment } from '../accounts/accounts.service.js';
import { readAssignments, type AssignmentRow } from '../accounts/assignment-rows.js';
import type { Principal, StaffPrincipal } from '../principal.js';
import { hashSecret, newSecret } from '../sessions/secret.js';

/** Makes a token recognisable for people and for programs that search for leaked secrets. */
const prefix = 'kvr_';
const day = 86_400_000;
const longestDays = 366;

export interface NewApiToken extends NewAssignment {
  /** Which program uses it; also the name in the log. One label stands for one program. */
  readonly label: string;
  readonly days: number;
}
export interface IssuedApiToken {
  /** Shown this once; only its hash is stored. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Tokens with which programs use the API: each is bound to one assignment, ends by itself and can be revoked. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly log: AccessLog,
  ) {}

  async issue(by: Principal, { label, days, ...assignment }: NewApiToken): Promise<IssuedApiToken> {
    if (!Number.isInteger(days) || days < 1 || days > longestDays) {
      throw new InvalidInputError(
        'invalid-days',
        `A token lasts 1 to ${String(longestDays)} days, not ${String(days)}.`,
      );
    }
    if (label.trim() === '') throw new InvalidInputError('no-label', 'Say which program the token is for.');
    const token = prefix + newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + days * day);
    await this.database.outsideScope(async (tx) => {
      const userId = await this.accounts.ensureAccount(tx, { subject: `program|${label}`, name: label });
      const assignmentId = await this.accounts.ensureAssignment(tx, userId, assignment);
      await tx.query(
        'insert into access.api_token (token_hash, assignment_id, label, created_at, expires_at) values ($1, $2, $3, $4, $5)',
        [hashSecret(token), assignmentId, label, this.clock.now(), expiresAt],
      );
      const { registerId, unitId, role } = assignment;
      await this.log.record(
        tx,
        { principal: by, registerId, unitId },
        'api-token.issue',
        {},
        { label, role, days },
      );
    });
    return { token, expiresAt };
  }

  /** Ends every token of a program at once. */
  async revoke(by: Principal, label: string): Promise<number> {
    const revoked = await this.database.outsideScope(async (tx) => {
      const rows = await tx.query<[unknown[], number]>(
        'update access.api_token set revoked_at = $2 where label = $1 and revoked_at is null',
        [label, this.clock.now()],
      );
      if (rows[1] > 0)
        await this.log.record(tx, { principal: by }, 'api-token.revoke', {}, { label, tokens: rows[1] });
      return rows[1];
    });
    if (revoked === 0)
      throw new NotFoundError('unknown-token', `There is no valid token with the label "${label}".`);
    return revoked;
  }

  /** The principal of a token; null when it is unknown, over or revoked. */
  async read(token: string): Promise<StaffPrincipal | null> {
    if (!token.startsWith(prefix)) return null;
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<(AssignmentRow & { readonly userId: string; readonly name: string })[]>(readToken, [
        hashSecret(token),
        this.clock.now(),
      ]),
    );
    if (!row) return null;
    const { userId, name, ...assignmentRow } = row;
    const [assignment] = readAssignments([assignmentRow]);
    return assignment
      ? { kind: 'staff', userId, name, assignment, assignments: [assignment], via: 'api-token' }
      : null;
  }
}

const readToken = `
  select a.id, a.role, a.register_id as "registerId", a.unit_id as "unitId", unit.name as "unitName",
         u.id as "userId", u.name
  from access.api_token t
  join access.assignment a on a.id = t.assignment_id and a.active
  join access.user_account u on u.id = a.user_id
  left join organisation.unit unit on unit.id = a.unit_id
  where t.token_hash = $1 and t.expires_at > $2 and t.revoked_at is null`;
