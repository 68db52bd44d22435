import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { languages } from '@kvalreg/declaration';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { readBody } from '../read-body.js';
import { FeedExportService } from './feed-export.service.js';
import type { FeedImportOutcome } from './feed-import-outcome.js';
import { FeedImportService } from './feed-import.service.js';

const importQuery = z.object({
  dryRun: z.enum(['true', 'false']).default('false').describe('true: try everything and keep nothing'),
  unit: z.string().optional().describe('Unit of rows that name none'),
  language: z.enum(languages).default('en').describe('Language of the reasons'),
});
const count = z.int().min(0);
const outcomeSchema = z.object({
  register: z.string(),
  feed: z.string(),
  dryRun: z.boolean(),
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([',', ';', '\t']),
  rows: count.describe('Rows of the file: the sum of accepted, replaced, unchanged and rejectedRows'),
  accepted: count,
  replaced: count.describe('Rows that were there with another content'),
  unchanged: count,
  rejectedRows: count,
  rejected: z
    .array(
      z.object({
        line: z.int().describe('Line of the file on which the row begins'),
        field: z.string().nullable().describe('Column, or null when the row as a whole is meant'),
        value: z.string().describe('As it stands in the file'),
        code: z.string(),
        reason: z.string(),
      }),
    )
    .describe('Every reason for which a row was not taken; a row may have several'),
}) satisfies z.ZodType<unknown, unknown>;

@ApiTags('feeds')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register/feeds/:feed')
export class FeedExchangeController {
  constructor(
    private readonly imports: FeedImportService,
    private readonly exports: FeedExportService,
  ) {}

  @Post('imports')
  @HttpCode(200)
  @Requires('import-feed')
  @ApiOperation({
    summary: 'Import rows from a CSV file of another system',
    description:
      'The header names unit and the items of the feed. Separator, encoding and decimal comma are found out. A wrong header refuses ' +
      'the file; after that each row stands for itself. The same file twice adds nothing; a row whose content has changed replaces the earlier one.',
  })
  @ApiBody({ description: 'The file as it is', schema: { type: 'string', format: 'binary' } })
  @QueryOf(importQuery)
  @AnswerOf(outcomeSchema, 'What became of the rows')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('feed') feed: string,
    @Query(new ZodPipe(importQuery)) { dryRun, ...query }: z.infer<typeof importQuery>,
    @Req() request: Request,
  ): Promise<FeedImportOutcome> {
    const scope = scopeOf(principal, registerId);
    const source = csvFromBuffer(await readBody(request));
    return this.imports.run(scope, { ...query, feed, source, dryRun: dryRun === 'true' });
  }

  @Get('rows.csv')
  @Requires('export-feed')
  @ApiOperation({ summary: 'The current rows of a feed as CSV, in the columns that an import reads' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'The file, in UTF-8', schema: { type: 'string' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('feed') feed: string,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, registerId);
    try {
      await this.exports.write(scope, feed, response, () => {
        response.setHeader('content-type', 'text/csv; charset=utf-8');
        response.setHeader('content-disposition', `attachment; filename="${registerId}-${feed}.csv"`);
      });
    } catch (error) {
      // Somebody who goes away in the middle of a download is nobody's mistake.
      if (response.headersSent && response.destroyed) return;
      throw error;
    }
    response.end();
  }
}
