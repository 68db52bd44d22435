import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './index.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './index.js';
import { findRunningServer } from './running-server.js';

let parent: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];

// As root, the parent is closed to the account that PostgreSQL runs as: a clone below /root is so, too.
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kvalreg-embedded-'));
  dataDir = join(parent, 'data');
});

afterEach(async () => {
  for (const server of started.splice(0).reverse()) await server.stop();
  await rm(parent, { recursive: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  started.push(server);
  return server;
}

async function rows(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  it('keeps the data and the address between starts', async () => {
    const first = await start();
    await rows(first.url, 'create table patient as select 7 as id');
    await first.stop();
    await expect(rows(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await start();
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.url).toBe(first.url);
    expect(await readFile(join(dataDir, 'port'), 'utf8')).toBe(String(second.port));
    expect(await rows(second.url, 'select id from patient')).toEqual([{ id: 7 }]);
  });

  it('is durable, local and the same on every computer', async () => {
    const { url } = await start({ durable: true });
    const names = [
      'fsync',
      'jit',
      'listen_addresses',
      'server_encoding',
      'timezone',
      'unix_socket_directories',
    ];
    const settings = `select json_object_agg(name, setting) s from pg_settings
      where lower(name) = any('{${names.join(',')}}')`;
    expect(await rows(url, settings)).toEqual([
      {
        s: {
          fsync: 'on',
          jit: 'off',
          listen_addresses: '127.0.0.1',
          server_encoding: 'UTF8',
          TimeZone: 'UTC',
          unix_socket_directories: '',
        },
      },
    ]);
    const sort = "select string_agg(x, '' order by x) s, upper('åäö') u from unnest('{ö,Z,a,å}'::text[]) x";
    expect(await rows(url, sort)).toEqual([{ s: 'Zaåö', u: 'ÅÄÖ' }]);
  });

  it('lets in only who knows the password, which it keeps to itself', async () => {
    const { url } = await start();
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    await expect(rows(url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  });

  it('uses a server that is running already, and leaves it to the one who started it', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ url: first.url, pid: first.pid, isOurs: false, runBy: process.pid });
    await second.stop();
    expect(await rows(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes over a server whose process has died', async () => {
    const first = await start({ lifetime: 'detached' });
    expect(first.runBy).toBeUndefined();
    const endedLongAgo = 2 ** 22 + 1; // above the largest process number
    await writeFile(join(dataDir, 'owner'), String(endedLongAgo));
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, isOurs: true, runBy: process.pid });
    await second.stop();
    await expect(rows(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('starts after the server was killed, with everything that was committed', async () => {
    const first = await start({ durable: true });
    await rows(first.url, 'create table patient as select 7 as id');
    process.kill(first.pid, 'SIGKILL');
    while (findRunningServer(join(dataDir, 'cluster'))) await new Promise((next) => setTimeout(next, 5));
    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await rows(second.url, 'select id from patient')).toEqual([{ id: 7 }]);
  });

  it('starts when another program got the process number of a crashed server', async () => {
    await (await start()).stop();
    const lines = [String(process.pid), join(dataDir, 'cluster'), '1', '1', '', '127.0.0.1', '', 'ready', ''];
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), lines.join('\n'));
    expect(await start()).toMatchObject({ isOurs: true });
  });

  it('takes another port when its own is taken, but not instead of one that was asked for', async () => {
    const first = await start();
    await first.stop();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(first.port, '127.0.0.1', listening));
    try {
      await expect(start({ port: first.port })).rejects.toThrow(/did not start[^]*Address already in use/);
      expect((await start()).port).not.toBe(first.port);
    } finally {
      await new Promise((closed) => other.close(closed));
    }
  });

  it('says why the server does not start', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /PostgreSQL did not start[^]*invalid value for parameter "shared_buffers": "plenty"/,
    );
  });

  it('refuses the data of another version', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(
      `The data in ${dataDir} were made by PostgreSQL 14, but the embedded PostgreSQL is version 18`,
    );
  });
});
