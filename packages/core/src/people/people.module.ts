import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { IdentityReader } from './identity-reader.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [OrganisationModule, AuditModule],
  controllers: [PeopleController],
  providers: [IdentityReader, PeopleService],
  exports: [IdentityReader, PeopleService],
})
export class PeopleModule {}
