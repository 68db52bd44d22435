import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { dataFolder, ensureCluster, superuser } from './cluster.js';
import type { DataFolder } from './cluster.js';
import { freePort } from './free-port.js';
import { chooseRunAs } from './run-as.js';
import type { RunAs } from './run-as.js';
import { forgetForeignProcess, isAlive } from './running-server.js';
import { settledServer, startServer, stopServer } from './server-process.js';
import { serverSettings } from './server-settings.js';
import { withStartLock } from './start-lock.js';
import { watchOver } from './watchdog.js';

export interface EmbeddedPostgresOptions {
  /** Where the data are kept between starts; made if it does not exist. */
  readonly dataDir: string;
  /** Default: the port of the last start if it is free, otherwise a free one. */
  readonly port?: number;
  /** `false` gives up safety against a power cut for speed: for tests. */
  readonly durable?: boolean;
  /** More PostgreSQL settings, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** `process` (default): the server ends with this process at the latest. `detached`: it goes on. */
  readonly lifetime?: 'process' | 'detached';
  /** Told in a few words what is going on. */
  readonly onProgress?: (step: string) => void;
}

export interface EmbeddedPostgres {
  /** As superuser, to the database `postgres`, with the password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The data folder was empty. */
  readonly isNew: boolean;
  /** False when the server was running already; `stop` then leaves it to the one who started it. */
  readonly isOurs: boolean;
  /** The process that started the server, unless it was started as `detached`. */
  readonly runBy: number | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL that came with npm, on 127.0.0.1 only. A server that already runs on the same
 * data folder is used instead of a second one.
 *
 * @throws EmbeddedPostgresError with the reason and the remedy
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = dataFolder(resolve(options.dataDir));
  await mkdir(folder.root, { recursive: true });
  return withStartLock(folder.lock, async () => {
    const binaries = await findBinaries();
    const runAs = chooseRunAs(dirname(binaries.postgres), folder.cluster);
    // Another account must be able to pass through; the files in it are closed one by one.
    if (runAs.owner) await chmod(folder.root, 0o711);
    return (await useRunning(folder, binaries, runAs)) ?? (await startNew(folder, binaries, runAs, options));
  });
}

async function useRunning(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
): Promise<EmbeddedPostgres | undefined> {
  const server = await settledServer(folder);
  if (server === undefined) return undefined;
  const owner = await numberIn(folder.owner);
  const found = { ...server, url: await serverUrl(folder, server.port), isNew: false };
  const leave = (): Promise<void> => Promise.resolve();
  if (owner === undefined || isAlive(owner)) return { ...found, isOurs: false, runBy: owner, stop: leave };
  // The process that started it has died without stopping it.
  return { ...found, ...(await own(server.pid, folder, binaries, runAs)) };
}

async function startNew(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  if (!existsSync(folder.cluster)) options.onProgress?.('Creating the database files');
  const isNew = await ensureCluster(folder, binaries, runAs, durable);
  forgetForeignProcess(folder.cluster);
  options.onProgress?.('Starting PostgreSQL');
  const start = (onPort: number): Promise<number> =>
    startServer(folder, binaries, runAs, serverSettings(onPort, durable, options.settings ?? {}));
  const { pid, port } = await startOnPort(options.port, await numberIn(folder.port), start);
  await writeFile(folder.port, String(port));
  const started = { url: await serverUrl(folder, port), port, pid, isNew };
  if (options.lifetime !== 'detached') return { ...started, ...(await own(pid, folder, binaries, runAs)) };
  await rm(folder.owner, { force: true });
  return { ...started, isOurs: true, runBy: undefined, stop: () => stopServer(folder, binaries, runAs) };
}

/** A port that was free a moment ago may have been taken since; one that was asked for may not be changed. */
async function startOnPort(
  asked: number | undefined,
  last: number | undefined,
  start: (port: number) => Promise<number>,
): Promise<{ readonly pid: number; readonly port: number }> {
  if (asked !== undefined) return { pid: await start(asked), port: asked };
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? last : undefined);
    try {
      return { pid: await start(port), port };
    } catch (error) {
      if (attempt === 3 || !String(error).includes('in use')) throw error;
    }
  }
}

async function own(
  pid: number,
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
): Promise<Pick<EmbeddedPostgres, 'isOurs' | 'runBy' | 'stop'>> {
  const dismiss = watchOver(pid);
  await writeFile(folder.owner, String(process.pid));
  const stop = async (): Promise<void> => {
    await stopServer(folder, binaries, runAs);
    dismiss();
    await rm(folder.owner, { force: true });
  };
  return { isOurs: true, runBy: process.pid, stop };
}

async function serverUrl(folder: DataFolder, port: number): Promise<string> {
  const password = (await readFile(folder.password, 'utf8')).trim();
  return `postgres://${superuser}:${password}@127.0.0.1:${String(port)}/postgres`;
}

async function numberIn(file: string): Promise<number | undefined> {
  const number = Number(await readFile(file, 'utf8').catch(() => ''));
  return number > 0 ? number : undefined;
}
