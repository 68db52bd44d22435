import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { RunAs } from './run-as.js';

/** The files below the data folder of one embedded PostgreSQL. */
export interface DataFolder {
  readonly root: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  readonly password: string;
  /** The port of the last start, so that the next one has the same address if it is still free. */
  readonly port: string;
  /** The process that started the server and stops it again. */
  readonly owner: string;
  readonly lock: string;
  readonly log: string;
}

export function dataFolder(root: string): DataFolder {
  const at = (name: string): string => join(root, name);
  return {
    root,
    cluster: at('cluster'),
    password: at('password'),
    port: at('port'),
    owner: at('owner'),
    lock: at('starting'),
    log: at('postgres.log'),
  };
}

export const superuser = 'postgres';

/**
 * Makes an empty cluster unless there is one, and returns whether it was made.
 *
 * Text sorts by code point with Unicode's rules for case, built into PostgreSQL: the same on every
 * computer, which the sort orders of the operating systems and of ICU versions are not.
 */
export async function ensureCluster(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) {
    await checkVersion(folder, binaries, runAs);
    return false;
  }
  // Made aside and renamed: an interrupted start leaves no half-made cluster.
  const unfinished = `${folder.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await newPassword(folder, runAs, async (passwordFile) => {
    if (runAs.owner) await chown(unfinished, runAs.owner.uid, runAs.owner.gid);
    await run(runAs, binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ]);
  });
  await rename(unfinished, folder.cluster);
  return true;
}

/** The password is for us alone; PostgreSQL's account reads it once, from a copy. */
async function newPassword(
  folder: DataFolder,
  runAs: RunAs,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const password = randomBytes(24).toString('hex');
  await writeFile(folder.password, password, { mode: 0o600 });
  await chmod(folder.password, 0o600);
  const copy = `${folder.password}.initdb`;
  try {
    await writeFile(copy, password, { mode: 0o600 });
    if (runAs.owner) await chown(copy, runAs.owner.uid, runAs.owner.gid);
    await use(copy);
  } finally {
    await rm(copy, { force: true });
  }
}

async function checkVersion(folder: DataFolder, binaries: Binaries, runAs: RunAs): Promise<void> {
  const stored = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).trim();
  const program = /\(PostgreSQL\) (\d+)/.exec(await run(runAs, binaries.postgres, ['--version']))?.[1];
  if (program === stored) return;
  throw new EmbeddedPostgresError(
    `The data in ${folder.root} were made by PostgreSQL ${stored}, but the embedded PostgreSQL is version ` +
      `${program ?? 'unknown'}. Start over in an empty folder, or move the data with pg_dump of version ${stored}.`,
  );
}

async function run(runAs: RunAs, program: string, args: readonly string[]): Promise<string> {
  const command = runAs.command(program, args);
  return new Promise((resolve, reject) => {
    const options = { ...command.options, cwd: '/', env: { ...process.env, LC_ALL: 'C' } };
    execFile(command.program, command.args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else {
        const detail = stderr.trim() || error.message;
        reject(new EmbeddedPostgresError(`${program} failed: ${detail}`, { cause: error }));
      }
    });
  });
}
