import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DeliveriesController, PublicDeliveriesController } from './deliveries.controller.js';
import { CollectionsService } from './extract/collections.service.js';
import { ExtractsService } from './extract/extracts.service.js';
import { FreeListExportService } from './free-list/free-list-export.service.js';
import { FreeListController } from './free-list/free-list.controller.js';
import { SavedFreeListsService } from './free-list/saved-free-lists.service.js';
import { DeliveriesService } from './requests/deliveries.service.js';
import { DeliveryCountsService } from './requests/delivery-counts.service.js';

/** Data for research and for the clinics themselves: asked for, decided, handed out, and remembered. */
@Module({
  imports: [OrganisationModule, AuditModule, PeopleModule, ExchangeModule],
  controllers: [DeliveriesController, PublicDeliveriesController, FreeListController],
  providers: [
    DeliveriesService,
    DeliveryCountsService,
    ExtractsService,
    CollectionsService,
    FreeListExportService,
    SavedFreeListsService,
  ],
  exports: [
    DeliveriesService,
    DeliveryCountsService,
    ExtractsService,
    CollectionsService,
    FreeListExportService,
    SavedFreeListsService,
  ],
})
export class DeliveriesModule {}
