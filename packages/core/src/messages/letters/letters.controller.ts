import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../../platform/http/api-schema.js';
import type { Page } from '../../platform/http/page.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import type { LetterBatch, LetterOfBatch, SentBatch, WaitingLetters } from './letter-batch.js';
import { LettersService } from './letters.service.js';
import {
  batchBody,
  batchesQuery,
  batchesSchema,
  batchSchema,
  lettersSchema,
  sentSchema,
  waitingSchema,
} from './letters.schema.js';

@ApiTags('letters')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/letters')
export class LettersController {
  constructor(private readonly batches: LettersService) {}

  @Get('waiting')
  @Requires('manage-messages')
  @ApiOperation({ summary: 'How many letters wait to be printed, by unit and rung' })
  @AnswerOf(waitingSchema, 'What waits')
  async waiting(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ readonly waiting: readonly WaitingLetters[] }> {
    return { waiting: await this.batches.waiting(scopeOf(principal, register)) };
  }

  @Post('batches')
  @Requires('manage-messages')
  @ApiOperation({ summary: 'Put letters that wait into a batch' })
  @BodyOf(batchBody)
  @AnswerOf(batchSchema, 'The batch', 201)
  @ProblemAnswers(409)
  async make(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(batchBody)) body: z.infer<typeof batchBody>,
  ): Promise<LetterBatch> {
    return this.batches.make(scopeOf(principal, register), body);
  }

  @Get('batches')
  @Requires('manage-messages')
  @ApiOperation({ summary: 'Batches of letters, latest first' })
  @QueryOf(batchesQuery)
  @AnswerOf(batchesSchema, 'One page of them')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(batchesQuery)) query: z.infer<typeof batchesQuery>,
  ): Promise<Page<LetterBatch>> {
    return this.batches.list(scopeOf(principal, register), query);
  }

  @Get('batches/:batch')
  @Requires('manage-messages')
  @ApiOperation({ summary: 'The letters of a batch, in the order in which they are printed' })
  @QueryOf(batchesQuery)
  @AnswerOf(lettersSchema, 'One page of them')
  async letters(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('batch') batch: string,
    @Query(new ZodPipe(batchesQuery)) query: z.infer<typeof batchesQuery>,
  ): Promise<Page<LetterOfBatch>> {
    return this.batches.letters(scopeOf(principal, register), batch, query);
  }

  @Post('batches/:batch/sent')
  @HttpCode(200)
  @Requires('manage-messages')
  @ApiOperation({ summary: 'Say that the printed letters of a batch have left the house' })
  @AnswerOf(sentSchema, 'The batch, and what is to be taken out of it')
  @ProblemAnswers(409)
  async markSent(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('batch') batch: string,
  ): Promise<SentBatch> {
    return this.batches.markSent(scopeOf(principal, register), batch);
  }

  @Delete('batches/:batch')
  @HttpCode(204)
  @Requires('manage-messages')
  @ApiOperation({ summary: 'Give up a batch that has not been sent: its letters wait again' })
  @ApiResponse({ status: 204, description: 'Given up' })
  @ProblemAnswers(409)
  async release(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('batch') batch: string,
  ): Promise<void> {
    await this.batches.release(scopeOf(principal, register), batch);
  }
}
