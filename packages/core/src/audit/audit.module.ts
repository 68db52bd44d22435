import { Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { AuditChainService } from './chain/audit-chain.service.js';

@Module({ providers: [AuditService, AuditChainService], exports: [AuditService, AuditChainService] })
export class AuditModule {}
