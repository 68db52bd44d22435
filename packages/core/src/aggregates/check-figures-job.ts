import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { CheckFiguresService, differencesIn } from './check-figures.service.js';

/** After midnight's work, before anybody reads. */
const atNight = '50 3 * * *';

/** Compares every night what figures are computed from with the answers, and raises the alarm where they differ. */
@Injectable()
export class CheckFiguresJob implements OnModuleInit {
  private readonly logger = new Logger('Figures');

  constructor(
    private readonly jobs: JobsService,
    private readonly figures: CheckFiguresService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('check-figures', {
      payload: z.object({}),
      cron: atNight,
      expireInMinutes: 120,
      retries: 0,
      handler: (_, signal) => this.check(signal),
    });
  }

  /** The sentences that were logged; empty when all is as derived. */
  async check(signal?: AbortSignal): Promise<readonly string[]> {
    const wrong = (await this.figures.check(null, signal)).flatMap(differencesIn);
    for (const sentence of wrong) this.logger.error(sentence);
    return wrong;
  }
}
