import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { EpisodesModule } from '../episodes/episodes.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExportService } from './export/export.service.js';
import { ImportService } from './import/import.service.js';

/** Answers in and out as files. */
@Module({
  imports: [OrganisationModule, AuditModule, PeopleModule, EpisodesModule, FormsModule],
  controllers: [ExchangeController],
  providers: [ImportService, ExportService],
  exports: [ImportService, ExportService],
})
export class ExchangeModule {}
