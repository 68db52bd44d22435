import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { pageOf, type Page, type PageRequest } from '../../platform/http/page.js';
import { AccessLog } from '../access-log.js';
import type { Assignment, Principal } from '../principal.js';
import { assignmentsOf, readAssignments, type AssignmentRow } from './assignment-rows.js';

/** Somebody who may log in, or a program with a token, and what each may work as. */
export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly isProgram: boolean;
  readonly assignments: readonly Assignment[];
}
interface AccountRow extends Omit<ListedAccount, 'isProgram' | 'assignments'> {
  readonly is_program: boolean;
  readonly assignments: readonly AssignmentRow[];
}

const within =
  '($1::text is null or exists (select from access.assignment a where a.user_id = u.id and a.active and a.register_id = $1))';

/** Who holds which assignments, for administrators. */
@Injectable()
export class AccountListService {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  /** By name. An administrator of one register sees who works in it, and as what there; null stands for the installation. */
  async list(
    by: Principal,
    registerId: string | null,
    request: PageRequest = {},
  ): Promise<Page<ListedAccount>> {
    const { page, pageSize, offset } = pageOf(request);
    return this.database.outsideScope(async (tx) => {
      const rows = await tx.query<AccountRow[]>(
        `select u.id, u.name, u.email, u.subject like 'program|%' as is_program, ${assignmentsOf('u.id')} as assignments
         from access.user_account u where ${within} order by u.name, u.id limit $2 offset $3`,
        [registerId, pageSize, offset],
      );
      const [count] = await tx.query<{ total: number }[]>(
        `select count(*)::int as total from access.user_account u where ${within}`,
        [registerId],
      );
      await this.log.record(tx, { principal: by, registerId }, 'accounts.read', {}, { page });
      return {
        items: rows.map(({ is_program: isProgram, assignments, ...account }) => ({
          ...account,
          isProgram,
          assignments: readAssignments(assignments).filter(
            (one) => registerId === null || one.registerId === registerId,
          ),
        })),
        total: count?.total ?? 0,
        page,
        pageSize,
      };
    });
  }
}
