import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { EndingController } from './ending/ending.controller.js';
import { EndingService } from './ending/ending.service.js';
import { EpisodesController } from './episodes.controller.js';
import { EpisodesService } from './episodes.service.js';

@Module({
  imports: [OrganisationModule, AuditModule, PeopleModule, ParticipationModule],
  controllers: [EpisodesController, EndingController],
  providers: [EpisodesService, EndingService],
  exports: [EpisodesService, EndingService],
})
export class EpisodesModule {}
