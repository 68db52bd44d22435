import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './running-server.js';

/** A lock older than this was left by a computer that stopped, even if its process number is in use again. */
const longestStart = 300_000;

/** Lets one process at a time start a server in the data folder; the others wait for it. */
export async function withStartLock<T>(file: string, start: () => Promise<T>): Promise<T> {
  while (!(await tryLock(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    else await sleep(25);
  }
  try {
    return await start();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(file, 'utf8'));
    if (holder > 0 && !isAlive(holder)) return true;
    return Date.now() - (await stat(file)).mtimeMs > longestStart;
  } catch {
    return false;
  }
}
