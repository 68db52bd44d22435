import { CoreModule, JobsService, loadConfig } from '@kvalreg/core';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Environment } from './app/server-settings.js';

export interface WorkerOptions {
  readonly env: Environment;
  readonly plugins: readonly RegisterPlugin[];
}
export interface RunningWorker {
  /** Names of the jobs that it does. */
  readonly jobs: readonly string[];
  /** Finishes what is under way, and closes the database. */
  readonly close: () => Promise<void>;
}

/** Starts a process that does jobs and answers no requests. There may be any number of them. */
export async function startWorker({ env, plugins }: WorkerOptions): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(
    CoreModule.forRoot({ config: loadConfig(env), plugins }),
    {
      logger: new ConsoleLogger({ json: true, colors: false, logLevels: ['fatal', 'error', 'warn'] }),
      abortOnError: false,
    },
  );
  const jobs = app.get(JobsService, { strict: false });
  try {
    await jobs.start();
  } catch (error) {
    await app.close();
    throw error;
  }
  let closing: Promise<void> | null = null;
  return { jobs: jobs.names(), close: () => (closing ??= app.close()) };
}
