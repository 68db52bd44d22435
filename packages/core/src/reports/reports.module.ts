import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DataVersionController } from './data-version/data-version.controller.js';
import { DataVersionService } from './data-version/data-version.service.js';
import { DropoutController } from './dropout/dropout.controller.js';
import { DropoutService } from './dropout/dropout.service.js';
import { GoalTablesController } from './goals/goal-tables.controller.js';
import { VolumeModelsController } from './volumes/volume-models.controller.js';
import { VolumeModelsService } from './volumes/volume-models.service.js';
import { GoalTablesService } from './goals/goal-tables.service.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewService } from './overview/overview.service.js';
import { RatesController } from './rates/rates.controller.js';
import { RatesService } from './rates/rates.service.js';
import { RungsController } from './rungs/rungs.controller.js';
import { RungsService } from './rungs/rungs.service.js';
import { ReportFilesController } from './outputs/report-files.controller.js';
import { ReportFilesService } from './outputs/report-files.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [OrganisationModule, IndicatorsModule],
  controllers: [
    // Before the report, whose name is the last part of the address.
    ReportFilesController,
    ReportsController,
    GoalTablesController,
    VolumeModelsController,
    RatesController,
    DropoutController,
    RungsController,
    DataVersionController,
    OverviewController,
  ],
  providers: [
    ReportsService,
    ReportFilesService,
    RatesService,
    DropoutService,
    RungsService,
    GoalTablesService,
    VolumeModelsService,
    DataVersionService,
    OverviewService,
  ],
  exports: [
    ReportsService,
    ReportFilesService,
    RatesService,
    DropoutService,
    RungsService,
    GoalTablesService,
    VolumeModelsService,
    DataVersionService,
    OverviewService,
  ],
})
export class ReportsModule {}
