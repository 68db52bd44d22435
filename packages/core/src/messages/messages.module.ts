import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { PaperModule } from '../paper/paper.module.js';
import { MessageChannels } from './channels/message-channels.js';
import { Enclosures } from './letters/enclosures.js';
import { MessageJobs } from './message-jobs.js';
import { PlanningService } from './planning/planning.service.js';
import { Composer } from './sending/compose.js';
import { DispatchService } from './sending/dispatch.service.js';
import { Recipients } from './sending/recipients.js';
import { ReceiptsService } from './sending/receipts.service.js';
import { Sender } from './sending/sender.js';

@Module({
  imports: [AuditModule, FormsModule, PaperModule],
  providers: [
    MessageChannels,
    Enclosures,
    PlanningService,
    Composer,
    Recipients,
    Sender,
    DispatchService,
    ReceiptsService,
    MessageJobs,
  ],
  exports: [PlanningService, DispatchService, ReceiptsService],
})
export class MessagesModule {}
