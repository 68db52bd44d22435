import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { RegistersController } from './registers.controller.js';

/** What there is to know about the registers themselves. */
@Module({ imports: [OrganisationModule], controllers: [RegistersController] })
export class CatalogueModule {}
