import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RetentionJob } from './retention-job.js';
import { RetentionService } from './retention.service.js';

@Module({
  imports: [AuditModule],
  providers: [RetentionService, RetentionJob],
  exports: [RetentionService, RetentionJob],
})
export class RetentionModule {}
