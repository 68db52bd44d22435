import type { Assignment } from '../principal.js';
import { clinicRoles } from '../rights/role.js';
import type { Level, LevelByRole } from './level.js';

/** What a log-in proved of a member of staff; kept with the session. */
export interface StaffLogin {
  /** `local`: with the passphrase and the code of this installation's own administrators. */
  readonly via: 'provider' | 'local';
  readonly level: Level;
  readonly twoFactors: boolean;
  /** The clinics here that the chosen commission is for; null where it names none. */
  readonly unitIds: readonly string[] | null;
}

/**
 * Those of a person's assignments that may be worked under after such a log-in. A commission at a unit opens the
 * assignments at that unit and at no other clinic; what is held in a register as a whole is held at no unit.
 */
export function usableAssignments(
  held: readonly Assignment[],
  login: StaffLogin,
  required: LevelByRole,
): readonly Assignment[] {
  if (login.via === 'local') return held.filter(({ role }) => role === 'administrator');
  return held.filter((assignment) => whyUnusable(assignment, login, required) === null);
}

export type UnusableReason = 'one-factor' | 'level-too-low' | 'other-unit';

/** Why nothing can be worked under, by what stands in the way of the first assignment; null where something can. */
export function whyNoneUsable(
  held: readonly Assignment[],
  login: StaffLogin,
  required: LevelByRole,
): { readonly reason: UnusableReason; readonly level: Level } | null {
  if (login.via === 'local') return null;
  if (!login.twoFactors) return { reason: 'one-factor', level: login.level };
  if (held.length === 0 || usableAssignments(held, login, required).length > 0) return null;
  const reasons = held.map((assignment) => ({
    reason: whyUnusable(assignment, login, required),
    level: required[assignment.role],
  }));
  const low = reasons.filter(({ reason }) => reason === 'level-too-low').map(({ level }) => level);
  return low.length === 0
    ? { reason: 'other-unit', level: login.level }
    : { reason: 'level-too-low', level: low.reduce((least, one) => (one < least ? one : least)) };
}

function whyUnusable(
  { role, unitId }: Assignment,
  { level, twoFactors, unitIds }: StaffLogin,
  required: LevelByRole,
): UnusableReason | null {
  if (!twoFactors) return 'one-factor';
  if (clinicRoles.includes(role) && unitIds !== null && !unitIds.some((id) => id === unitId))
    return 'other-unit';
  return level < required[role] ? 'level-too-low' : null;
}
