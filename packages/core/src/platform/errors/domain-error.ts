import type { FieldProblem } from './field-problem.js';

/** Facts about an error that a program may read; never a patient's data. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An outcome that the caller can understand and act on. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly status: number = 400;
  constructor(
    /** Stable and in kebab-case: programs and translations depend on it. */
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

/** What was sent cannot be accepted; `problems` names each field, its value and the remedy. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';
  override readonly status = 400;
  constructor(
    code: string,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
    details: ErrorDetails = {},
  ) {
    super(code, message, { ...details, problems });
  }
}
/** Nobody is logged in, and the route asks for somebody. */
export class UnauthenticatedError extends DomainError {
  override readonly name = 'UnauthenticatedError';
  override readonly status = 401;
}
export class ForbiddenError extends DomainError {
  override readonly name = 'ForbiddenError';
  override readonly status = 403;
}
export class NotFoundError extends DomainError {
  override readonly name = 'NotFoundError';
  override readonly status = 404;
}
/** Somebody else was first, or the form has been replaced; nothing was overwritten. */
export class ConflictError extends DomainError {
  override readonly name = 'ConflictError';
  override readonly status = 409;
}
/** It existed and is over: a link that is answered, expired or revoked. */
export class GoneError extends DomainError {
  override readonly name = 'GoneError';
  override readonly status = 410;
}
export class TooManyRequestsError extends DomainError {
  override readonly name = 'TooManyRequestsError';
  override readonly status = 429;
}
export class UnsupportedMediaError extends DomainError {
  override readonly name = 'UnsupportedMediaError';
  override readonly status = 415;
}
export class UnavailableError extends DomainError {
  override readonly name = 'UnavailableError';
  override readonly status = 503;
}

/** A register that cannot be run; lists everything that is wrong with it. */
export class InvalidDeclarationError extends DomainError {
  override readonly name = 'InvalidDeclarationError';
  override readonly status = 500;
}
