import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/**
 * The server that runs on these database files, read from the file that PostgreSQL keeps about itself.
 * After a crash that file is left behind, and its process number may belong to another program.
 */
export function findRunningServer(cluster: string): RunningServer | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgresOn(cluster, pid)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * After a crash, the process number in PostgreSQL's own file may have gone to another program; PostgreSQL
 * would take that for a running server and refuse to start. Only then the file goes: it also guards
 * against starting while parts of the crashed server still run.
 */
export function forgetForeignProcess(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(readLines(file)[0]);
  if (pid > 0 && isAlive(pid) && !isPostgresOn(cluster, pid)) rmSync(file);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is alive and a PostgreSQL that works on these database files. */
export function isPostgresOn(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    // PostgreSQL works in its data folder. A process that has ended but is not yet collected has none.
    if (process.platform === 'linux')
      return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(cluster);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
