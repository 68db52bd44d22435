import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { AccessLog } from '../access-log.js';
import type { Assignment, Principal } from '../principal.js';
import { SessionListService, type ListedSession } from '../sessions/session-list.service.js';
import type { ListedAccount } from './account-list.service.js';
import { AccountsService, type NewAssignment } from './accounts.service.js';
import { assignmentsOf, readAssignments, type AssignmentRow } from './assignment-rows.js';

export interface AccountDetails extends ListedAccount {
  readonly employeeId: string | null;
  readonly sessions: readonly ListedSession[];
  /** Nobody gives rights to themselves. */
  readonly isOwn: boolean;
}
interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly employee_id: string | null;
  readonly is_program: boolean;
  readonly assignments: readonly AssignmentRow[];
}

/**
 * What administrators do with an account. One of a register reaches the assignments in that register, one of the
 * installation all; nobody changes their own.
 */
@Injectable()
export class AccountAdminService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionListService,
    private readonly catalogue: RegisterCatalogue,
    private readonly log: AccessLog,
  ) {}

  async read(by: Principal, accountId: string): Promise<AccountDetails> {
    const registerId = registerOf(by);
    return this.database.outsideScope(async (tx) => {
      const account = await this.find(tx, accountId);
      await this.log.record(tx, { principal: by, registerId }, 'account.read', {}, { account: account.id });
      return {
        id: account.id,
        name: account.name,
        email: account.email,
        employeeId: account.employee_id,
        isProgram: account.is_program,
        assignments: within(registerId, readAssignments(account.assignments)),
        sessions: await this.sessions.of(tx, account.id),
        isOwn: isOwn(by, account.id),
      };
    });
  }

  /** Gives an assignment; one that is held already is not given twice. */
  async give(by: Principal, accountId: string, assignment: NewAssignment): Promise<void> {
    this.mayTouch(by, accountId, assignment.registerId);
    await this.database.outsideScope(async (tx) => {
      const account = await this.find(tx, accountId);
      await this.checkPlace(tx, assignment);
      const id = await this.accounts.ensureAssignment(tx, account.id, assignment);
      await this.log.record(
        tx,
        actorOf(by, assignment),
        'assignment.give',
        {},
        {
          account: account.id,
          assignment: id,
          role: assignment.role,
        },
      );
    });
  }

  /** Ends an assignment. Whoever works under it at the moment has it no more at the next request. */
  async end(by: Principal, accountId: string, assignmentId: string): Promise<void> {
    await this.database.outsideScope(async (tx) => {
      const account = await this.find(tx, accountId);
      const assignment = readAssignments(account.assignments).find(({ id }) => id === assignmentId);
      if (!assignment) {
        throw new NotFoundError(
          'unknown-assignment',
          'The account holds no such assignment; somebody may have ended it. Reload the page.',
        );
      }
      this.mayTouch(by, accountId, assignment.registerId);
      await tx.query('update access.assignment set active = false where id = $1', [assignment.id]);
      await this.log.record(
        tx,
        actorOf(by, assignment),
        'assignment.end',
        {},
        {
          account: account.id,
          assignment: assignment.id,
          role: assignment.role,
        },
      );
    });
  }

  /** Logs the person out of every browser. Returns how many sessions there were. */
  async endSessions(by: Principal, accountId: string): Promise<number> {
    return this.database.outsideScope(async (tx) => {
      const account = await this.find(tx, accountId);
      const [, ended] = await tx.query<[unknown[], number]>('delete from access.session where user_id = $1', [
        account.id,
      ]);
      await this.log.record(
        tx,
        { principal: by, registerId: registerOf(by) },
        'account.end-sessions',
        {},
        {
          account: account.id,
          sessions: ended,
        },
      );
      return ended;
    });
  }

  private async find(tx: EntityManager, accountId: string): Promise<AccountRow> {
    const [row] = isUuid(accountId)
      ? await tx.query<AccountRow[]>(
          `select u.id, u.name, u.email, u.employee_id, u.subject like 'program|%' as is_program,
             ${assignmentsOf('u.id')} as assignments
           from access.user_account u where u.id = $1`,
          [accountId],
        )
      : [];
    if (row) return row;
    throw new NotFoundError('unknown-account', 'There is no such account. Somebody gets one by logging in.');
  }

  private mayTouch(by: Principal, accountId: string, registerId: string | null): void {
    if (isOwn(by, accountId)) {
      throw new ForbiddenError(
        'own-account',
        'Nobody gives or takes rights of their own. Ask another administrator.',
      );
    }
    const own = registerOf(by);
    if (own === null || own === registerId) return;
    throw new ForbiddenError(
      'other-register',
      `You administer ${own}, not ${registerId ?? 'the whole installation'}. Ask the administrator of that one.`,
      { registerId },
    );
  }

  private async checkPlace(tx: EntityManager, { registerId, unitId }: NewAssignment): Promise<void> {
    if (registerId !== null) this.catalogue.register(registerId);
    if (unitId === null) return;
    const [unit] = await tx.query<unknown[]>(
      'select 1 from organisation.register_unit where register_id = $1 and unit_id = $2',
      [registerId, unitId],
    );
    if (unit) return;
    throw new NotFoundError(
      'unknown-unit',
      `The unit "${unitId.slice(0, 40)}" does not take part in the register "${registerId ?? ''}".`,
    );
  }
}

/** The register that an administrator works for; null for the whole installation, as for commands. */
function registerOf(by: Principal): string | null {
  return by.kind === 'staff' ? (by.assignment?.registerId ?? null) : null;
}

function isOwn(by: Principal, accountId: string): boolean {
  return by.kind === 'staff' && by.userId === accountId;
}

function actorOf(
  principal: Principal,
  { registerId, unitId }: Pick<Assignment, 'registerId' | 'unitId'>,
): Parameters<AccessLog['record']>[1] {
  return { principal, registerId, unitId };
}

function within(registerId: string | null, assignments: readonly Assignment[]): readonly Assignment[] {
  return registerId === null ? assignments : assignments.filter((one) => one.registerId === registerId);
}
