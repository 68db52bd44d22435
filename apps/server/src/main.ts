import 'reflect-metadata';
import { DomainError, InvalidConfigError, describeForLog } from '@kvalreg/core';
import { plugins } from './plugins.js';
import { startServer, type RunningServer } from './start-server.js';

/** Runs the server as the environment says, until it is told to stop. */
async function main(): Promise<void> {
  const server = await startServer({ env: process.env, plugins });
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: 'info', message: 'started', url: server.url, port: server.port })}\n`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server));
}

async function stop(server: RunningServer): Promise<void> {
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
