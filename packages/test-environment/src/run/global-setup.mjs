import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from '../../../../scripts/find-chromium.mjs';

/**
 * Once per test run, before any test: finds the browser for `openBrowser`, and prepares a place for a
 * PostgreSQL server, which the first test that asks for a database starts (`testServerUrl`).
 */
export default async function setup() {
  const chromium = await findChromium();
  if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;
  process.env.KVALREG_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.KVALREG_TEST_SERVER_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'kvalreg-test-'));
  process.env.KVALREG_TEST_FOLDER = folder;
  globalThis.dismissKvalregTestCleaner = cleanUpIfKilled(folder);
}

/**
 * A run that is killed cannot clean up. A tiny shell waits for the end of its input, which the system
 * closes when this process ends in any way, and then removes the server with its files.
 */
function cleanUpIfKilled(folder) {
  if (process.platform === 'win32') return () => undefined;
  const script = `
    read -r word; [ "$word" = dismissed ] && exit
    kill -QUIT "$(head -n 1 "$1/cluster/postmaster.pid")"
    sleep 1; rm -rf "$1"`;
  const shell = spawn('/bin/sh', ['-c', script, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  shell.stdin.unref();
  return () => shell.stdin.end('dismissed\n');
}
