import type { Role } from './rights/role.js';

/** One capacity in which a person works: a role, in a register, for clinics at a unit. */
export interface Assignment {
  readonly id: string;
  readonly role: Exclude<Role, 'patient'>;
  /** Null only for an administrator of the whole installation. */
  readonly registerId: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

export interface StaffPrincipal {
  readonly kind: 'staff';
  readonly userId: string;
  readonly name: string;
  /** The one that is worked under; null until a person with several has chosen. */
  readonly assignment: Assignment | null;
  /** All that are active, the chosen one included. */
  readonly assignments: readonly Assignment[];
  /** A token belongs to a program: it has one assignment, which cannot be switched. */
  readonly via: 'session' | 'api-token';
  /** Names the session, and is no secret; absent for a token. */
  readonly sessionId?: string;
}

export interface PatientPrincipal {
  readonly kind: 'patient';
  /** Null when the person who logged in is in no register. */
  readonly personId: string | null;
  readonly name: string | null;
  readonly sessionId?: string;
  /** Present when the patient came by a personal link or code: reaches this one occasion and nothing else. */
  readonly link?: { readonly id: string; readonly episodeId: string; readonly occasion: string };
}

export interface AnonymousPrincipal {
  readonly kind: 'anonymous';
}

/** The program itself: start-up, commands, jobs. Never the outcome of a request. */
export interface SystemPrincipal {
  readonly kind: 'system';
  readonly name: string;
}

export type Principal = StaffPrincipal | PatientPrincipal | AnonymousPrincipal | SystemPrincipal;

export const anonymous: AnonymousPrincipal = { kind: 'anonymous' };

/** The role that a principal acts in; null for somebody who is not logged in or has not chosen yet. */
export function roleOf(principal: Principal): Role | null {
  if (principal.kind === 'patient') return 'patient';
  return principal.kind === 'staff' ? (principal.assignment?.role ?? null) : null;
}
