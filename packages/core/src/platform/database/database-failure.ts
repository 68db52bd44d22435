import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { ConflictError, UnavailableError } from '../errors/domain-error.js';
import { consentRequired, endedSince } from '../errors/participation-errors.js';

const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);
const tookTooLong = new Set(['57014', '55P03']);
const triedAtOnce = new Set(['40001', '40P01']);

const participationEnded = 'KV451';
const consentMissing = 'KV452';

/** Turns a failure of the database that the caller can do something about into an error that says what. */
export function asDomainError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === participationEnded) return endedSince(detailOf(error));
  if (code === consentMissing) return consentRequired();
  if (code !== undefined && lost.has(code)) {
    return new UnavailableError(
      'database-unavailable',
      'The database cannot be reached. Try again in a moment.',
    );
  }
  if (code !== undefined && tookTooLong.has(code)) {
    return new UnavailableError(
      'database-busy',
      'The database took too long to answer, and nothing was changed. Try again in a moment.',
    );
  }
  if (code !== undefined && triedAtOnce.has(code)) {
    return new ConflictError(
      'simultaneous-change',
      'Somebody else changed the same thing at the same moment, and your change was not made. Try again.',
    );
  }
  return error;
}

function detailOf(error: unknown): string | null {
  const source: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return typeof source === 'object' &&
    source !== null &&
    'detail' in source &&
    typeof source.detail === 'string'
    ? source.detail
    : null;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const source: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof source === 'object' && source !== null && 'code' in source && typeof source.code === 'string')
    return source.code;
  // A connection that breaks between two statements of a transaction is taken from the transaction at once.
  if (error instanceof QueryRunnerProviderAlreadyReleasedError || error instanceof QueryRunnerAlreadyReleasedError)
    return '08006';
  return error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
    ? 'ETIMEDOUT'
    : undefined;
}
