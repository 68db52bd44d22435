import { TooManyRequestsError } from '../../platform/errors/domain-error.js';

interface Window {
  readonly endsAt: number;
  readonly count: number;
}
/** More sources than this at once are an attack; the oldest are forgotten to bound the memory. */
const mostSources = 20_000;

/** Counts requests of each source within fixed windows of time, in the memory of this process. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly milliseconds: number,
  ) {}

  /** Counts one request; throws when the source has made too many. */
  count(source: string, now: Date): void {
    const time = now.getTime();
    const open = this.windows.get(source);
    const window = open && open.endsAt > time ? open : { endsAt: time + this.milliseconds, count: 0 };
    if (window.count >= this.most) {
      const seconds = Math.ceil((window.endsAt - time) / 1000);
      throw new TooManyRequestsError(
        'too-many-attempts',
        `Too many attempts from here. Wait ${String(seconds)} seconds and try again.`,
        {
          retryAfterSeconds: seconds,
        },
      );
    }
    this.windows.delete(source);
    this.windows.set(source, { ...window, count: window.count + 1 });
    const [oldest] = this.windows.keys();
    if (this.windows.size > mostSources && oldest !== undefined) this.windows.delete(oldest);
  }
}
