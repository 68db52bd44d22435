import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { PathOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { reportQuery, reportRequestOf, type ReportQuery } from '../report-query.js';
import { ReportFilesService, type ReportFile } from './report-files.service.js';
import type { PictureFormat, ReportFormat } from './report-press.js';

const pictureQuery = reportQuery.extend({
  chart: z.coerce.number().int().min(1).max(999).default(1).describe('Which chart of the figure, from 1'),
});
const file = { description: 'The file', schema: { type: 'string', format: 'binary' } } as const;

/** Reports as files, for the same reader with the same choice as the figures themselves. */
@ApiTags('reports')
@ProblemAnswers(400, 401, 403, 404, 503)
@Controller('api/v1/registers/:register/pathways/:pathway/reports')
export class ReportFilesController {
  constructor(
    private readonly files: ReportFilesService,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  @Get(':report.pdf')
  @Requires('read-report')
  @ApiOperation({ summary: 'The report as a tagged PDF: one tab, or all where none is named' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(file)
  @PathOf('register', 'pathway', 'report')
  @QueryOf(reportQuery)
  pdf(
    @CurrentPrincipal() principal: Principal,
    @Param() address: ReportAddress,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
    @Res() response: Response,
  ): Promise<void> {
    return this.whole(principal, address, query, 'pdf', response);
  }

  @Get(':report.xlsx')
  @Requires('read-report')
  @ApiOperation({
    summary: 'The numbers as a workbook: a sheet for each figure, and one that says how they were reached',
  })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse(file)
  @PathOf('register', 'pathway', 'report')
  @QueryOf(reportQuery)
  xlsx(
    @CurrentPrincipal() principal: Principal,
    @Param() address: ReportAddress,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
    @Res() response: Response,
  ): Promise<void> {
    return this.whole(principal, address, query, 'xlsx', response);
  }

  @Get(':report/figures/:figure.svg')
  @Requires('read-report')
  @ApiOperation({ summary: 'A chart of a figure as a drawing; figures of a tab are counted from 1' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(file)
  @PathOf('register', 'pathway', 'report')
  @QueryOf(pictureQuery)
  svg(
    @CurrentPrincipal() principal: Principal,
    @Param() address: ReportAddress,
    @Param('figure', ParseIntPipe) figure: number,
    @Query(new ZodPipe(pictureQuery)) query: z.infer<typeof pictureQuery>,
    @Res() response: Response,
  ): Promise<void> {
    return this.picture(principal, address, figure, query, 'svg', response);
  }

  @Get(':report/figures/:figure.png')
  @Requires('read-report')
  @ApiOperation({ summary: 'A chart of a figure as a picture; figures of a tab are counted from 1' })
  @ApiProduces('image/png')
  @ApiOkResponse(file)
  @PathOf('register', 'pathway', 'report')
  @QueryOf(pictureQuery)
  png(
    @CurrentPrincipal() principal: Principal,
    @Param() address: ReportAddress,
    @Param('figure', ParseIntPipe) figure: number,
    @Query(new ZodPipe(pictureQuery)) query: z.infer<typeof pictureQuery>,
    @Res() response: Response,
  ): Promise<void> {
    return this.picture(principal, address, figure, query, 'png', response);
  }

  private async whole(
    principal: Principal,
    { register, pathway, report }: ReportAddress,
    query: ReportQuery,
    format: ReportFormat,
    response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, register);
    const language = query.language ?? this.catalogue.register(register).languages[0] ?? 'en';
    const request = reportRequestOf(pathway, report, query);
    sendReportFile(response, await this.files.file(scope, request, format, language));
  }

  private async picture(
    principal: Principal,
    { register, pathway, report }: ReportAddress,
    figure: number,
    { chart, ...query }: z.infer<typeof pictureQuery>,
    format: PictureFormat,
    response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, register);
    const language = query.language ?? this.catalogue.register(register).languages[0] ?? 'en';
    const request = reportRequestOf(pathway, report, query);
    sendReportFile(response, await this.files.picture(scope, request, { figure, chart, format }, language));
  }
}

export interface ReportAddress {
  readonly register: string;
  readonly pathway: string;
  readonly report: string;
}

/** Sends a file that is made: nobody keeps a copy on the way. */
export function sendReportFile(response: Response, { name, type, bytes }: ReportFile): void {
  response.attachment(name);
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.send(Buffer.from(bytes));
}
