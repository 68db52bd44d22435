import { ForbiddenError, type PatientPrincipal, type Principal } from '@kvalreg/core';

/** The patient who has logged in; anybody else is refused. */
export function asPatient(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient') return principal;
  throw new ForbiddenError('not-a-patient', 'This page is for patients.');
}
