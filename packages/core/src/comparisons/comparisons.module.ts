import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CaseReader } from './case-reader.js';
import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';
import { RunsService } from './runs.service.js';
import { UnitFunnelsService } from './unit-funnels.service.js';

@Module({
  imports: [OrganisationModule, IndicatorsModule],
  controllers: [ComparisonsController],
  providers: [CaseReader, ComparisonsService, UnitFunnelsService, RunsService],
  exports: [ComparisonsService, UnitFunnelsService, RunsService],
})
export class ComparisonsModule {}
