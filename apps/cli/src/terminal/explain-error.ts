import { EmbeddedPostgresError } from '@kvalreg/embedded-postgres';
import { CommanderError } from 'commander';
import { CliError } from '../cli-error.js';

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly string[];
}

/** Puts an error in words for the person at the terminal. */
export async function explain(error: unknown): Promise<Explanation> {
  if (error instanceof CliError) return { code: 'failed', message: error.message, problems: error.problems };
  if (error instanceof CommanderError) {
    return { code: 'usage', message: error.message.replace(/^error: /, ''), problems: [] };
  }
  if (error instanceof EmbeddedPostgresError)
    return { code: 'postgres', message: error.message, problems: [] };
  if (isAbort(error))
    return { code: 'interrupted', message: 'Interrupted. What was under way was not kept.', problems: [] };
  const expected = await explainDomainError(error);
  if (expected !== undefined) return expected;
  const unreachable = databaseReason(error);
  if (unreachable !== undefined) return { code: 'database', message: unreachable, problems: [] };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: `Unexpected error: ${message}`, problems: [] };
}

/** What an interrupted signal throws: an exception of the web's, which is no error of every realm's. */
function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** Why a connection was not made, for those reasons that the one who set DATABASE_URL can do something about. */
function databaseReason(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return 'No PostgreSQL answers at DATABASE_URL. Check host and port, and that the server runs.';
    case '28P01':
    case '28000':
      return 'PostgreSQL refused the user or the password in DATABASE_URL.';
    case '3D000':
      return 'The database in DATABASE_URL does not exist. Create it first (createdb), or correct its name.';
    case '42501':
      return 'The user in DATABASE_URL may not do this in the database. Use one that owns it.';
    default:
      return undefined;
  }
}

/** Errors of the core; it is loaded only by commands that need it, and for an error that may be its own. */
async function explainDomainError(error: unknown): Promise<Explanation | undefined> {
  const { DomainError, InvalidConfigError, InvalidDeclarationError, InvalidInputError } =
    await import('@kvalreg/core');
  if (error instanceof InvalidInputError) {
    return {
      code: error.code,
      message: error.message,
      problems: error.problems.map(({ message }) => message),
    };
  }
  if (error instanceof InvalidDeclarationError) {
    const { errors } = error.details;
    const problems = Array.isArray(errors) ? errors.map(String) : [];
    return { code: error.code, message: 'A register cannot be used as it is declared.', problems };
  }
  if (error instanceof DomainError) return { code: error.code, message: error.message, problems: [] };
  if (error instanceof InvalidConfigError) {
    return {
      code: 'settings',
      message: 'The settings in the environment cannot be used.',
      problems: error.problems,
    };
  }
  return undefined;
}
