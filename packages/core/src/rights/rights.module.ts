import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CorrectionRequestsService } from './corrections/correction-requests.service.js';
import { ExtractService } from './extract/extract.service.js';
import { LogFollowUpService } from './log/log-follow-up.service.js';
import { PersonLogService } from './log/person-log.service.js';
import { OwnRegistersService } from './own-registers.service.js';
import { OwnRightsController } from './own-rights.controller.js';
import { PersonsRightsController } from './persons-rights.controller.js';

@Module({
  imports: [AuditModule, PeopleModule, ParticipationModule, FormsModule],
  controllers: [OwnRightsController, PersonsRightsController],
  providers: [
    OwnRegistersService,
    ExtractService,
    PersonLogService,
    CorrectionRequestsService,
    LogFollowUpService,
  ],
  exports: [
    OwnRegistersService,
    ExtractService,
    PersonLogService,
    CorrectionRequestsService,
    LogFollowUpService,
  ],
})
export class RightsModule {}
