import { DisclosureRefusal } from '@kvalreg/engine';
import { ForbiddenError, InvalidInputError } from '../../platform/errors/domain-error.js';

/** Runs the work; what disclosure control refuses becomes an answer that says what to leave out. */
export async function answerRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DisclosureRefusal)) throw error;
    throw error.code === 'no-regions'
      ? new ForbiddenError(error.code, error.message)
      : new InvalidInputError(error.code, error.message);
  }
}
