import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SendingService } from './sending/sending.service.js';
import { SubscriptionJobs } from './subscription-jobs.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** Reports that are sent by e-mail to those who want them. */
@Module({
  imports: [AuditModule, MessagesModule, ReportsModule],
  controllers: [SubscriptionsController],
  providers: [SubscriptionsService, SendingService, SubscriptionJobs],
  exports: [SubscriptionsService, SendingService],
})
export class SubscriptionsModule {}
