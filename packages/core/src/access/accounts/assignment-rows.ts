import type { Assignment } from '../principal.js';
import { isRole } from '../rights/role.js';

/** An expression for the active assignments of the account `user_id`, as JSON. */
export const assignmentsOf = (userId: string): string => `(
  select coalesce(json_agg(json_build_object('id', a.id, 'role', a.role, 'registerId', a.register_id,
           'unitId', a.unit_id, 'unitName', unit.name) order by a.register_id, unit.name, a.role, a.id), '[]')
  from access.assignment a left join organisation.unit unit on unit.id = a.unit_id
  where a.user_id = ${userId} and a.active)`;

export interface AssignmentRow {
  readonly id: string;
  readonly role: string;
  readonly registerId: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

/** A role that this version does not know gives nothing, rather than something by mistake. */
export function readAssignments(rows: readonly AssignmentRow[]): readonly Assignment[] {
  return rows.flatMap(({ role, ...rest }) => (isRole(role) && role !== 'patient' ? [{ role, ...rest }] : []));
}
