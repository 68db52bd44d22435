import { Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { AuditChainService } from './chain/audit-chain.service.js';
import { SealJob } from './chain/seal-job.js';

@Module({
  providers: [AuditService, AuditChainService, SealJob],
  exports: [AuditService, AuditChainService],
})
export class AuditModule {}
