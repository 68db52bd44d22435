import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { ReviewFilingsService } from './filings/review-filings.service.js';
import type { FilingChange } from './filings/unit-filings.service.js';
import type { Licence } from './licences/licence.js';
import { LicencesService } from './licences/licences.service.js';
import {
  changeAnswer,
  licenceAnswer,
  licenceBody,
  licenceDaysBody,
  licencesAnswer,
  lockBody,
  publishAnswer,
  returnBody,
} from './submissions.schema.js';

@ApiTags('submissions')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register')
export class ReviewController {
  constructor(
    private readonly review: ReviewFilingsService,
    private readonly licences: LicencesService,
  ) {}

  @Post('submissions/:submission/filings/:year/:unit/return')
  @HttpCode(200)
  @Requires('review-filing')
  @ApiOperation({ summary: 'Return a filing with a comment' })
  @BodyOf(returnBody)
  @AnswerOf(changeAnswer, 'Returned')
  return(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(returnBody)) body: z.infer<typeof returnBody>,
  ): Promise<FilingChange> {
    return this.review.return(scopeOf(principal, register), { submission, filingYear, unitId }, body);
  }

  @Post('submissions/:submission/filings/:year/:unit/accept')
  @HttpCode(200)
  @Requires('review-filing')
  @ApiOperation({ summary: 'Accept a filing' })
  @BodyOf(lockBody)
  @AnswerOf(changeAnswer, 'Accepted')
  accept(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(lockBody)) body: z.infer<typeof lockBody>,
  ): Promise<FilingChange> {
    return this.review.accept(scopeOf(principal, register), { submission, filingYear, unitId }, body);
  }

  @Post('submissions/:submission/filings/:year/publish')
  @HttpCode(200)
  @Requires('review-filing')
  @ApiOperation({ summary: 'Publish what was accepted of a year, when every unit is accepted or published' })
  @AnswerOf(publishAnswer, 'Published')
  publish(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
  ): Promise<{ readonly published: readonly string[] }> {
    return this.review.publish(scopeOf(principal, register), submission, filingYear);
  }

  @Get('licences')
  @Requires('read-filings')
  @ApiOperation({ summary: 'Which units have a licence, and since when; a unit sees its own' })
  @AnswerOf(licencesAnswer, 'The licences')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ licences: readonly Licence[] }> {
    return { licences: await this.licences.list(scopeOf(principal, register)) };
  }

  @Post('licences')
  @Requires('review-filing')
  @ApiOperation({ summary: 'Give a unit a licence' })
  @BodyOf(licenceBody)
  @AnswerOf(licenceAnswer, 'The licence', 201)
  add(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(licenceBody)) body: z.infer<typeof licenceBody>,
  ): Promise<Licence> {
    return this.licences.add(scopeOf(principal, register), body);
  }

  @Put('licences/:licence')
  @Requires('review-filing')
  @ApiOperation({ summary: 'Say when a licence began and ends' })
  @BodyOf(licenceDaysBody)
  @AnswerOf(licenceAnswer, 'The licence')
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('licence') licence: string,
    @Body(new ZodPipe(licenceDaysBody)) body: z.infer<typeof licenceDaysBody>,
  ): Promise<Licence> {
    return this.licences.change(scopeOf(principal, register), licence, body);
  }
}
