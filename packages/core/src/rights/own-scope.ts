import type { PatientPrincipal, Principal } from '../access/principal.js';
import type { Scope } from '../access/scope.js';
import { ForbiddenError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';

/**
 * The whole of a register, for a patient who reads what it holds of the patient. The rows are narrowed down by the
 * person in every statement: the scope alone does not do it.
 */
export function ownScope(
  principal: PatientPrincipal,
  registerId: string,
): Scope & { readonly level: 'register' } {
  return { registerId, level: 'register', principal };
}

/** The id of a patient who has logged in; null for one who is in no register. */
export function ownPersonId({ personId, link }: PatientPrincipal): string | null {
  return link || personId === null || !isUuid(personId) ? null : personId;
}

export function patientOf(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient' && !principal.link) return principal;
  throw new ForbiddenError('only-for-patients', 'This is for patients who have logged in as themselves.');
}
