import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ReleaseComparisonService } from './release-comparison.service.js';
import { ReleasesController } from './releases.controller.js';
import { ReleasesService } from './releases.service.js';
import { ReproductionService } from './reproduction.service.js';

/** Figures that stay: frozen with definition and cases, computed again, compared. */
@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [ReleasesController],
  providers: [ReleasesService, ReproductionService, ReleaseComparisonService],
  exports: [ReleasesService, ReproductionService, ReleaseComparisonService],
})
export class ReleasesModule {}
