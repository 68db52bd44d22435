import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { CoreConfig } from '../config.js';
import { describeForLog } from '../errors/redact.js';
import { coreConfig } from '../platform-options.js';
import type { Job, JobDefinition } from './job.js';

const schema = 'pgboss';
const timeZone = 'Europe/Stockholm';
/** Work under way gets this long to finish when the process is stopped. */
const patience = 30_000;
/** Between two looks for something to do. */
const pause = 1_000;

/**
 * Work that is done later or at set times, by whichever worker process is free, each piece by one. Every process knows
 * the jobs and may send some; only those with the role of a worker start to do them.
 */
@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly jobs = new Map<string, Job<object>>();
  private readonly stopping = new AbortController();
  private readonly turns: Promise<void>[] = [];
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
    await Promise.race([Promise.all(this.turns), wait(patience, undefined, { ref: false })]);
    await boss?.stop({ graceful: false, wait: true, close: true });
  }

  private async work(boss: PgBoss, { name, definition }: Job<object>): Promise<void> {
    await boss.createQueue(name);
    // A timetable of an earlier version of the program does not stay.
    if (definition.cron === undefined) await boss.unschedule(name);
    else await boss.schedule(name, definition.cron, {}, { tz: timeZone, ...optionsOf(definition) });
    // Of several workers that start together one asks for it.
    if (definition.atStart === true)
      await boss.send(name, {}, { ...optionsOf(definition), singletonKey: 'start', singletonMinutes: 1 });
    this.turns.push(this.takeTurns(boss, name, definition));
  }

  /**
   * Does what is there, one after the other, until the process is stopped. The loop is our own: that of the library
   * writes down what came of a job without waiting for it, and a database that is away just then would end the process.
   */
  private async takeTurns(boss: PgBoss, name: string, definition: JobDefinition<object>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const wasBusy = await this.takeOne(boss, name, definition).catch((error: unknown) => {
        // Asked again at the next turn; a job whose end could not be written is done again when its time has run out.
        this.logger.warn(`Jobs: ${describeForLog(error)}`);
        return false;
      });
      if (!wasBusy) await wait(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async takeOne(boss: PgBoss, name: string, definition: JobDefinition<object>): Promise<boolean> {
    const [job] = await boss.fetch<unknown>(name);
    if (!job) return false;
    const { id, data, expireInSeconds } = job;
    if (await this.isDone(name, definition, data, expireInSeconds)) await boss.complete(name, id);
    // Its own message may hold what it worked on; the table of jobs is no place for that.
    else await boss.fail(name, id, { message: `${name} failed` });
    return true;
  }

  /** Whether the job was done in its time; why not is logged. */
  private async isDone(
    name: string,
    definition: JobDefinition<object>,
    data: unknown,
    expireInSeconds: number,
  ): Promise<boolean> {
    const over = new AbortController();
    const work = async (): Promise<unknown> =>
      definition.handler(
        definition.payload.parse(data ?? {}),
        // Whoever takes it again should not meet the one who is over time.
        AbortSignal.any([this.stopping.signal, over.signal]),
      );
    const limit = wait(expireInSeconds * 1000, undefined, { signal: over.signal, ref: false }).then(() => {
      throw new Error(`it took longer than ${String(expireInSeconds)} s`);
    });
    try {
      await Promise.race([work(), limit]);
      return true;
    } catch (error) {
      this.logger.error(`The job ${name} failed: ${describeForLog(error)}`);
      return false;
    } finally {
      over.abort();
      limit.catch(() => undefined);
    }
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
