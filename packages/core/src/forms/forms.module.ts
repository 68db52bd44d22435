import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { FormVersions } from './form-versions.js';
import { FormsService } from './forms.service.js';

@Module({
  imports: [AuditModule, PeopleModule],
  providers: [FormVersions, FormsService],
  exports: [FormsService],
})
export class FormsModule {}
