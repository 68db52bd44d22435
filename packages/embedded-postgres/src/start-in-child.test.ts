import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileForChild, ended, startInChild } from './child-process.fixture.js';
import { startEmbeddedPostgres } from './index.js';
import { findRunningServer, isPostgresOn } from './running-server.js';

let dataDir: string;

beforeAll(compileForChild);

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kvalreg-embedded-'));
});

afterEach(async () => {
  const left = findRunningServer(join(dataDir, 'cluster'));
  if (left) process.kill(left.pid, 'SIGQUIT');
  await rm(dataDir, { recursive: true, maxRetries: 10 });
});

async function untilStopped(): Promise<void> {
  while (findRunningServer(join(dataDir, 'cluster'))) await sleep(10);
}

describe('a process that runs an embedded PostgreSQL', () => {
  it('ends without leaving anything behind after Ctrl-C', async () => {
    const child = await startInChild(dataDir);
    process.kill(-(child.process.pid ?? 0), 'SIGINT'); // to the whole process group, as a terminal does
    expect(await ended(child.process)).toBe(0);
    expect(isPostgresOn(join(dataDir, 'cluster'), child.server.pid)).toBe(false);
  });

  it('takes its server with it when it is killed', async () => {
    const child = await startInChild(dataDir);
    child.process.kill('SIGKILL');
    await untilStopped();
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(next).toMatchObject({ isOurs: true, isNew: false });
    await next.stop();
  });

  it('can start at once after it was killed', async () => {
    const child = await startInChild(dataDir);
    child.process.kill('SIGKILL');
    await ended(child.process);
    const next = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(next.isOurs).toBe(true);
    await next.stop();
    expect(findRunningServer(join(dataDir, 'cluster'))).toBeUndefined();
  });

  it('shares the server with a process that starts at the same moment', async () => {
    const children = await Promise.all([startInChild(dataDir), startInChild(dataDir)]);
    const first = children[0].server.isOurs ? children[0] : children[1];
    const second = children[0].server.isOurs ? children[1] : children[0];
    expect(first.server).toMatchObject({ isOurs: true, isNew: true });
    expect(second.server).toMatchObject({ isOurs: false, runBy: first.process.pid, url: first.server.url });
    second.process.kill('SIGINT');
    expect(await ended(second.process)).toBe(0);
    expect(findRunningServer(join(dataDir, 'cluster'))?.pid).toBe(first.server.pid);
    first.process.kill('SIGINT');
    expect(await ended(first.process)).toBe(0);
    expect(findRunningServer(join(dataDir, 'cluster'))).toBeUndefined();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('works for an ordinary user too', async () => {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
    const account = { uid: id('-u'), gid: id('-g') };
    await chown(dataDir, account.uid, account.gid);
    await chmod(dataDir, 0o755);
    const child = await startInChild(dataDir, account);
    child.process.kill('SIGINT');
    expect(await ended(child.process)).toBe(0);
  });
});
