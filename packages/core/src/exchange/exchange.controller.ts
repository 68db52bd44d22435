import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { languages } from '@kvalreg/declaration';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { csvFromBuffer } from './csv/csv-source.js';
import { ExportService } from './export/export.service.js';
import { ImportService } from './import/import.service.js';
import type { ImportOutcome } from './import/import-outcome.js';
import { readBody } from './read-body.js';

const importQuery = z.object({
  form: z.string('Name the form whose answers the file holds').describe('Name of the form'),
  pathway: z.string().optional().describe('Needed only where several pathways have a form of that name'),
  dryRun: z.enum(['true', 'false']).default('false').describe('true: try everything and keep nothing'),
  unit: z.string().optional().describe('Unit of rows that name none'),
  correct: z
    .string()
    .optional()
    .describe('Reason for replacing stored answers that differ; without it such rows are rejected'),
  language: z.enum(languages).default('en').describe('Language of the reasons'),
});
const remark = z.object({
  line: z.int().describe('Line of the file on which the row begins'),
  field: z.string().nullable().describe('Column, or null when the row as a whole is meant'),
  value: z.string().describe('As it stands in the file; identifiers are masked'),
  code: z.string(),
  reason: z.string(),
});
const count = z.int().min(0);
const outcomeSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  form: z.string(),
  dryRun: z.boolean(),
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([',', ';', '\t']),
  rows: count.describe('Rows of the file: the sum of accepted, corrected, unchanged and rejectedRows'),
  accepted: count,
  corrected: count,
  unchanged: count.describe('Rows whose answers were there already'),
  rejectedRows: count,
  newPersons: count,
  newEpisodes: count,
  rejected: z.array(remark).describe('Every reason for which a row was not taken; a row may have several'),
  warnings: z.array(remark).describe('What was questionable in rows that were taken'),
}) satisfies z.ZodType<unknown, unknown>;
const exportQuery = z.object({
  pathway: z.string().optional().describe('Needed only where several pathways have a form of that name'),
});

@ApiTags('exchange')
@Controller('api/v1/registers/:register')
export class ExchangeController {
  constructor(
    private readonly imports: ImportService,
    private readonly exports: ExportService,
  ) {}

  @Post('imports')
  @HttpCode(200)
  @Requires('import-responses')
  @ApiOperation({
    summary: 'Import the answers of a form from a CSV file',
    description:
      'The header names personalNumber (or personId), unit, date and the fields of the form. Separator, encoding and decimal comma are ' +
      'found out. A wrong header refuses the file; after that each row stands for itself. The same file twice adds nothing.',
  })
  @ApiBody({ description: 'The file as it is', schema: { type: 'string', format: 'binary' } })
  @QueryOf(importQuery)
  @AnswerOf(outcomeSchema, 'What became of each row')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Query(new ZodPipe(importQuery)) { dryRun, ...query }: z.infer<typeof importQuery>,
    @Req() request: Request,
  ): Promise<ImportOutcome> {
    const scope = scopeOf(principal, registerId);
    const source = csvFromBuffer(await readBody(request));
    return this.imports.run(scope, { ...query, source, dryRun: dryRun === 'true' });
  }

  @Get('exports/:form.csv')
  @Requires('export-responses')
  @ApiOperation({
    summary: 'Export the answers of a form as CSV',
    description:
      'One row for each answered form that the assignment reaches: personId (random), unit, indexDate, date, occasion, channel, ' +
      'formVersion, every field and every score. A text that begins with = + - or @ has an apostrophe before it.',
  })
  @QueryOf(exportQuery)
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'The file, in UTF-8', schema: { type: 'string' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('form') form: string,
    @Query(new ZodPipe(exportQuery)) { pathway }: z.infer<typeof exportQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, registerId);
    try {
      await this.exports.write(scope, { form, pathway }, response, () => {
        response.setHeader('content-type', 'text/csv; charset=utf-8');
        response.setHeader('content-disposition', `attachment; filename="${registerId}-${form}.csv"`);
      });
    } catch (error) {
      // Somebody who goes away in the middle of a download is nobody's mistake.
      if (response.headersSent && response.destroyed) return;
      throw error;
    }
    response.end();
  }
}
