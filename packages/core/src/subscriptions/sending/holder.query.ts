import type { EntityManager } from 'typeorm';
import { assignmentsOf, readAssignments, type AssignmentRow } from '../../access/accounts/assignment-rows.js';
import type { Assignment, StaffPrincipal } from '../../access/principal.js';
import { mayRole } from '../../access/rights/rights.js';
import type { StopReason } from '../subscription.js';
import type { SubscriptionRow } from '../subscription-rows.query.js';

export interface Holder {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly assignments: readonly Assignment[];
}

/** An account as it is now, with the assignments that are active. */
export async function readHolder(tx: EntityManager, userId: string): Promise<Holder | null> {
  const [row] = await tx.query<
    { readonly name: string; readonly email: string | null; readonly assignments: readonly AssignmentRow[] }[]
  >(
    `select u.name, u.email, ${assignmentsOf('u.id')} as assignments from access.user_account u where u.id = $1`,
    [userId],
  );
  return row
    ? { userId, name: row.name, email: row.email, assignments: readAssignments(row.assignments) }
    : null;
}

type Kept = Pick<SubscriptionRow, 'register_id' | 'unit_id' | 'role'>;

/** The subscriber in the capacity that was subscribed in, as far as it is still held; otherwise why it is not. */
export function standingOf(
  { assignments, userId, name }: Holder,
  { register_id, unit_id, role }: Kept,
): { readonly principal: StaffPrincipal } | { readonly stopped: StopReason } {
  const inRegister = assignments.filter(({ registerId }) => registerId === register_id);
  const assignment = inRegister.find((one) => one.role === role && one.unitId === unit_id);
  if (!assignment)
    return { stopped: inRegister.some((one) => one.role === role) ? 'unit-changed' : 'role-removed' };
  if (!mayRole(assignment.role, 'subscribe-report') || !mayRole(assignment.role, 'read-report'))
    return { stopped: 'right-removed' };
  return {
    principal: { kind: 'staff', userId, name, assignment, assignments: [assignment], via: 'session' },
  };
}
