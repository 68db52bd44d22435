import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hostname } from 'node:os';
import { z } from 'zod';
import { JobsService } from '../platform/jobs/jobs.service.js';
import { PlanningService } from './planning/planning.service.js';
import { DispatchService } from './sending/dispatch.service.js';
import { ReceiptsService } from './sending/receipts.service.js';

const nothing = z.object({});

/** When messages are planned and sent. What is done stands in the services, which are told the day and know no timetable. */
@Injectable()
export class MessageJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly planning: PlanningService,
    private readonly dispatch: DispatchService,
    private readonly receipts: ReceiptsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define('messages-plan', {
      payload: nothing,
      // Several times: a register whose first try failed has another before people are awake.
      cron: '0 5,6,7 * * *',
      atStart: true,
      expireInMinutes: 60,
      handler: () => this.planning.plan(),
    });
    this.jobs.define('messages-send', {
      payload: nothing,
      // By day only: nobody is woken by a telephone. Each minute a worker that is free joins those that send.
      cron: '* 8-19 * * *',
      expireInMinutes: 4 * 60,
      retries: 0,
      handler: (_, signal) => this.dispatch.send({ worker: workerName(), signal }),
    });
    this.jobs.define('messages-receipts', {
      payload: nothing,
      cron: '*/10 * * * *',
      handler: () => this.receipts.collect(),
    });
  }
}

export function workerName(): string {
  return `${hostname()} ${String(process.pid)}`;
}
