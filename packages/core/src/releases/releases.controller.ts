import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { figureAsked } from './figure-asked.js';
import type { FreezeRequest, Release, Reproduction, ReleaseFigures, ReleaseSummary } from './release.js';
import {
  ReleaseComparisonService,
  type FigureChange,
  type FigureThen,
} from './release-comparison.service.js';
import {
  changeSchema,
  changesQuery,
  freezeBody,
  releaseAnswer,
  releasesAnswer,
  releaseSummarySchema,
  reproductionAnswer,
} from './releases.schema.js';
import { ReleasesService } from './releases.service.js';
import { ReproductionService } from './reproduction.service.js';

/** A change as it is sent: the definitions of both sides stand with their releases. */
export interface ChangeAnswer extends Omit<FigureChange, 'before' | 'after'> {
  readonly before: Omit<FigureThen, 'source'>;
  readonly after: Omit<FigureThen, 'source'>;
}

@ApiTags('releases')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/releases')
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly reproduction: ReproductionService,
    private readonly comparison: ReleaseComparisonService,
  ) {}

  @Get()
  @Requires('read-releases')
  @ApiOperation({ summary: 'Figures that were frozen' })
  @ApiQuery({ name: 'source', required: false, description: 'Of one pathway or feed' })
  @AnswerOf(releasesAnswer, 'The releases, the latest one first')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query('source') source?: string,
  ): Promise<{ releases: readonly ReleaseSummary[] }> {
    return { releases: await this.releases.list(scopeOf(principal, register), source ?? null) };
  }

  @Post()
  @Requires('freeze-figures')
  @ApiOperation({
    summary: 'Freeze figures with their definition and the cases that they rest on',
    description:
      'What is frozen is never changed; who is erased from the register takes the own cases along.',
  })
  @BodyOf(freezeBody)
  @AnswerOf(releaseSummarySchema, 'The release', 201)
  freeze(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(freezeBody)) body: z.infer<typeof freezeBody>,
  ): Promise<ReleaseSummary> {
    return this.releases.freeze(scopeOf(principal, register), body satisfies FreezeRequest);
  }

  @Get(':release')
  @Requires('read-releases')
  @ApiOperation({
    summary: 'A release with its definition and its figures',
    description:
      'Clinics see their own figures and the nation, authorities what they see of living figures. Both see the goals of public goal tables by unit, as far as they are published today within limits that have not been raised since.',
  })
  @AnswerOf(releaseAnswer, 'The release')
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('release') id: string,
  ): Promise<{
    release: Omit<Release, 'columns'>;
    definition: ReleaseFigures['source'];
    figures: ReleaseFigures['figures'];
    goals: ReleaseFigures['goals'];
  }> {
    const { release, source, figures, goals } = await this.releases.read(scopeOf(principal, register), id);
    return { release, definition: source, figures, goals };
  }

  @Post(':release/reproductions')
  @Requires('freeze-figures')
  @ApiOperation({ summary: 'Compute the figures again from the stored cases, and compare every value' })
  @AnswerOf(reproductionAnswer, 'What came out otherwise', 201)
  reproduce(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('release') id: string,
  ): Promise<Reproduction> {
    return this.reproduction.reproduce(scopeOf(principal, register), id);
  }

  @Get(':release/changes')
  @Requires('read-releases')
  @ApiOperation({
    summary: 'A figure then and now, or in a later release: values, cases that moved, the definition',
    description: 'Any further parameter is a dimension with the values to keep, as for indicators.',
  })
  @QueryOf(changesQuery)
  @AnswerOf(changeSchema, 'What has changed')
  async changes(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('release') id: string,
    @Query(new ZodPipe(changesQuery)) { with: later, ...asked }: z.infer<typeof changesQuery>,
  ): Promise<ChangeAnswer> {
    const change = await this.comparison.compare(
      scopeOf(principal, register),
      id,
      typeof later === 'string' && later !== 'now' ? later : null,
      figureAsked(asked),
    );
    return changeAnswer(change);
  }
}

export function changeAnswer({ before, after, ...change }: FigureChange): ChangeAnswer {
  return { ...change, before: withoutSource(before), after: withoutSource(after) };
}

function withoutSource({ source: _, ...then }: FigureThen): Omit<FigureThen, 'source'> {
  return then;
}
