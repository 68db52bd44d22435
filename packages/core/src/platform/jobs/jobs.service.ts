import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { CoreConfig } from '../config.js';
import { describeForLog } from '../errors/redact.js';
import { coreConfig } from '../platform-options.js';
import type { Job, JobDefinition } from './job.js';

const schema = 'pgboss';
const timeZone = 'Europe/Stockholm';
/** Work under way gets this long to finish when the process is stopped. */
const patience = 30_000;

/**
 * Work that is done later or at set times, by whichever worker process is free, each piece by one. Every process knows
 * the jobs and may send some; only those with the role of a worker start to do them.
 */
@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly jobs = new Map<string, Job<object>>();
  private readonly stopping = new AbortController();
  private boss: Promise<PgBoss> | null = null;

  constructor(@Inject(coreConfig) private readonly config: CoreConfig) {}

  define<T extends object>(name: string, definition: JobDefinition<T>): Job<T> {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name))
      throw new TypeError(`"${name}" is no name for a job: use kebab-case`);
    if (this.jobs.has(name)) throw new TypeError(`the job "${name}" is defined twice`);
    const job = { name, definition };
    // Within this map a job is only ever given what its own payload has accepted.
    this.jobs.set(name, job as unknown as Job<object>);
    return job;
  }

  names(): readonly string[] {
    return [...this.jobs.keys()];
  }

  /** Asks for a job to be done; throws when the payload is not what the job takes. */
  async send<T extends object>(job: Job<T>, payload: T): Promise<void> {
    const boss = await this.open(false);
    await boss.createQueue(job.name);
    await boss.send(job.name, job.definition.payload.parse(payload), optionsOf(job.definition));
  }

  /** Begins to do jobs in this process. */
  async start(): Promise<void> {
    const boss = await this.open(true);
    for (const job of this.jobs.values()) await this.work(boss, job);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.boss === null) return;
    const boss = await this.boss.catch(() => null);
    await boss?.stop({ graceful: true, timeout: patience, wait: true, close: true });
  }

  private async work(boss: PgBoss, { name, definition }: Job<object>): Promise<void> {
    await boss.createQueue(name);
    // A timetable of an earlier version of the program does not stay.
    if (definition.cron === undefined) await boss.unschedule(name);
    else await boss.schedule(name, definition.cron, {}, { tz: timeZone, ...optionsOf(definition) });
    // Of several workers that start together one asks for it.
    if (definition.atStart === true)
      await boss.send(name, {}, { ...optionsOf(definition), singletonKey: 'start', singletonMinutes: 1 });
    await boss.work<unknown>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const { data } of jobs) await this.run(name, definition, data);
    });
  }

  private async run(name: string, definition: JobDefinition<object>, data: unknown): Promise<void> {
    const work = async (): Promise<unknown> =>
      definition.handler(definition.payload.parse(data ?? {}), this.stopping.signal);
    const failed = await work().then(
      () => false,
      (error: unknown) => {
        this.logger.error(`The job ${name} failed: ${describeForLog(error)}`);
        return true;
      },
    );
    // Its own message may hold what it worked on; the table of jobs is no place for that.
    if (failed) throw new Error(`${name} failed`);
  }

  private open(asWorker: boolean): Promise<PgBoss> {
    this.boss ??= this.connect(asWorker);
    return this.boss;
  }

  private async connect(asWorker: boolean): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      schema,
      application_name: 'kvalreg jobs',
      max: 3,
      supervise: asWorker,
      schedule: asWorker,
      archiveCompletedAfterSeconds: 24 * 60 * 60,
      deleteAfterDays: 30,
    });
    // A database that is away for a moment is asked again at the next turn.
    boss.on('error', (error) => {
      this.logger.warn(`Jobs: ${describeForLog(error)}`);
    });
    await boss.start();
    return boss;
  }
}

function optionsOf({
  retries = 3,
  retryAfter = 5,
  expireInMinutes = 15,
}: Pick<JobDefinition<object>, 'retries' | 'retryAfter' | 'expireInMinutes'>): PgBoss.SendOptions {
  return { retryLimit: retries, retryDelay: retryAfter, retryBackoff: retryAfter > 0, expireInMinutes };
}
