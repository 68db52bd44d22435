import { roleOf } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { actorId } from '../../audit/audit.service.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';

/** Who acts, as it is written down for good: the name that the signature shows does not change with the account. */
export interface FilingAuthor {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

export function authorOf({ principal }: Scope): FilingAuthor {
  const name = principal.kind === 'staff' || principal.kind === 'system' ? principal.name : principal.kind;
  return { id: actorId(principal) ?? principal.kind, name, role: roleOf(principal) };
}

/** A unit writes its own filings, and nobody else does. */
export function requireOwnUnit({ level, unitId: own }: Scope, unitId: string): void {
  if (level === 'unit' && own === unitId) return;
  throw new ForbiddenError('not-own-filing', 'Only the unit itself fills in and signs its figures.');
}

/** Returning, accepting and publishing are done for all units. */
export function requireReviewer({ level }: Scope): void {
  if (level === 'register') return;
  throw new ForbiddenError(
    'not-a-reviewer',
    'Only the authority returns, accepts and publishes what units have filed.',
  );
}
