import { ForbiddenError } from '../../platform/errors/domain-error.js';
import type { Level } from './level.js';
import type { UnusableReason } from './usable-assignments.js';

/** What somebody is told whose log-in was right, but does not prove enough. */
export function refusalOf({
  reason,
  level,
}: {
  readonly reason: UnusableReason;
  readonly level: Level;
}): ForbiddenError {
  switch (reason) {
    case 'one-factor':
      return new ForbiddenError(
        'second-factor-required',
        'Staff log in with two factors, for instance a card with its PIN, and the log-in service tells of one only. Log in again in another way; if there is no other, the operator must have the second factor switched on at the log-in service.',
      );
    case 'level-too-low':
      return new ForbiddenError(
        'assurance-too-low',
        `The way in which you logged in does not prove well enough who you are: level ${String(level)} is needed. Log in again with an electronic identity of that level.`,
        { requiredLevel: level },
      );
    case 'other-unit':
      return new ForbiddenError(
        'other-commission',
        'The commission that you chose at the log-in is for a unit at which you hold no assignment here. Log in again with the commission at that clinic, or ask your administrator for an assignment at the unit.',
      );
  }
}
