import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** How the PostgreSQL programs must be started: PostgreSQL refuses to run as root. */
export interface RunAs {
  /** The account that must own the database files, or undefined when it is our own. */
  readonly owner: Account | undefined;
  readonly command: (program: string, args: readonly string[]) => Command;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number };
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * As root, the programs run as the system account `postgres`, or else `nobody`; an existing cluster
 * keeps the account that owns it. Otherwise they run as ourselves.
 *
 * @param programFolder where the programs are
 * @param clusterFolder the database files, or the folder that will hold them
 */
export function chooseRunAs(programFolder: string, clusterFolder: string): RunAs {
  const uid = process.getuid?.();
  if (uid !== 0) {
    checkOwner(clusterFolder, uid);
    return { owner: undefined, command: (program, args) => ({ program, args, options: {} }) };
  }
  const owner = existingOwner(clusterFolder) ?? accountOf('postgres') ?? accountOf('nobody');
  if (owner === undefined) {
    throw new EmbeddedPostgresError(
      'PostgreSQL cannot run as root, and this computer has neither an account "postgres" nor "nobody" to ' +
        'run it as. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  }
  const hidden = [programFolder, clusterFolder].map((path) => hiddenPart(path, owner)).find(Boolean);
  if (hidden === undefined) {
    return { owner, command: (program, args) => ({ program, args, options: owner }) };
  }
  if (!canKeepAccess(owner)) {
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot run as root, and the account it would run as (uid ${String(owner.uid)}) may not ` +
        `enter ${hidden}. Move the project to a folder that everybody may enter (for example /opt), start ` +
        'as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  }
  return { owner, command: (program, args) => keepingAccess(owner, program, args) };
}

/**
 * A clone below /root is closed to every other account. The capability lets PostgreSQL pass the closed
 * folder; the secure bit keeps it through access(2), with which PostgreSQL looks for its own program.
 */
function keepingAccess(account: Account, program: string, args: readonly string[]): Command {
  const keep = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const drop = [`--reuid=${String(account.uid)}`, `--regid=${String(account.gid)}`, '--clear-groups'];
  return { program: 'setpriv', args: [...keep, ...drop, '--', program, ...args], options: {} };
}

function canKeepAccess(account: Account): boolean {
  const { program, args } = keepingAccess(account, 'true', []);
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function checkOwner(clusterFolder: string, uid: number | undefined): void {
  if (uid === undefined || !existsSync(clusterFolder)) return;
  const owner = statSync(clusterFolder).uid;
  if (owner === uid) return;
  throw new EmbeddedPostgresError(
    `The database files in ${clusterFolder} belong to another account (uid ${String(owner)}; yours is ` +
      `${String(uid)}), as after a start as root. Start as that account, or use another data folder.`,
  );
}

function existingOwner(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function accountOf(name: string): Account | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** The outermost existing folder on the way to `path` that the account may not enter. */
function hiddenPart(path: string, account: Account): string | undefined {
  const parent = dirname(path);
  const outer = parent === path ? undefined : hiddenPart(parent, account);
  if (outer !== undefined) return outer;
  return existsSync(path) && !mayEnter(path, account) ? path : undefined;
}

function mayEnter(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
