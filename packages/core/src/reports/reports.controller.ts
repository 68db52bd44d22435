import { textIn, type FigureSource, type Language } from '@kvalreg/declaration';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { resultSchema } from '../indicators/indicator-schema.js';
import { Clock } from '../platform/clock.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { ReportFilesService } from './outputs/report-files.service.js';
import type { TabTexts } from './outputs/report-press.js';
import { reportCsv } from './report-csv.js';
import { reportFileName } from './outputs/report-file-name.js';
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
  title: z.string(),
  madeOn: z.iso.date().describe('The day that the figures are of'),
  asOfTime: z.iso
    .datetime()
    .describe('The moment that the figures show: everything written by then is in them'),
  text: z.string().nullable().describe('What the tab says, with its numbers in it'),
  figures: z
    .array(
      z.object({
        title: z.string(),
        indicators: z.array(z.string()),
        by: z.string().optional(),
        across: z.string().optional(),
        chart: z.string(),
      }),
    )
    .describe('In the order shown: first those of the tab itself, then those of its sections'),
  sections: z.array(
    z.object({
      heading: z.string(),
      text: z.string().nullable(),
      figures: z.array(z.int()).describe('Which of the figures, counted from 1'),
    }),
  ),
  indicators: z
    .record(
      z.string(),
      z.object({
        title: z.string(),
        definition: z.string(),
        version: z.string().nullable(),
        unit: z.string().nullable().describe('What the values are numbers of; null for shares and scores'),
        better: z.enum(['higher', 'lower']).nullable().describe('Which values are good'),
        exclusions: z.array(z.string()).describe('In the order of `excluded`'),
      }),
    )
    .describe('What the numbers are'),
  smallestN: z.int().describe('Of others, fewer cases than this are not shown; 0 when nothing is withheld'),
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
    private readonly files: ReportFilesService,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
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
    const parts = { register, pathway: pathwayId, report, part: [answer.tab.id], day: this.clock.today() };
    response.attachment(reportFileName(parts, 'csv')).type('text/csv; charset=utf-8');
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
    const answer = await this.answer(principal, register, pathway, report, query);
    const { asOfTime, tab, figures, unit, filter, years, participation, own, nation, smallestN } = answer;
    const { source } = this.catalogue.figureSource(register, pathway);
    const language = query.language ?? this.catalogue.register(register).languages[0] ?? 'en';
    const scope = scopeOf(principal, register);
    const request = reportRequestOf(pathway, report, query);
    const texts = await this.files.texts(scope, request, answer, language);
    return {
      register,
      pathway,
      report,
      tab: tab.id,
      title: textIn(tab.title, language),
      madeOn: this.clock.today(),
      asOfTime,
      unit: unit && { id: unit.id, name: unit.name },
      filter,
      years,
      text: texts?.text ?? null,
      figures: figures.map(({ title, indicators, by, across, chart }) => ({
        title: textIn(title, language),
        indicators,
        ...(by !== undefined && { by }),
        ...(across !== undefined && { across }),
        chart,
      })),
      sections: sectionsOf(answer, texts, language),
      indicators: definitionsOf(answer, source, language),
      smallestN,
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

function sectionsOf({ tab }: ReportAnswer, texts: TabTexts | null, language: Language): readonly object[] {
  let last = tab.figures.length;
  return (tab.sections ?? []).map((section, at) => {
    const figures = section.figures.map((_, index) => last + index + 1);
    last += section.figures.length;
    return {
      heading: textIn(section.heading, language),
      text: texts?.sections[at]?.text ?? null,
      figures,
    };
  });
}

function definitionsOf({ figures }: ReportAnswer, source: FigureSource, language: Language): object {
  const names = [...new Set(figures.flatMap(({ indicators }) => indicators))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const indicator = source.indicators[name];
      return indicator
        ? [
            [
              name,
              {
                title: textIn(indicator.title, language),
                definition: textIn(indicator.definition, language),
                version: indicator.version ?? null,
                unit: 'unit' in indicator ? textIn(indicator.unit, language) : null,
                better: indicator.better ?? null,
                exclusions: (indicator.exclusions ?? []).map((one) => textIn(one.title, language)),
              },
            ],
          ]
        : [];
    }),
  );
}
