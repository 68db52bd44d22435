import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RescoringService } from './rescoring.service.js';

@Module({
  imports: [AuditModule],
  providers: [RescoringService],
  exports: [RescoringService],
})
export class RescoringModule {}
