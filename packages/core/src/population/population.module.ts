import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CorrectionController } from './correction/correction.controller.js';
import { CorrectionService } from './correction/correction.service.js';
import { PopulationService } from './population.service.js';

@Module({
  imports: [AuditModule, PeopleModule],
  controllers: [CorrectionController],
  providers: [PopulationService, CorrectionService],
  exports: [PopulationService, CorrectionService],
})
export class PopulationModule {}
