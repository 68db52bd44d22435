import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import type { Person } from '../people/person.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../platform/http/idempotency-key.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { Episode, Timeline, WorkItem } from './episode.js';
import {
  episodesOfPersonSchema,
  newEpisodeSchema,
  openedEpisodeSchema,
  timelineSchema,
  workListQuery,
  workListSchema,
} from './episodes.schema.js';
import { EpisodesService } from './episodes.service.js';
import type { OpenedEpisode } from './open-episode.js';

@ApiTags('episodes')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class EpisodesController {
  constructor(private readonly episodes: EpisodesService) {}

  @Get('work-list')
  @Requires('read-work-list')
  @ApiOperation({ summary: 'What is to be filled in next, most urgent first' })
  @QueryOf(workListQuery)
  @AnswerOf(workListSchema, 'One page of the list')
  async workList(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(workListQuery)) query: z.infer<typeof workListQuery>,
  ): Promise<Page<WorkItem>> {
    return this.episodes.workList(scopeOf(principal, register), query);
  }

  @Post('episodes')
  @Requires('open-episode')
  @ApiOperation({
    summary: 'Open a planned episode for a person',
    description: 'The index date is set when the form that holds it is submitted.',
  })
  @RetrySafe()
  @BodyOf(newEpisodeSchema)
  @AnswerOf(openedEpisodeSchema, 'The episode', 201)
  @ProblemAnswers(409)
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(newEpisodeSchema)) body: z.infer<typeof newEpisodeSchema>,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OpenedEpisode> {
    return this.episodes.open(scopeOf(principal, register), { ...body, idempotencyKey });
  }

  @Get('episodes/:episode')
  @Requires('read-episode')
  @ApiOperation({ summary: 'One episode: who it is about, what is answered, what is due' })
  @AnswerOf(timelineSchema, 'The episode')
  async timeline(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
  ): Promise<Timeline> {
    return this.episodes.timeline(scopeOf(principal, register), episode);
  }

  @Get('persons/:person/episodes')
  @Requires('read-episode')
  @ApiOperation({ summary: 'A person’s episodes, latest first' })
  @AnswerOf(episodesOfPersonSchema, 'The episodes')
  async ofPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
  ): Promise<{ person: Person; episodes: readonly Episode[] }> {
    return this.episodes.ofPerson(scopeOf(principal, register), person);
  }
}
