import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CollectionsService } from './extract/collections.service.js';
import { ExtractsService } from './extract/extracts.service.js';
import { DeliveriesService } from './requests/deliveries.service.js';

/** Data for research and for the clinics themselves: asked for, decided, handed out, and remembered. */
@Module({
  imports: [OrganisationModule, AuditModule, PeopleModule, ExchangeModule],
  providers: [DeliveriesService, ExtractsService, CollectionsService],
  exports: [DeliveriesService, ExtractsService, CollectionsService],
})
export class DeliveriesModule {}
