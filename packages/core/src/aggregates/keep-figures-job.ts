import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { KeepFiguresService } from './keep-figures.service.js';

const everyMinute = '* * * * *';
/** The timetable knows minutes, and figures are to be ready sooner: each run looks several times, and ends before the next. */
const lasting = 54_000;
const between = 3_000;
/** A register in which somebody writes all the time gets at most this part of the worker. */
const restPerWork = 2;

/** Counts figures anew some seconds after cases have changed, and when a day begins. */
@Injectable()
export class KeepFiguresJob implements OnModuleInit {
  private readonly logger = new Logger('Figures');

  constructor(
    private readonly jobs: JobsService,
    private readonly figures: KeepFiguresService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('keep-figures', {
      payload: z.object({}),
      cron: everyMinute,
      atStart: true,
      // The next minute looks again.
      retries: 0,
      handler: (_, signal) => this.keepUp(signal),
    });
  }

  /** Looks once at least. A run that outlasted its minute would leave the queue longer by one each minute. */
  async keepUp(signal: AbortSignal, atMost = lasting): Promise<void> {
    const begin = performance.now();
    while (!signal.aborted) {
      const start = performance.now();
      const kept = await this.figures.keepUp({ signal });
      for (const { register, source, cases, cells, milliseconds } of kept)
        if (cells > 0)
          this.logger.log(
            `Figures of ${register} ${source}: ${String(cells)} cells of ${String(cases)} cases in ${String(milliseconds)} ms`,
          );
      const pause = Math.max(between, kept.length === 0 ? 0 : restPerWork * (performance.now() - start));
      if (performance.now() - begin + pause > atMost) return;
      // Ends at once when the process is stopped.
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
