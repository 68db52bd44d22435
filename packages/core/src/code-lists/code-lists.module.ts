import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists.controller.js';
import { CodeListsService } from './code-lists.service.js';

/** Lists of diagnoses and procedures: loaded, searched, and judged by. */
@Module({
  controllers: [CodeListsController],
  providers: [CodeListsService],
  exports: [CodeListsService],
})
export class CodeListsModule {}
