import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { withAdvice } from '../decisions/form-advice.js';
import { answerHistorySchema, revisionNumber } from './revisions.schema.js';
import { RevisionsService, type AnswerHistory } from './revisions.service.js';

@ApiTags('forms')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/episodes/:episode/occasions/:occasion/revisions')
export class RevisionsController {
  constructor(private readonly revisions: RevisionsService) {}

  @Get(':revision')
  @Requires('read-response')
  @ApiOperation({ summary: 'An answer as it stood in one revision, and what has changed it since' })
  @AnswerOf(answerHistorySchema, 'The revision and those after it')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Param('revision', new ZodPipe(revisionNumber)) revision: number,
  ): Promise<AnswerHistory> {
    const history = await this.revisions.read(scopeOf(principal, register), episode, occasion, revision);
    return { ...history, response: withAdvice(history.response), later: history.later.map(withAdvice) };
  }
}
