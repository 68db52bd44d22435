import { NotFoundError } from '../platform/errors/domain-error.js';

export function unknownEpisode(): NotFoundError {
  return new NotFoundError('unknown-episode', 'There is no such episode in your part of the register.');
}
