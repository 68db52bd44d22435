import { ConflictError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';

export function personUnknown(): NotFoundError {
  return new NotFoundError('unknown-person', 'This person is not registered in your part of the register.');
}

export function noParticipation(registerId: string): NotFoundError {
  return new NotFoundError(
    'no-participation',
    `The register "${registerId}" holds no persons, so that nobody takes part in it.`,
  );
}

/** A register that asks for a consent ends it by a withdrawal, and others by an objection. */
export function wrongKind(kind: string, allowed: readonly string[]): InvalidInputError {
  const message = `"${kind}" cannot be recorded in this register. Record one of: ${allowed.join(', ')}.`;
  return new InvalidInputError('invalid-participation-kind', message, [
    { field: 'kind', code: 'invalid-participation-kind', severity: 'error', message, params: { allowed } },
  ]);
}

/** What ends a participation cannot have happened before what it ends. */
export function beforeLast(since: string): ConflictError {
  return new ConflictError(
    'participation-out-of-order',
    `A later decision of the person, of ${since}, is recorded already. Check the date: what is recorded now must be from that day or later.`,
    { since },
  );
}
