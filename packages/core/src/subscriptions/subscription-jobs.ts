import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { workerName } from '../messages/message-jobs.js';
import type { Job } from '../platform/jobs/job.js';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { SendingService } from './sending/sending.service.js';

const oneSending = z.object({ id: z.uuid() });

/** When reports are sent: each is a job of its own, so that one that fails holds up no other. */
@Injectable()
export class SubscriptionJobs implements OnModuleInit {
  private one: Job<z.infer<typeof oneSending>> | null = null;

  constructor(
    private readonly jobs: JobsService,
    private readonly sending: SendingService,
  ) {}

  onModuleInit(): void {
    this.one = this.jobs.define('report-send', {
      payload: oneSending,
      expireInMinutes: 30,
      retryAfter: 60,
      handler: async ({ id }) => {
        const state = await this.sending.send(id, workerName());
        // It waits for another try: the queue asks for it after a while.
        if (state === 'planned') throw new Error('not sent yet');
      },
    });
    this.jobs.define('report-subscriptions', {
      payload: z.object({}),
      // Before people begin to work; and again, for what a worker left behind that died.
      cron: '0 5,6,7,8,12 * * *',
      atStart: true,
      handler: async () => {
        for (const id of await this.sending.plan()) await this.ask(id);
      },
    });
  }

  /** Asks for one to be sent by whichever worker is free. To ask twice changes nothing. */
  async ask(id: string): Promise<void> {
    if (this.one) await this.jobs.send(this.one, { id });
  }
}
