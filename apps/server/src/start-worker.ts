import { CoreModule, JobsService, loadConfig } from '@kvalreg/core';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { LetterPressModule, ReportPressModule } from '@kvalreg/web';
import { ConsoleLogger, Module, type INestApplicationContext } from '@nestjs/common';
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

@Module({})
class Worker {}

/** Everything that jobs need: the services, and what makes letters and files of reports; no page and no route. */
export function openServices({ env, plugins }: WorkerOptions): Promise<INestApplicationContext> {
  const core = CoreModule.forRoot({ config: loadConfig(env), plugins });
  const logger = new ConsoleLogger({ json: true, colors: false, logLevels: ['fatal', 'error', 'warn'] });
  return NestFactory.createApplicationContext(
    { module: Worker, imports: [core, LetterPressModule, ReportPressModule] },
    { logger, abortOnError: false },
  );
}

/** Starts a process that does jobs and answers no requests. There may be any number of them. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const app = await openServices(options);
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
