import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FormsModule } from '../forms/forms.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ComparingService } from './comparing.service.js';
import { PapersController } from './papers.controller.js';
import { PrintingService } from './printing.service.js';
import { TypingService } from './typing.service.js';

@Module({
  imports: [AuditModule, PeopleModule, FormsModule],
  controllers: [PapersController],
  providers: [PrintingService, TypingService, ComparingService],
  exports: [PrintingService, TypingService, ComparingService],
})
export class PaperModule {}
