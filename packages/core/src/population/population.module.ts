import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PopulationService } from './population.service.js';

@Module({ imports: [AuditModule], providers: [PopulationService], exports: [PopulationService] })
export class PopulationModule {}
