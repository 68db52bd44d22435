import { Module } from '@nestjs/common';
import { CheckFiguresJob } from './check-figures-job.js';
import { CheckFiguresService } from './check-figures.service.js';
import { KeepFiguresJob } from './keep-figures-job.js';
import { KeepFiguresService } from './keep-figures.service.js';

@Module({
  providers: [KeepFiguresService, KeepFiguresJob, CheckFiguresService, CheckFiguresJob],
  exports: [KeepFiguresService, CheckFiguresService],
})
export class AggregatesModule {}
