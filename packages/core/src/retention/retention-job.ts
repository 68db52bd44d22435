import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { RetentionService } from './retention.service.js';

/** While hardly anybody works. */
const atNight = '40 2 * * *';

/** Lets go of what has had its time, each night. One that is stopped goes on the next night. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly jobs: JobsService,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('retention', {
      payload: z.object({}),
      cron: atNight,
      // The first night it may find what should have gone in years.
      expireInMinutes: 240,
      handler: (_, signal) => this.thin(signal),
    });
  }

  async thin(signal?: AbortSignal): Promise<void> {
    const { registers, log } = await this.retention.run({ kind: 'system', name: 'retention' }, { signal });
    for (const { register, certificate } of registers)
      if (certificate !== null) this.logger.log(`Thinned ${register}: certificate ${certificate}`);
    if (log.events > 0)
      this.logger.log(`Let ${String(log.events)} events of the log go in ${String(log.blocks)} blocks`);
  }
}
