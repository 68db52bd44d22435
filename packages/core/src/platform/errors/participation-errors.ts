import { ConflictError } from './domain-error.js';

/** The person takes no part in the register any more, and since when; no more is told than that. */
export function endedSince(since: string | null): ConflictError {
  const day = since === null ? '' : ` since ${since}`;
  return new ConflictError(
    'participation-ended',
    `The person has said no to this register${day}: nothing is registered, and nobody is to be asked again on the register's behalf. ` +
      'A person who wants to take part after all says so themselves: record a consent of a later day.',
    { since },
  );
}

/** The register asks for a consent, and none is recorded. */
export function consentRequired(): ConflictError {
  return new ConflictError(
    'consent-required',
    'This register asks for a consent, and none is recorded of the person. Record the consent first, with its date and the version of the information that was given.',
  );
}
