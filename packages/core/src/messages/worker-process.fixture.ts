import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** What a worker is told: the environment of the installation, the register, and the day. */
export interface WorkerTask {
  readonly register: string;
  readonly day: string;
}

const script = `
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
const { CoreModule, DispatchService, FixedClock, loadConfig } = await import(process.argv[1]);
const { register, day } = JSON.parse(process.argv[2]);
const plugins = [{ register: JSON.parse(readFileSync(register, 'utf8')), apiVersion: 1 }];
const app = await NestFactory.createApplicationContext(
  CoreModule.forRoot({ config: loadConfig(process.env), plugins, clock: FixedClock.on(day) }),
  { logger: false, abortOnError: false },
);
process.stdout.write('ready\\n');
await new Promise((go) => process.stdin.once('data', go));
const report = await app.get(DispatchService, { strict: false }).send({ worker: 'worker ' + process.pid });
process.stdout.write(JSON.stringify(report) + '\\n');
await app.close();
process.exit(0);
`;

export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly go: () => void;
  /** What it wrote, and its exit code. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** A process of its own that sends what is planned, as the built program would. */
export function startWorker(environment: Readonly<Record<string, string>>, task: WorkerTask): WorkerProcess {
  if (!existsSync(built)) throw new Error('The core is not built: run "npm run build" first.');
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, built, JSON.stringify(task)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const ready = new Promise<void>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text.out += part;
      if (text.out.startsWith('ready\n')) done();
    });
    child.once('exit', () => {
      fail(new Error(`the worker ended before it was ready: ${text.err}`));
    });
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.once('close', (code) => {
      done({ code, ...text });
    }),
  );
  return { child, ready, go: () => child.stdin.write('go\n'), ended };
}
