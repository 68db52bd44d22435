import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { PublicGoalTablesController } from './public-goal-tables.controller.js';
import { PublicGoalTablesService } from './public-goal-tables.service.js';
import { PublicationController } from './publication.controller.js';
import { PublicationService } from './publication.service.js';

@Module({
  imports: [OrganisationModule, ReleasesModule],
  controllers: [PublicationController, PublicGoalTablesController],
  providers: [PublicationService, PublicGoalTablesService],
  exports: [PublicationService, PublicGoalTablesService],
})
export class PublicationModule {}
