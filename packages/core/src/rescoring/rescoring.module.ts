import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RescoringService } from './rescoring.service.js';
import { StaleScoresService } from './stale-scores.service.js';

@Module({
  imports: [AuditModule],
  providers: [RescoringService, StaleScoresService],
  exports: [RescoringService, StaleScoresService],
})
export class RescoringModule {}
