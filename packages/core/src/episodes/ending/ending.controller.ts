import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import type { EndingEvent } from './ending.js';
import { endBody, endingsSchema, restartBody } from './ending.schema.js';
import { EndingService } from './ending.service.js';

@ApiTags('episodes')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register/episodes/:episode')
export class EndingController {
  constructor(private readonly endings: EndingService) {}

  @Post('end')
  @HttpCode(200)
  @Requires('end-episode')
  @ApiOperation({
    summary: 'End the follow-up of an episode',
    description: 'What is still open is no longer asked for; what was answered stays.',
  })
  @BodyOf(endBody)
  @AnswerOf(endingsSchema, 'Every end and restart, latest first')
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Body(new ZodPipe(endBody)) body: z.infer<typeof endBody>,
  ): Promise<{ readonly endings: readonly EndingEvent[] }> {
    await this.endings.end(scopeOf(principal, register), episode, body);
    return this.history(principal, register, episode);
  }

  @Post('restart')
  @HttpCode(200)
  @Requires('end-episode')
  @ApiOperation({ summary: 'Take the follow-up of an episode up again' })
  @BodyOf(restartBody)
  @AnswerOf(endingsSchema, 'Every end and restart, latest first')
  async restart(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Body(new ZodPipe(restartBody)) { note }: z.infer<typeof restartBody>,
  ): Promise<{ readonly endings: readonly EndingEvent[] }> {
    await this.endings.restart(scopeOf(principal, register), episode, note);
    return this.history(principal, register, episode);
  }

  @Get('endings')
  @Requires('read-episode')
  @ApiOperation({ summary: 'When and why the follow-up of an episode ended and was taken up again' })
  @AnswerOf(endingsSchema, 'Every end and restart, latest first')
  async history(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
  ): Promise<{ readonly endings: readonly EndingEvent[] }> {
    return { endings: await this.endings.history(scopeOf(principal, register), episode) };
  }
}
