import { ConflictError, UnavailableError } from '../../platform/errors/domain-error.js';

/** Whether a failure of the database may be over when the same is tried again: it was away, or two were in each other's way. */
export function mayPass(error: unknown): boolean {
  return (
    error instanceof UnavailableError ||
    (error instanceof ConflictError && error.code === 'simultaneous-change')
  );
}
