import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { AuditChainService } from './audit-chain.service.js';

/** Ten minutes of log at most stand unsealed while a worker runs. */
const everyTenMinutes = '*/10 * * * *';

/** Seals the log now and then, and writes each head where the logs of the server go: away from the database. */
@Injectable()
export class SealJob implements OnModuleInit {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly jobs: JobsService,
    private readonly chain: AuditChainService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('seal-audit-log', {
      payload: z.object({}),
      cron: everyTenMinutes,
      // The first time it may find the log of years.
      expireInMinutes: 120,
      handler: (_, signal) => this.seal(signal),
    });
  }

  async seal(signal?: AbortSignal): Promise<void> {
    const { blocks, events, head } = await this.chain.seal({ signal });
    if (blocks > 0 && head !== null)
      this.logger.log(`Sealed ${String(events)} events of the log; its head is ${head}`);
  }
}
