import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PaperModule } from '../paper/paper.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MessageChannels } from './channels/message-channels.js';
import { Enclosures } from './letters/enclosures.js';
import { LetterPrintingService } from './letters/letter-printing.service.js';
import { LettersController } from './letters/letters.controller.js';
import { LettersService } from './letters/letters.service.js';
import { HeldMessagesService } from './lists/held-messages.service.js';
import { MessageListsService } from './lists/message-lists.service.js';
import { MessageJobs } from './message-jobs.js';
import { MessagesController } from './messages.controller.js';
import { PausesService } from './pauses/pauses.service.js';
import { PlanningService } from './planning/planning.service.js';
import { Composer } from './sending/compose.js';
import { DispatchService } from './sending/dispatch.service.js';
import { ReceiptsService } from './sending/receipts.service.js';
import { Recipients } from './sending/recipients.js';
import { Sender } from './sending/sender.js';
import { UncertainLinks } from './sending/uncertain-links.js';

const services = [
  PlanningService,
  DispatchService,
  ReceiptsService,
  LettersService,
  LetterPrintingService,
  MessageListsService,
  HeldMessagesService,
  PausesService,
];

@Module({
  imports: [AuditModule, FormsModule, OrganisationModule, PaperModule, PeopleModule],
  controllers: [MessagesController, LettersController],
  providers: [
    ...services,
    MessageChannels,
    Enclosures,
    Composer,
    Recipients,
    Sender,
    UncertainLinks,
    MessageJobs,
  ],
  exports: [...services, MessageChannels],
})
export class MessagesModule {}
