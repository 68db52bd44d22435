import { roleOf, type Principal } from '../principal.js';
import { actions, mayRole, type Action } from './rights.js';

/** Before a choice of assignment a person may only see who they are and choose. */
const beforeChoice: readonly Action[] = ['read-own-session', 'choose-assignment'];

/** Whether the principal may do this at all; on which rows is decided by `scopeOf`. */
export function may(principal: Principal, action: Action): boolean {
  if (principal.kind === 'system') return true;
  if (principal.kind === 'anonymous') return false;
  // A personal link opens one form: it is not a log-in, so the patient's own page stays closed.
  if (principal.kind === 'patient' && principal.link) return action === 'answer-own-form';
  if (principal.kind === 'staff' && !principal.assignment) return beforeChoice.includes(action);
  const role = roleOf(principal);
  return role !== null && mayRole(role, action);
}

/** Everything that the principal may do, for menus and for the API. */
export function actionsOf(principal: Principal): readonly Action[] {
  return actions.filter((action) => may(principal, action));
}
