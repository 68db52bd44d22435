import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsController } from './instruments.controller.js';
import { TextPacksService } from './text-packs.service.js';
import { Wordings } from './wordings.js';

/** Licensed wording of instruments: installed, and laid over the neutral labels of forms. */
@Module({
  imports: [AuditModule],
  controllers: [InstrumentsController],
  providers: [TextPacksService, Wordings],
  exports: [TextPacksService, Wordings],
})
export class TextPacksModule {}
