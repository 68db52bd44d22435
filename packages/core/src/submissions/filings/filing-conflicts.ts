import { ConflictError } from '../../platform/errors/domain-error.js';
import type { FilingRow } from './filing-rows.query.js';
import type { FilingState } from './filing.js';

/** Refuses a change by somebody who had not read the last one. */
export function requireUnchanged(row: FilingRow | undefined, lockVersion: number): void {
  const current = row?.lockVersion ?? 0;
  if (current === lockVersion) return;
  throw new ConflictError(
    'filing-changed',
    'Somebody else has changed this filing since you opened it, and nothing of yours was saved over it. Open it again and compare.',
    { lockVersion: current },
  );
}

/** Refuses what cannot be done with a filing that has come as far as it has. */
export function requireState<S extends FilingState>(
  row: FilingRow | undefined,
  allowed: readonly S[],
): asserts row is FilingRow & { readonly state: S & FilingRow['state'] } {
  const state: FilingState = row?.state ?? 'open';
  if ((allowed as readonly FilingState[]).includes(state)) return;
  throw new ConflictError(
    'wrong-filing-state',
    `The filing is ${state}, and this can be done when it is ${allowed.join(' or ')}. Open it again to see what has happened.`,
    { state },
  );
}
