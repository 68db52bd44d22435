import 'reflect-metadata';
import { DomainError, InvalidConfigError, describeForLog } from '@kvalreg/core';
import { loadServerSettings } from './app/server-settings.js';
import { plugins } from './plugins.js';
import { startServer, type RunningServer } from './start-server.js';
import { startWorker } from './start-worker.js';

/** One process does everything where the environment does not divide the work. */
const env = { KVALREG_ROLES: 'web,worker', ...process.env };

/** Runs the server as the environment says, until it is told to stop. */
async function main(): Promise<void> {
  if (!loadServerSettings(env).roles.includes('web')) {
    const worker = await startWorker({ env, plugins });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(worker));
    return;
  }
  const server = await startServer({ env, plugins });
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: 'info', message: 'started', url: server.url, port: server.port })}\n`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server));
}

async function stop(server: Pick<RunningServer, 'close'>): Promise<void> {
  try {
    await server.close();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

function report(error: unknown): void {
  const isForPeople = error instanceof InvalidConfigError || error instanceof DomainError;
  process.stderr.write(`${isForPeople ? error.message : describeForLog(error)}\n`);
}

main().catch((error: unknown) => {
  report(error);
  process.exit(1);
});
