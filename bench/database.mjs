import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { startEmbeddedPostgres } from '@kvalreg/embedded-postgres';
import pg from 'pg';
import { root } from '../scripts/workspaces.mjs';

const program = join(root, 'apps/cli/bin/kvalreg.js');
/** Not a secret: the persons are invented. */
const identityKey = Buffer.alloc(32, 7).toString('base64');

/**
 * A PostgreSQL of its own under `.bench`, filled with generated spine surgery over the whole history of the register.
 * It is kept, so that a second run need not fill it again; another number of episodes makes another folder.
 */
export async function openDatabase({ episodes }) {
  const server = await startEmbeddedPostgres({ dataDir: join(root, '.bench', String(episodes)) });
  const environment = { ...process.env, DATABASE_URL: server.url, KVALREG_IDENTITY_KEY: identityKey };
  try {
    await run(['migrate'], environment);
    const known = await countEpisodes(server.url);
    const seeded = known >= episodes ? null : await seed(episodes, environment);
    return { url: server.url, environment, seeded, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function countEpisodes(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from register.episode where index_date is not null`,
    );
    return rows[0].n;
  });
}

async function seed(episodes, environment) {
  const start = performance.now();
  const { peakMegabytes } = await run(
    ['seed', 'swespine', '--episodes', String(episodes), '--seed', '1', '--from', '1998-01-01', '--add'],
    environment,
  );
  return { seconds: (performance.now() - start) / 1000, peakMegabytes };
}

/** Runs a command of the program; its progress goes through, and its peak memory is measured where Linux tells it. */
async function run(args, environment) {
  const child = spawn(process.execPath, [program, ...args], {
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const errors = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    errors.push(line);
    process.stderr.write(`  ${line}\n`);
  });
  let peakMegabytes = null;
  const watch = setInterval(() => (peakMegabytes = peakOf(child.pid) ?? peakMegabytes), 250);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`kvalreg ${args.join(' ')} ended with ${String(code)}:\n${errors.join('\n')}`);
  return { peakMegabytes };
}

function peakOf(pid) {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
    return match ? Math.round(Number(match[1]) / 1024) : null;
  } catch {
    return null;
  }
}

export async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
