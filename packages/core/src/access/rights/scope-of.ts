import { ForbiddenError, UnauthenticatedError } from '../../platform/errors/domain-error.js';
import { roleOf, type Principal, type StaffPrincipal } from '../principal.js';
import type { Scope } from '../scope.js';
import { clinicRoles } from './role.js';

/**
 * The part of a register that the principal may reach. The assignment that is worked under must be for this
 * very register: one held elsewhere, or held here but not chosen, gives nothing.
 */
export function scopeOf(principal: Principal, registerId: string): Scope {
  switch (principal.kind) {
    case 'system':
      return { registerId, level: 'register', principal };
    case 'staff':
      return scopeOfStaff(principal, registerId);
    case 'patient':
      // A patient is no reader of registers: the services for patients build their own scope, from the episode.
      throw new ForbiddenError(
        'not-for-patients',
        'This page is for staff. Your own answers are under "My forms".',
      );
    case 'anonymous':
      throw new UnauthenticatedError('not-logged-in', 'Log in to see this.');
  }
}

function scopeOfStaff(principal: StaffPrincipal, registerId: string): Scope {
  const { assignment } = principal;
  if (!assignment)
    throw new ForbiddenError('no-assignment-chosen', 'Choose which assignment you work under first.');
  const role = roleOf(principal);
  if (role === 'administrator') {
    throw new ForbiddenError(
      'no-clinical-access',
      'An administrator gives others their rights and has no access to patients or figures.',
    );
  }
  if (assignment.registerId !== registerId) {
    throw new ForbiddenError(
      'other-register',
      `Your assignment is for ${assignment.registerId ?? 'no register'}, not for ${registerId}. Choose another assignment if you hold one.`,
      { registerId },
    );
  }
  const { sessionId } = principal;
  if (role === null || !clinicRoles.includes(role))
    return { registerId, level: 'register', principal, ...(sessionId !== undefined && { sessionId }) };
  if (assignment.unitId === null) {
    throw new ForbiddenError(
      'no-unit',
      'Your assignment names no clinic. Ask your administrator to correct it.',
    );
  }
  return {
    registerId,
    level: 'unit',
    unitId: assignment.unitId,
    principal,
    ...(sessionId !== undefined && { sessionId }),
  };
}
