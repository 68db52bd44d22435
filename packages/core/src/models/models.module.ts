import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FitModelsService } from './fit-models.service.js';
import { ModelsController } from './models.controller.js';
import { ModelsService } from './models.service.js';

@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [ModelsController],
  providers: [ModelsService, FitModelsService],
  exports: [ModelsService, FitModelsService],
})
export class ModelsModule {}
