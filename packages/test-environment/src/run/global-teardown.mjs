import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Once per test run, after all tests: removes what the run has left on its PostgreSQL server. */
export default async function teardown() {
  const url = process.env.KVALREG_TEST_SERVER_URL;
  if (url) await dropDatabases(url);
  else await removeServer(process.env.KVALREG_TEST_FOLDER);
  globalThis.dismissKvalregTestCleaner?.();
}

async function dropDatabases(url) {
  const client = new pg.Client(url);
  try {
    await client.connect();
  } catch {
    return; // Every test that needed the server has said so.
  }
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      `kvalreg_${process.env.KVALREG_TEST_RUN}_`,
    ]);
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}

/** Nothing in it is of value, so the server stops at once, without writing to disk. */
async function removeServer(folder) {
  const pidFile = join(folder, 'cluster', 'postmaster.pid');
  const pid = Number(await firstLine(pidFile));
  if (pid > 0) {
    process.kill(pid, 'SIGQUIT');
    for (let waited = 0; waited < 10_000 && (await firstLine(pidFile)); waited += 20) await sleep(20);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function firstLine(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n')[0];
}
