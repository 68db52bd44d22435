import type { Trial } from '@kvalreg/declaration';
import { ConflictError, type DomainError } from '../platform/errors/domain-error.js';
import type { TrialState } from './trial.js';

/** Why nothing is drawn, and what could be done about it. */
export function refusalOf(
  state: Exclude<TrialState, { readonly kind: 'eligible' | 'allocated' }>,
  { from, to }: Trial,
): DomainError {
  switch (state.kind) {
    case 'not-begun':
      return new ConflictError(
        'trial-not-begun',
        `The trial begins on ${from}: nobody is allocated before.`,
        {
          from,
        },
      );
    case 'over':
      return new ConflictError(
        'trial-over',
        `The trial ended on ${to ?? from}: nobody is allocated any more.`,
        {
          to: to ?? null,
        },
      );
    case 'changed':
      return new ConflictError(
        'trial-changed',
        'The arms, blocks or strata of the trial were changed after it had begun, so that its lists no longer hold. Let the register declare a new trial, or take the change back.',
      );
    case 'not-followed':
      return new ConflictError(
        'trial-not-followed',
        'The episode is no longer followed up, or the person cannot be asked any more: nothing is drawn for it.',
      );
    case 'not-included':
      return new ConflictError(
        'trial-not-included',
        'The answers say that the patient does not meet the conditions of the trial. Correct the answers if they are wrong.',
      );
    case 'unknown':
      return new ConflictError(
        'trial-unknown',
        `Whether the patient meets the conditions of the trial is not known yet. Fill in first: ${state.missing.join(', ')}.`,
        { missing: state.missing },
      );
  }
}
