import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { EpisodesModule } from '../episodes/episodes.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PopulationModule } from '../population/population.module.js';
import { ContactImportService } from './contacts/contact-import.service.js';
import { ExchangeController } from './exchange.controller.js';
import { AuditedRead } from './export/audited-read.js';
import { ExportService } from './export/export.service.js';
import { FeedExchangeController } from './feeds/feed-exchange.controller.js';
import { FeedExportService } from './feeds/feed-export.service.js';
import { FeedImportService } from './feeds/feed-import.service.js';
import { QuestionnairesController } from './fhir/questionnaires.controller.js';
import { QuestionnairesService } from './fhir/questionnaires.service.js';
import { ParticipationImportController } from './participation/participation-import.controller.js';
import { ParticipationImportService } from './participation/participation-import.service.js';
import { ImportService } from './import/import.service.js';
import { PopulationController } from './population/population.controller.js';
import { PopulationImportService } from './population/population-import.service.js';

/** Answers in and out as files. */
@Module({
  imports: [
    OrganisationModule,
    AuditModule,
    PeopleModule,
    ContactsModule,
    ParticipationModule,
    EpisodesModule,
    FormsModule,
    FeedsModule,
    PopulationModule,
  ],
  controllers: [
    ExchangeController,
    FeedExchangeController,
    QuestionnairesController,
    ParticipationImportController,
    PopulationController,
  ],
  providers: [
    AuditedRead,
    ImportService,
    ExportService,
    FeedImportService,
    FeedExportService,
    ContactImportService,
    ParticipationImportService,
    PopulationImportService,
    QuestionnairesService,
  ],
  exports: [
    AuditedRead,
    ImportService,
    ExportService,
    FeedImportService,
    FeedExportService,
    ContactImportService,
    ParticipationImportService,
    PopulationImportService,
  ],
})
export class ExchangeModule {}
