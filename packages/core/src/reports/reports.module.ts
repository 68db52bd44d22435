import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DropoutController } from './dropout/dropout.controller.js';
import { DropoutService } from './dropout/dropout.service.js';
import { GoalTablesController } from './goals/goal-tables.controller.js';
import { VolumeModelsController } from './volumes/volume-models.controller.js';
import { VolumeModelsService } from './volumes/volume-models.service.js';
import { GoalTablesService } from './goals/goal-tables.service.js';
import { RatesController } from './rates/rates.controller.js';
import { RatesService } from './rates/rates.service.js';
import { RungsController } from './rungs/rungs.controller.js';
import { RungsService } from './rungs/rungs.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [OrganisationModule, IndicatorsModule],
  controllers: [
    ReportsController,
    GoalTablesController,
    VolumeModelsController,
    RatesController,
    DropoutController,
    RungsController,
  ],
  providers: [
    ReportsService,
    RatesService,
    DropoutService,
    RungsService,
    GoalTablesService,
    VolumeModelsService,
  ],
  exports: [
    ReportsService,
    RatesService,
    DropoutService,
    RungsService,
    GoalTablesService,
    VolumeModelsService,
  ],
})
export class ReportsModule {}
