import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { textIn } from '@kvalreg/declaration';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { resultSchema } from '../../indicators/indicator-schema.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { reportCsv } from '../report-csv.js';
import { reportQuery, reportRequestOf, type ReportQuery } from '../report-query.js';
import { rateExclusions, rateWords } from './rate-words.js';
import { RatesService, type RatesAnswer } from './rates.service.js';

const ratesSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  asOfTime: z.string().describe('The moment that the figures show'),
  tab: z.string(),
  definition: z.string(),
  exclusions: z
    .array(z.string())
    .describe(
      'What each number of `excluded` counts, in order; a follow-up counts under the first that holds',
    ),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  filter: z.record(z.string(), z.array(z.string())),
  years: z.array(z.string()),
  own: z.array(resultSchema).describe('The unit'),
  nation: z.array(resultSchema),
});

@ApiTags('response rates')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/response-rates')
export class RatesController {
  constructor(
    private readonly rates: RatesService,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  @Get()
  @Requires('read-response-rates')
  @ApiOperation({
    summary: 'Response rates of the follow-ups: a unit beside the nation',
    description:
      'Tabs: overview, clinics, people, channels. Any further parameter is a filter: year, sex, ageGroup, for instance `year=2019,2020`.',
  })
  @QueryOf(reportQuery)
  @AnswerOf(ratesSchema, 'The rates, by occasion')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
  ): Promise<unknown> {
    const answer = await this.answer(principal, register, pathway, query);
    const { asOfTime, tab, unit, filter, years, own, nation } = answer;
    return {
      register,
      pathway,
      asOfTime,
      tab: tab.id,
      definition: textIn(rateWords.definition, query.language ?? 'en'),
      exclusions: rateExclusions.map(({ code }) => code),
      unit: unit && { id: unit.id, name: unit.name },
      filter,
      years,
      own,
      nation,
    };
  }

  @Get('csv')
  @Requires('read-response-rates')
  @ApiOperation({ summary: 'The same as a file: one estimate a row, decimal points' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file, in UTF-8', schema: { type: 'string' } })
  @QueryOf(reportQuery)
  async csv(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(reportQuery)) query: ReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const answer = await this.answer(principal, register, pathway, query);
    const language = query.language ?? this.catalogue.register(register).languages[0] ?? 'en';
    response.attachment(`${register}-response-rates-${answer.tab.id}.csv`).type('text/csv; charset=utf-8');
    return reportCsv(answer, answer.source, language);
  }

  private answer(
    principal: Principal,
    register: string,
    pathway: string,
    query: ReportQuery,
  ): Promise<RatesAnswer> {
    const { tab, filter } = reportRequestOf(pathway, 'rates', query);
    return this.rates.answer(scopeOf(principal, register), { pathway, tab, filter });
  }
}
