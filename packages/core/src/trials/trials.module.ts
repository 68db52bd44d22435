import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { TrialCountsService } from './trial-counts.service.js';
import { TrialVerificationService } from './trial-verification.service.js';
import { TrialsController } from './trials.controller.js';
import { TrialsService } from './trials.service.js';

@Module({
  imports: [AuditModule],
  controllers: [TrialsController],
  providers: [TrialsService, TrialCountsService, TrialVerificationService],
  exports: [TrialsService, TrialCountsService, TrialVerificationService],
})
export class TrialsModule {}
