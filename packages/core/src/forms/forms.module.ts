import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CodeListsModule } from '../code-lists/code-lists.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TextPacksModule } from '../text-packs/text-packs.module.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { FormVersions } from './form-versions.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';
import { FailedAttempts } from './links/failed-attempts.js';
import { LinkKeys } from './links/link-keys.js';
import { LinksController } from './links/links.controller.js';
import { LinksService } from './links/links.service.js';
import { MessageLinks } from './links/message-links.js';
import { AnswerCodesController } from './patient/answer-codes.controller.js';
import { AnswerController } from './patient/answer.controller.js';
import { OwnFormsController } from './patient/own-forms.controller.js';
import { PatientFormsService } from './patient/patient-forms.service.js';
import { RevisionsController } from './revisions/revisions.controller.js';
import { RevisionsService } from './revisions/revisions.service.js';

@Module({
  imports: [AuditModule, CodeListsModule, PeopleModule, TextPacksModule],
  controllers: [
    FormsController,
    RevisionsController,
    DecisionsController,
    LinksController,
    AnswerController,
    AnswerCodesController,
    OwnFormsController,
  ],
  providers: [
    FormVersions,
    FormsService,
    FailedAttempts,
    LinkKeys,
    LinksService,
    MessageLinks,
    PatientFormsService,
    RevisionsService,
  ],
  exports: [FormVersions, FormsService, LinksService, MessageLinks, PatientFormsService, RevisionsService],
})
export class FormsModule {}
