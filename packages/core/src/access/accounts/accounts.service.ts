import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import { AccessSettings } from '../access-settings.js';
import { refusalOf } from '../claims/refusal-of.js';
import { usableAssignments, whyNoneUsable, type StaffLogin } from '../claims/usable-assignments.js';
import type { Assignment, StaffPrincipal } from '../principal.js';
import { clinicRoles } from '../rights/role.js';
import { assignmentsOf, readAssignments, type AssignmentRow } from './assignment-rows.js';

export interface Account {
  /** The provider and what it calls the person: `<issuer>|<sub>`. */
  readonly subject: string;
  readonly name: string;
  readonly email?: string | null;
  /** HSA-id or HPR number. */
  readonly employeeId?: string | null;
}
export type NewAssignment = Pick<Assignment, 'role' | 'registerId' | 'unitId'>;

/** Who may work here, and as what. Accounts come by log-in; assignments are given here and not by the provider. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly settings: AccessSettings,
  ) {}

  /**
   * The account of somebody who has just logged in, with name and address as the provider has them now, and with the
   * assignments that such a log-in opens; refuses one that opens none of those that are held.
   */
  async logIn(account: Account, login: StaffLogin): Promise<StaffPrincipal> {
    return this.database.outsideScope(async (tx) => {
      const userId = await this.ensureAccount(tx, account);
      const [row] = await tx.query<{ readonly assignments: readonly AssignmentRow[] }[]>(
        `select ${assignmentsOf('$1')} as assignments`,
        [userId],
      );
      const held = readAssignments(row?.assignments ?? []);
      const { requiredLevels } = this.settings;
      const why = whyNoneUsable(held, login, requiredLevels);
      if (why) throw refusalOf(why);
      const assignments = usableAssignments(held, login, requiredLevels);
      const [first] = assignments;
      // Somebody with one assignment has nothing to choose.
      const assignment = assignments.length === 1 && first ? first : null;
      return { kind: 'staff', userId, name: account.name, assignment, assignments, via: 'session' };
    });
  }

  /** Makes these the only assignments of an account, which is made if need be. For start-up and commands. */
  async setAssignments(account: Account, assignments: readonly NewAssignment[]): Promise<void> {
    await this.database.outsideScope(async (tx) => {
      const userId = await this.ensureAccount(tx, account);
      const ids: string[] = [];
      for (const assignment of assignments) ids.push(await this.ensureAssignment(tx, userId, assignment));
      await tx.query(
        'update access.assignment set active = false where user_id = $1 and active and not id = any($2::uuid[])',
        [userId, ids],
      );
    });
  }

  /** The units here that a provider may mean: by HSA-id, RESH id or organisation number. Null where it names none. */
  async unitsNamed(unit: string | null): Promise<readonly string[] | null> {
    if (unit === null) return null;
    const rows = await this.database.outsideScope((tx) =>
      tx.query<{ readonly id: string }[]>(
        'select id from organisation.unit where upper(hsa_id) = upper($1) or resh_id = $1 or organisation_number = $1 order by id',
        [unit],
      ),
    );
    return rows.map(({ id }) => id);
  }

  async ensureAccount(
    tx: EntityManager,
    { subject, name, email = null, employeeId = null }: Account,
  ): Promise<string> {
    const [row] = await tx.query<{ readonly id: string }[]>(
      `insert into access.user_account (subject, name, email, employee_id) values ($1, $2, $3, $4)
       on conflict (subject) do update set name = excluded.name, email = excluded.email,
         employee_id = coalesce(excluded.employee_id, user_account.employee_id) returning id`,
      [subject, name, email, employeeId],
    );
    if (!row) throw new Error('an upsert returned no row');
    return row.id;
  }

  /** Gives an assignment unless the account has it already. */
  async ensureAssignment(tx: EntityManager, userId: string, assignment: NewAssignment): Promise<string> {
    checkAssignment(assignment);
    const values = [userId, assignment.role, assignment.registerId, assignment.unitId];
    // Two who give the same at once wait for each other, so that it is not given twice.
    await tx.query('select from access.user_account where id = $1 for update', [userId]);
    const [existing] = await tx.query<{ readonly id: string }[]>(
      `select id from access.assignment where user_id = $1 and role = $2 and active
         and register_id is not distinct from $3 and unit_id is not distinct from $4`,
      values,
    );
    if (existing) return existing.id;
    const [row] = await tx.query<{ readonly id: string }[]>(
      'insert into access.assignment (user_id, role, register_id, unit_id) values ($1, $2, $3, $4) returning id',
      values,
    );
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }
}

function checkAssignment({ role, registerId, unitId }: NewAssignment): void {
  if (registerId === null && role !== 'administrator') {
    throw new InvalidInputError('no-register', `The role ${role} is held in a register: name it.`);
  }
  if (clinicRoles.includes(role) && unitId === null) {
    throw new InvalidInputError('no-unit', `The role ${role} is held at a clinic: name the unit.`);
  }
  if (!clinicRoles.includes(role) && unitId !== null) {
    throw new InvalidInputError(
      'unneeded-unit',
      `The role ${role} is not held at a clinic: leave out the unit.`,
    );
  }
}
