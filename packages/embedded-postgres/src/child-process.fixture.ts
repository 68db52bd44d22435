import { transform } from '@swc/core';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EmbeddedPostgres } from './index.js';

const source = fileURLToPath(new URL('.', import.meta.url));
const compiled = join(source, '..', 'node_modules', '.compiled-for-tests');

const script = `
import { startEmbeddedPostgres } from './index.js';
const server = await startEmbeddedPostgres(JSON.parse(process.argv[2]));
process.once('SIGINT', () => server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
console.log(JSON.stringify(server));
`;

export interface Child {
  readonly process: ChildProcess;
  readonly server: Omit<EmbeddedPostgres, 'stop'>;
}

/** A process apart can be killed. It runs JavaScript, so the package is compiled for it first. */
export async function compileForChild(): Promise<void> {
  await mkdir(compiled, { recursive: true });
  await writeFile(join(compiled, 'package.json'), '{"type":"module"}');
  await writeFile(join(compiled, 'start.js'), script);
  for (const name of await readdir(source)) {
    if (!name.endsWith('.ts') || /\.(test|fixture)\.ts$/.test(name)) continue;
    const { code } = await transform(await readFile(join(source, name), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await writeFile(join(compiled, name.replace(/\.ts$/, '.js')), code);
  }
}

/** Starts a server in another process, which stops it on SIGINT as an application would. */
export async function startInChild(dataDir: string, account?: { uid: number; gid: number }): Promise<Child> {
  const child = spawn(
    process.execPath,
    [join(compiled, 'start.js'), JSON.stringify({ dataDir, durable: false })],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      ...account,
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    return { process: child, server: JSON.parse(line) as Child['server'] };
  }
  throw new Error('The child process ended without starting a server');
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', resolve));
}
