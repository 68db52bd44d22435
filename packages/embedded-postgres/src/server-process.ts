import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { DataFolder } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { RunAs } from './run-as.js';
import { findRunningServer, isPostgresOn } from './running-server.js';

/** A start after a crash first replays what had not reached the files, so it may take a while. */
const startPatience = 120_000;
const stopPatience = 30_000;

/**
 * Starts the server as a process of its own, which Ctrl-C in the terminal does not reach. Parts of a
 * server that was killed need a moment to notice it; until then a new one refuses to start.
 */
export async function startServer(...parameters: Parameters<typeof tryToStartServer>): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryToStartServer(...parameters);
    } catch (error) {
      if (attempt === 20 || !String(error).includes('still in use')) throw error;
      await sleep(250);
    }
  }
}

async function tryToStartServer(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  settings: readonly string[],
): Promise<number> {
  const command = runAs.command(binaries.postgres, ['-D', folder.cluster, ...settings]);
  const log = openSync(folder.log, 'w', 0o600);
  let failure: (() => string) | undefined;
  const child = spawn(command.program, command.args, {
    ...command.options,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.once('error', (error) => (failure = () => error.message));
  child.once('exit', () => (failure = () => `it ended at once:\n${lastLines(folder.log)}`));
  child.unref();
  return waitUntil(startPatience, () => {
    if (failure !== undefined) throw new EmbeddedPostgresError(`PostgreSQL did not start: ${failure()}`);
    const server = findRunningServer(folder.cluster);
    return server?.isReady ? server.pid : undefined;
  }).catch((error: unknown) => {
    child.kill('SIGQUIT');
    throw error;
  });
}

/** Stops the server: open connections are closed, what was committed is kept. */
export async function stopServer(folder: DataFolder, binaries: Binaries, runAs: RunAs): Promise<void> {
  const pid = findRunningServer(folder.cluster)?.pid;
  if (pid === undefined) return;
  // Its own file goes a little earlier than the process.
  const isGone = (): true | undefined => (isPostgresOn(folder.cluster, pid) ? undefined : true);
  fastShutdown(pid, folder, binaries, runAs);
  await waitUntil(stopPatience, isGone).catch(async () => {
    process.kill(pid, 'SIGQUIT');
    await waitUntil(stopPatience, isGone);
  });
}

/** Waits for a server that another process has started or is just stopping. */
export async function settledServer(
  folder: DataFolder,
): Promise<{ readonly pid: number; readonly port: number } | undefined> {
  return waitUntil(startPatience, () => {
    const server = findRunningServer(folder.cluster);
    if (server === undefined) return 'none' as const;
    return server.isReady ? server : undefined;
  }).then((server) => (server === 'none' ? undefined : server));
}

function fastShutdown(pid: number, folder: DataFolder, binaries: Binaries, runAs: RunAs): void {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGINT');
    return;
  }
  const { program, args } = runAs.command(binaries.pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-W']);
  execFile(program, args);
}

async function waitUntil<T>(patience: number, look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(`PostgreSQL did not answer for ${String(patience / 1000)} seconds`);
    }
    await sleep(20);
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-10).join('\n');
}
