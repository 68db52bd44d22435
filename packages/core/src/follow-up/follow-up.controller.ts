import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { FollowUpCount, FollowUpItem } from './follow-up.js';
import { countQuery, countsSchema, followUpQuery, followUpsSchema } from './follow-up.schema.js';
import { FollowUpService } from './follow-up.service.js';

@ApiTags('follow-ups')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/follow-ups')
export class FollowUpController {
  constructor(private readonly followUps: FollowUpService) {}

  @Get()
  @Requires('read-follow-ups')
  @ApiOperation({ summary: 'Follow-ups that are due, overdue, answered or over, with the patients' })
  @QueryOf(followUpQuery)
  @AnswerOf(followUpsSchema, 'One page of the list')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(followUpQuery)) { unit, ...query }: z.infer<typeof followUpQuery>,
  ): Promise<Page<FollowUpItem>> {
    return this.followUps.list(scopeOf(principal, register), { ...query, unitId: unit });
  }

  @Get('counts')
  @Requires('read-follow-ups')
  @ApiOperation({ summary: 'How many follow-ups stand how, by unit and occasion' })
  @QueryOf(countQuery)
  @AnswerOf(countsSchema, 'The counts')
  async counts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(countQuery)) { unit, ...query }: z.infer<typeof countQuery>,
  ): Promise<{ counts: readonly FollowUpCount[] }> {
    return { counts: await this.followUps.counts(scopeOf(principal, register), { ...query, unitId: unit }) };
  }
}
