import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram, startProgram, temporaryFiles, type Ended } from './run-program.fixture.js';

// Every command is a process of its own, which takes a second or two to load.
jest.setTimeout(120_000);

const files = temporaryFiles();
const folder = join(files.root, 'demo');
const settings = { KVALREG_DEMO_DIR: folder, PORT: '0' };
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  files.remove();
});

interface Demo {
  readonly address: string;
  readonly text: string;
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>;
}

async function startDemo(args: readonly string[] = [], place = settings): Promise<Demo> {
  const { child, ended } = startProgram(['demo', '--episodes', '200', ...args], place);
  running.add(child);
  let text = '';
  child.stdout?.on('data', (chunk: string) => (text += chunk));
  const over = ended.then((end) => {
    throw new Error(`the demo ended with ${String(end.code)}: ${end.stderr}`);
  });
  const ready = async (): Promise<void> => {
    while (!text.includes('Ctrl-C stops')) await sleep(50);
  };
  await Promise.race([ready(), over]);
  over.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    const end = await ended;
    running.delete(child);
    return end;
  };
  return { address: /http:\/\/localhost:\d+/.exec(text)?.[0] ?? '', text, stop };
}

async function operations(): Promise<number> {
  const { stdout } = await runProgram(
    ['indicators', 'swespine', '--indicator', 'operations', '--json'],
    settings,
  );
  const { results } = JSON.parse(stdout) as { results: { value: number }[] };
  return results[0]?.value ?? 0;
}

describe('kvalreg demo', () => {
  it('starts from nothing, stops cleanly, and has its data at the next start', async () => {
    const first = await startDemo();
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    expect(first.text).toMatch(/Anna Åkesson.*clinic staff, Aspelunda ryggklinik/);
    const letter = /http:\/\/localhost:\d+\/a\/\S+/.exec(first.text)?.[0] ?? '';
    expect((await fetch(letter)).status).toBe(200);
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);

    // While it runs: commands use its database, a second demo does not.
    const count = await operations();
    expect(count).toBeGreaterThan(150);
    const second = await startProgram(['demo'], settings).ended;
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('in use by another demo or command');

    const end = await first.stop('SIGINT');
    expect(end.code).toBe(0);
    expect(end.stderr).toMatch(/✓ Load the demo data +\d[^]*✓ Start the server[^]*Stopped/);
    await expect(fetch(first.address)).rejects.toThrow();

    // While it does not run: commands start the database for themselves.
    expect(await operations()).toBe(count);
    const again = await startDemo();
    const ended = await again.stop('SIGTERM');
    expect(ended.code).toBe(0);
    expect(ended.stderr).not.toContain('Load the demo data');
  }, 240_000);

  it('starts over with --fresh', async () => {
    const keys = readFileSync(join(folder, 'keys.json'), 'utf8');
    const demo = await startDemo(['--fresh']);
    expect((await demo.stop('SIGINT')).stderr).toMatch(/✓ Remove the old data[^]*✓ Load the demo data/);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toBe(keys);
  }, 120_000);

  it('names the remedy when its port is taken, before anything is started', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stderr } = await startProgram(['demo'], { ...settings, PORT: String(port) }).ended;
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${String(port)} is taken by another program`);
    expect(stderr).toContain(`PORT=${String(port + 1)} npm run demo`);
    expect(stderr).not.toContain('PostgreSQL');
  });

  it('can be interrupted while it starts, and while it loads: the next start does what is left', async () => {
    const place = { ...settings, KVALREG_DEMO_DIR: join(files.root, 'interrupted') };
    const interruptedAt = async (text: string): Promise<Ended> => {
      const { child, ended } = startProgram(['demo', '--episodes', '100000'], place);
      running.add(child);
      let told = '';
      child.stderr?.on('data', (chunk: string) => (told += chunk));
      while (!told.includes(text)) await sleep(10);
      child.kill('SIGINT');
      const end = await ended;
      running.delete(child);
      return end;
    };
    expect(await interruptedAt('PostgreSQL')).toMatchObject({ code: 0, stdout: '' });
    const loading = await interruptedAt('Load the demo data');
    expect(loading).toMatchObject({ code: 0, stdout: '' });
    expect(loading.stderr).toMatch(/✗ Load the demo data[^]*done at the next start/);
    // Nothing of what was under way counts as loaded.
    const next = await startDemo([], place);
    expect((await next.stop('SIGINT')).stderr).toContain('✓ Load the demo data');
  }, 240_000);
});
