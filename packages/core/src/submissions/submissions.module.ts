import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FilingsService } from './filings/filings.service.js';
import { ReviewFilingsService } from './filings/review-filings.service.js';
import { UnitFilingsService } from './filings/unit-filings.service.js';
import { LicencesService } from './licences/licences.service.js';

const services = [LicencesService, FilingsService, UnitFilingsService, ReviewFilingsService];

/** Figures that units file about themselves: licences, filings and their review, files, publication. */
@Module({
  imports: [OrganisationModule, AuditModule],
  providers: services,
  exports: services,
})
export class SubmissionsModule {}
