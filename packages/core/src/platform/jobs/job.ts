import type { ZodType } from 'zod';

/** A piece of work that some process does later, once. The work itself is a plain service: this only says when. */
export interface JobDefinition<T extends object> {
  readonly payload: ZodType<T>;
  /** When it is done without being asked for, as in a crontab, in the time zone of the register; with an empty payload. */
  readonly cron?: string;
  /** Also when a worker starts: what fell due while none was running is caught up. */
  readonly atStart?: boolean;
  /** How long it may take before another process takes it over. Default: a quarter of an hour. */
  readonly expireInMinutes?: number;
  /** A failure is tried again so often. Default: 3. */
  readonly retries?: number;
  /** After so many seconds, and each time after a longer while. Default: 5. */
  readonly retryAfter?: number;
  /** Must bear being done twice: a process may die between doing and saying so. */
  readonly handler: (payload: T, signal: AbortSignal) => Promise<unknown>;
}

/** A defined job, to be sent with what its payload asks for. */
export interface Job<T extends object> {
  readonly name: string;
  readonly definition: JobDefinition<T>;
}
