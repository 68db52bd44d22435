import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Trial } from '@kvalreg/declaration';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { AllocationAnswer } from './trial.js';
import { TrialCountsService } from './trial-counts.service.js';
import {
  allocationAnswerSchema,
  allocationRequestSchema,
  trialCountsSchema,
  trialsOfEpisodeSchema,
} from './trials.schema.js';
import { TrialsService } from './trials.service.js';

@ApiTags('trials')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register')
export class TrialsController {
  constructor(
    private readonly trials: TrialsService,
    private readonly trialCounts: TrialCountsService,
  ) {}

  @Get('trials')
  @Requires('read-trial')
  @ApiOperation({
    summary: 'The trials of the register, and how many have come to each arm, without any order',
  })
  @AnswerOf(trialCountsSchema, 'The trials')
  async counts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<unknown> {
    const scope = scopeOf(principal, register);
    const trials: unknown[] = [];
    for (const { pathway, trial, declared } of this.trialCounts.trialsOf(scope)) {
      const { counts } = await this.trialCounts.counts(scope, pathway, trial);
      trials.push({ pathway, trial, ...declaredOf(declared), counts });
    }
    return { trials };
  }

  @Get('episodes/:episode/trials')
  @Requires('randomise')
  @ApiOperation({ summary: 'The trials that an episode could take part in, and how it stands to each' })
  @AnswerOf(trialsOfEpisodeSchema, 'The trials')
  async ofEpisode(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
  ): Promise<unknown> {
    const found = await this.trials.ofEpisode(scopeOf(principal, register), episode);
    return {
      episodeId: found.episodeId,
      pathway: found.pathway,
      trials: found.trials.map(({ trial, declared, state }) => ({
        trial,
        ...declaredOf(declared),
        consent: declared.consent,
        state: state.kind,
        missing: state.kind === 'unknown' ? state.missing : [],
        allocation: state.kind === 'allocated' ? state.allocation : null,
      })),
    };
  }

  @Post('episodes/:episode/trials/:trial/allocation')
  @HttpCode(200)
  @Requires('randomise')
  @ApiOperation({
    summary: 'Draw the arm of a trial for an episode whose patient has agreed',
    description: 'Cannot be undone. Asked again, it answers with the arm that the episode has.',
  })
  @BodyOf(allocationRequestSchema)
  @AnswerOf(allocationAnswerSchema, 'The arm')
  async allocate(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('trial') trial: string,
    @Body(new ZodPipe(allocationRequestSchema)) body: z.infer<typeof allocationRequestSchema>,
  ): Promise<AllocationAnswer> {
    return this.trials.allocate(scopeOf(principal, register), { episodeId, trial, ...body });
  }
}

function declaredOf({ title, description, arms, strata, byUnit, from, to }: Trial): object {
  return {
    title,
    description,
    arms,
    strata: Object.fromEntries(
      Object.entries(strata).map(([name, stratum]) => [
        name,
        { title: stratum.title, options: stratum.options },
      ]),
    ),
    byUnit: byUnit === true,
    from,
    to: to ?? null,
  };
}
