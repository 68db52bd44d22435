import type { Form } from '@kvalreg/declaration';
import type { Principal } from '../../access/principal.js';
import type { Channel } from '../../episodes/episode.js';
import { ForbiddenError, InvalidInputError } from '../../platform/errors/domain-error.js';
import type { Party } from './submission.js';

export function partyOf(principal: Principal): Party {
  return principal.kind === 'patient' ? 'patient' : 'staff';
}

/** Patients answer their own forms on the web; staff fill in theirs, and a patient's from paper or in an interview. */
export function refuseWrongChannel(principal: Principal, form: Form, channel: Channel): void {
  if (principal.kind === 'system') return;
  if (principal.kind === 'patient') {
    if (form.respondent === 'patient' && channel === 'web') return;
    throw new ForbiddenError('form-of-staff', 'This form is filled in by the clinic.');
  }
  const channels: readonly Channel[] =
    form.respondent === 'staff' ? ['staff', 'import'] : ['paper', 'staff', 'import'];
  if (channels.includes(channel)) return;
  throw new InvalidInputError(
    'wrong-channel',
    `The channel "${channel}" does not fit this form. Use one of: ${channels.join(', ')}.`,
    [
      {
        field: 'channel',
        code: 'unknown-code',
        severity: 'error',
        message: `Use one of: ${channels.join(', ')}.`,
        params: { value: channel },
      },
    ],
  );
}
