import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ErasureService } from './erasure.service.js';
import { InformationController } from './information.controller.js';
import { OwnParticipationController } from './own-participation.controller.js';
import { OwnParticipationService } from './own-participation.service.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationService } from './participation.service.js';
import { ParticipationByNumberService } from './participation-by-number.service.js';
import { PersonNumbers } from './person-numbers.js';

@Module({
  imports: [AuditModule, PeopleModule],
  controllers: [ParticipationController, InformationController, OwnParticipationController],
  providers: [
    PersonNumbers,
    ErasureService,
    ParticipationService,
    ParticipationByNumberService,
    OwnParticipationService,
  ],
  exports: [ErasureService, ParticipationService, ParticipationByNumberService, OwnParticipationService],
})
export class ParticipationModule {}
