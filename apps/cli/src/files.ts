import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { CliError } from './cli-error.js';

/** Reads a JSON file that somebody named on the command line; every way in which it can be wrong is put in words. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const json = parseJson(await readTextFile(path), path);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new CliError(
    `The file ${path} does not hold ${what}.`,
    read.error.issues.map(
      (issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`,
    ),
  );
}

export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Refuses a file that cannot be read, before anything is begun with what it may hold. */
export async function requireReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist. Check the path',
    EACCES: 'you may not read it. Check its permissions',
    EISDIR: 'it is a folder. Name a file in it',
  };
  return new CliError(`The file ${path} cannot be read: ${reasons[code ?? ''] ?? String(error)}.`, [], {
    cause: error,
  });
}

export function unwritable(path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist. Make the folder first',
    EACCES: 'you may not write there. Choose another place',
    EISDIR: 'it is a folder. Name a file in it',
    ENOSPC: 'the disk is full. Make room, or choose another place',
  };
  return new CliError(`The file ${path} cannot be written: ${reasons[code ?? ''] ?? String(error)}.`, [], {
    cause: error,
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`The file ${path} is not valid JSON: ${reason}.`, [], { cause: error });
  }
}
