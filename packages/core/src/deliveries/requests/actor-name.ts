import type { Principal } from '../../access/principal.js';

/** What somebody is called in the history of a delivery. */
export function actorName(principal: Principal): string {
  return principal.kind === 'anonymous' ? '' : (principal.name ?? '');
}
