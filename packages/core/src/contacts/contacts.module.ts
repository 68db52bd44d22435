import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ContactReader } from './contact-reader.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { OwnContactsController } from './own/own-contacts.controller.js';
import { OwnContactsService } from './own/own-contacts.service.js';
import { ReachService } from './reach/reach.service.js';

@Module({
  imports: [AuditModule, PeopleModule],
  controllers: [ContactsController, OwnContactsController],
  providers: [ContactReader, ContactsService, OwnContactsService, ReachService],
  exports: [ContactReader, ContactsService, OwnContactsService, ReachService],
})
export class ContactsModule {}
