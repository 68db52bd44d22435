import { DomainError, InvalidConfigError, InvalidInputError } from '@kvalreg/core';
import { EmbeddedPostgresError } from '@kvalreg/embedded-postgres';
import { CommanderError } from 'commander';
import { CliError } from '../cli-error.js';

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly string[];
}

/** Puts an error in words for the person at the terminal. */
export function explain(error: unknown): Explanation {
  if (error instanceof CliError) return { code: 'failed', message: error.message, problems: error.problems };
  if (error instanceof CommanderError) {
    return { code: 'usage', message: error.message.replace(/^error: /, ''), problems: [] };
  }
  if (error instanceof EmbeddedPostgresError) return { code: 'postgres', message: error.message, problems: [] };
  if (error instanceof InvalidInputError) {
    return { code: error.code, message: error.message, problems: error.problems.map(({ message }) => message) };
  }
  if (error instanceof DomainError) return { code: error.code, message: error.message, problems: listed(error.details) };
  if (error instanceof InvalidConfigError) {
    return { code: 'settings', message: 'The settings in the environment cannot be used.', problems: error.problems };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: `Unexpected error: ${message}`, problems: [] };
}

/** An invalid declaration carries its problems as details. */
function listed(details: Readonly<Record<string, unknown>>): readonly string[] {
  const { problems } = details;
  if (!Array.isArray(problems)) return [];
  return problems.map((problem: unknown) =>
    typeof problem === 'object' && problem !== null && 'message' in problem && typeof problem.message === 'string'
      ? `${'path' in problem && typeof problem.path === 'string' ? `${problem.path}: ` : ''}${problem.message}`
      : String(problem),
  );
}
