import { ReportPress } from '@kvalreg/core';
import { Global, Module } from '@nestjs/common';
import { PageReportPress } from './page-report-press.js';

/** Hands the core what makes files of reports, for pages, programs and mails alike. */
@Global()
@Module({
  providers: [{ provide: ReportPress, useFactory: () => new PageReportPress() }],
  exports: [ReportPress],
})
export class ReportPressModule {}
