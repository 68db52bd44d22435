import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FilingFilesService } from './files/filing-files.service.js';
import { FilingLoader } from './filing-loader.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings/filings.service.js';
import { ReviewFilingsService } from './filings/review-filings.service.js';
import { UnitFilingsService } from './filings/unit-filings.service.js';
import { LicencesService } from './licences/licences.service.js';
import { PublishedController } from './published/published.controller.js';
import { PublishedFilingsService } from './published/published-filings.service.js';
import { ReviewController } from './review.controller.js';

const services = [
  LicencesService,
  FilingsService,
  UnitFilingsService,
  ReviewFilingsService,
  FilingFilesService,
  PublishedFilingsService,
  FilingLoader,
];

/** Figures that units file about themselves: licences, filings and their review, files, publication. */
@Module({
  imports: [OrganisationModule, AuditModule],
  controllers: [FilingsController, ReviewController, PublishedController],
  providers: services,
  exports: services,
})
export class SubmissionsModule {}
