import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ParticipationService } from './participation.service.js';

@Module({
  imports: [OrganisationModule, AuditModule, PeopleModule],
  providers: [ParticipationService],
  exports: [ParticipationService],
})
export class ParticipationModule {}
