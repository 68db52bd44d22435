import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { resultSchema } from '../indicators/indicator-schema.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { reportCsv } from './report-csv.js';
import { reportQuery, reportRequestOf, type ReportQuery } from './report-query.js';
import type { ReportAnswer } from './report.js';
import { ReportsService } from './reports.service.js';

const reportSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  report: z.string(),
  tab: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  filter: z.record(z.string(), z.array(z.string())),
  years: z.array(z.string()).describe('Years with cases'),
  figures: z.array(
    z.object({ indicators: z.array(z.string()), by: z.string().optional(), chart: z.string() }),
  ),
  participation: z
    .object({
      unitsIn: z.int(),
      unitsOf: z.int(),
      casesIn: z.int().nullable(),
      casesOut: z.int().nullable(),
    })
    .nullable()
    .describe(
      'How many units take part in figures by unit, and their cases where the reader sees every unit',
    ),
  own: z.array(resultSchema).describe('The unit'),
  nation: z.array(resultSchema),
});

@ApiTags('reports')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  @Get(':report.csv')
  @Requires('read-report')
  @ApiOperation({ summary: 'The numbers of one tab as a file: one estimate a row, decimal points' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file, in UTF-8', schema: { type: 'string' } })
  @QueryOf(reportQuery)
  async csv(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathwayId: string,
    @Param('report') report: string,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const answer = await this.answer(principal, register, pathwayId, report, query);
    const { source } = this.catalogue.figureSource(register, pathwayId);
    const language = query.language ?? this.catalogue.register(register).languages[0] ?? 'en';
    response.attachment(`${register}-${report}-${answer.tab.id}.csv`).type('text/csv; charset=utf-8');
    return reportCsv(answer, source, language);
  }

  @Get(':report')
  @Requires('read-report')
  @ApiOperation({
    summary: 'One tab of a declared report: a unit beside the nation',
    description:
      'Any further parameter is one of the filters that the report declares, for instance `year=2019,2020`.',
  })
  @QueryOf(reportQuery)
  @AnswerOf(reportSchema, 'The tab')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('report') report: string,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
  ): Promise<unknown> {
    const { tab, figures, unit, filter, years, participation, own, nation } = await this.answer(
      principal,
      register,
      pathway,
      report,
      query,
    );
    return {
      register,
      pathway,
      report,
      tab: tab.id,
      unit: unit && { id: unit.id, name: unit.name },
      filter,
      years,
      figures: figures.map(({ indicators, by, chart }) => ({
        indicators,
        ...(by !== undefined && { by }),
        chart,
      })),
      participation,
      own,
      nation,
    };
  }

  private answer(
    principal: Principal,
    register: string,
    pathway: string,
    report: string,
    query: ReportQuery,
  ): Promise<ReportAnswer> {
    return this.reports.standard(scopeOf(principal, register), reportRequestOf(pathway, report, query));
  }
}
