import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { textIn } from '@kvalreg/declaration';
import { findingWords, runWords } from '@kvalreg/engine';
import type { Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { comparisonCsv } from './comparison-csv.js';
import {
  comparisonQuery,
  comparisonRequestOf,
  funnelQuery,
  funnelRequestOf,
  runQuery,
  runRequestOf,
  type ComparisonQuery,
  type FunnelQuery,
  type RunQuery,
} from './comparison-query.js';
import { comparisonSchema, funnelSchema, runSchema } from './comparison-schema.js';
import type { ComparisonAnswer, ComparisonSide } from './comparison.js';
import { ComparisonsService } from './comparisons.service.js';
import { RunsService } from './runs.service.js';
import { UnitFunnelsService } from './unit-funnels.service.js';

@ApiTags('comparisons')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/comparisons')
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonsService,
    private readonly funnels: UnitFunnelsService,
    private readonly runs: RunsService,
  ) {}

  @Get()
  @Requires('read-indicators')
  @ApiOperation({
    summary: 'A unit against the rest, the nation or chosen units, or a period against another',
    description:
      'Each indicator with the difference, its interval, a p value and one that is adjusted for the number of comparisons. ' +
      'Clinics compare themselves; single other units are for those who see every unit. Any further parameter is a filter.',
  })
  @QueryOf(comparisonQuery)
  @AnswerOf(comparisonSchema, 'The comparisons, by indicator')
  async compare(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(comparisonQuery)) query: ComparisonQuery,
  ): Promise<unknown> {
    const answer = await this.answer(principal, register, pathway, query);
    const language = query.language ?? 'en';
    const name = (side: ComparisonSide) => textIn(side.name, language);
    const names = { first: name(answer.first), second: name(answer.second) };
    const side = ({ kind, units, years }: ComparisonSide) => ({
      kind,
      units: units.map(({ id }) => id),
      years,
    });
    return {
      register,
      pathway,
      asOfTime: answer.asOfTime,
      against: answer.against,
      filter: answer.filter,
      first: { ...side(answer.first), name: names.first },
      second: { ...side(answer.second), name: names.second },
      results: answer.results.map((one) => ({
        ...one,
        title: textIn(answer.source.indicators[one.indicator]?.title ?? {}, language),
        sentence: findingWords(one, names, language),
      })),
    };
  }

  @Get('csv')
  @Requires('read-indicators')
  @ApiOperation({ summary: 'The same as a file: one comparison a row, decimal points' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file, in UTF-8', schema: { type: 'string' } })
  @QueryOf(comparisonQuery)
  async csv(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(comparisonQuery)) query: ComparisonQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const answer = await this.answer(principal, register, pathway, query);
    response.attachment(`${register}-${pathway}-comparison.csv`).type('text/csv; charset=utf-8');
    return comparisonCsv(answer, query.language ?? 'en');
  }

  @Get('funnel')
  @Requires('read-indicators')
  @ApiOperation({
    summary: 'Every unit against the limits of chance around all together',
    description:
      'Limits of 95 and 99.8 %, exact for shares and rates and of Student’s distribution for means, and widened ones where the units differ by more than chance. Clinics see their own unit.',
  })
  @QueryOf(funnelQuery)
  @AnswerOf(funnelSchema, 'Units, and the limits for units of every size between them')
  async funnel(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(funnelQuery)) query: FunnelQuery,
  ): Promise<unknown> {
    const { asOfTime, indicator, shows, filter, withheld, funnel } = await this.funnels.answer(
      scopeOf(principal, register),
      funnelRequestOf(pathway, query),
    );
    return { register, pathway, asOfTime, indicator, shows, filter, withheld, funnel };
  }

  @Get('run')
  @Requires('read-indicators')
  @ApiOperation({
    summary: "An indicator over periods, judged by Anhøj's rules of a run chart",
    description: 'Periods that are not over are listed and not judged.',
  })
  @QueryOf(runQuery)
  @AnswerOf(runSchema, 'The points, their median, and whether there is a signal')
  async run(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(runQuery)) query: RunQuery,
  ): Promise<unknown> {
    const answer = await this.runs.answer(scopeOf(principal, register), runRequestOf(pathway, query));
    const { points, centre, chart, signal } = answer.series;
    return {
      register,
      pathway,
      asOfTime: answer.asOfTime,
      indicator: answer.indicator,
      unit: answer.unit?.id ?? null,
      by: answer.by,
      filter: answer.filter,
      points,
      centre,
      rules: chart && {
        useful: chart.useful,
        longestRun: chart.longestRun,
        longestRunLimit: chart.longestRunLimit,
        crossings: chart.crossings,
        crossingsLimit: chart.crossingsLimit,
      },
      signal,
      sentence: runWords(answer.series, query.language ?? 'en'),
    };
  }

  private answer(
    principal: Principal,
    register: string,
    pathway: string,
    query: ComparisonQuery,
  ): Promise<ComparisonAnswer> {
    return this.comparisons.compare(scopeOf(principal, register), comparisonRequestOf(pathway, query));
  }
}
