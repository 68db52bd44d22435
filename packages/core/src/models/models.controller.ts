import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { textIn, type Language } from '@kvalreg/declaration';
import type { Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { listed } from '../indicators/indicator-query.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { FitModelsService } from './fit-models.service.js';
import { unitsCsv } from './model-csv.js';
import type { FitSummary, ModelState } from './model-fit.js';
import {
  fitQuery,
  modelSchema,
  modelsSchema,
  modelUnitsSchema,
  runSchema,
  unitsQuery,
  type FitQuery,
  type UnitsQuery,
} from './models.schema.js';
import { ModelsService, type UnitsAnswer } from './models.service.js';

@ApiTags('models')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class ModelsController {
  constructor(
    private readonly models: ModelsService,
    private readonly fits: FitModelsService,
  ) {}

  @Get('models')
  @Requires('read-models')
  @ApiOperation({ summary: 'The case-mix models of a register, each with its latest fit' })
  @QueryOf(fitQuery.pick({ language: true }))
  @AnswerOf(modelsSchema, 'The models; an empty list where none is declared')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(fitQuery)) { language = 'en' }: FitQuery,
  ): Promise<unknown> {
    const states = await this.models.list(scopeOf(principal, register));
    return {
      models: states.map((state) => ({
        ...headOf(state, language),
        fit: state.fit && summaryOf(state.fit),
        isOutdated: state.isOutdated,
        run: runOf(state),
      })),
    };
  }

  @Get('pathways/:pathway/models/:model')
  @Requires('read-models')
  @ApiOperation({
    summary: 'A model with its coefficients and how it fits',
    description: 'A model that could not be fitted has the reason and no number.',
  })
  @QueryOf(fitQuery)
  @AnswerOf(modelSchema, 'The model, with one fit of it')
  async show(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('model') model: string,
    @Query(new ZodPipe(fitQuery)) { number, language = 'en' }: FitQuery,
  ): Promise<unknown> {
    const state = await this.models.state(scopeOf(principal, register), pathway, model, number ?? null);
    return {
      ...headOf(state, language),
      fits: state.fits.map(summaryOf),
      isOutdated: state.isOutdated,
      run: runOf(state),
      fit: state.fit && { ...summaryOf(state.fit), result: state.fit.result },
    };
  }

  @Post('pathways/:pathway/models/:model/fits')
  @HttpCode(202)
  @Requires('fit-models')
  @ProblemAnswers(409)
  @ApiOperation({
    summary: 'Asks for a fit',
    description: 'A worker does it; `run` of the model says how far it has come.',
  })
  @AnswerOf(runSchema, 'The run', 202)
  async fit(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('model') model: string,
  ): Promise<unknown> {
    return { run: await this.fits.ask(scopeOf(principal, register), pathway, model) };
  }

  @Get('pathways/:pathway/models/:model/units')
  @Requires('read-models')
  @ApiOperation({
    summary: 'What was observed of each unit beside what the model expects',
    description:
      'Clinics see themselves and all together, authorities every unit within the limits of the publication. Of others than the own unit they have rounded numbers and no counts.',
  })
  @QueryOf(unitsQuery)
  @AnswerOf(modelUnitsSchema, 'The units, by id')
  async units(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('model') model: string,
    @Query(new ZodPipe(unitsQuery)) query: UnitsQuery,
  ): Promise<unknown> {
    const answer = await this.unitsAnswer(principal, register, pathway, model, query);
    const { fit, level, years, smallestN, overall, units, whole } = answer;
    return { register, pathway, model, number: fit.number, level, years, smallestN, overall, units, whole };
  }

  @Get('pathways/:pathway/models/:model/units/csv')
  @Requires('read-models')
  @ApiOperation({ summary: 'The same as a file: one unit a row, decimal points' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file, in UTF-8', schema: { type: 'string' } })
  @QueryOf(unitsQuery)
  async csv(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('model') model: string,
    @Query(new ZodPipe(unitsQuery)) query: UnitsQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const answer = await this.unitsAnswer(principal, register, pathway, model, query);
    response.attachment(`${register}-${model}-units.csv`).type('text/csv; charset=utf-8');
    return unitsCsv(answer);
  }

  private unitsAnswer(
    principal: Principal,
    register: string,
    pathway: string,
    model: string,
    { number, level, year }: UnitsQuery,
  ): Promise<UnitsAnswer> {
    return this.models.units(scopeOf(principal, register), {
      pathway,
      model,
      number,
      level,
      years: listed(year),
    });
  }
}

function headOf({ place, declared }: ModelState, language: Language): Readonly<Record<string, string>> {
  return {
    register: place.registerId,
    pathway: place.pathway,
    model: place.model,
    title: textIn(declared.title, language),
    definition: textIn(declared.definition, language),
    kind: declared.kind,
    version: declared.version,
  };
}

/** Without the name of the person who asked for it. */
function summaryOf({
  number,
  modelVersion,
  definitionHash,
  registerVersion,
  dataDate,
  cutAt,
  codeVersion,
  codeCommit,
  fittedOn,
  status,
}: FitSummary): Readonly<Record<string, unknown>> {
  return {
    number,
    modelVersion,
    definitionHash,
    registerVersion,
    dataDate,
    cutAt: cutAt.toISOString(),
    codeVersion,
    codeCommit,
    fittedOn,
    status,
  };
}

function runOf({ run }: ModelState): unknown {
  return run && { id: run.id, state: run.state, cases: run.cases, askedAt: run.askedAt.toISOString() };
}
