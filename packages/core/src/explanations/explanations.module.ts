import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ExplanationsService } from './explanations.service.js';
import { FigurePersonsController } from './figure-persons.controller.js';

/** Where figures come from, down to the persons behind them where that is allowed. */
@Module({
  imports: [AuditModule, OrganisationModule, PeopleModule, IndicatorsModule, ReleasesModule],
  controllers: [FigurePersonsController],
  providers: [ExplanationsService],
  exports: [ExplanationsService],
})
export class ExplanationsModule {}
