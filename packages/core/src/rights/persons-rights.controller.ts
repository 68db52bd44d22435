import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import {
  answerBody,
  correctionRequestsSchema,
  type CorrectionRequest,
} from './corrections/correction-request.js';
import { CorrectionRequestsService } from './corrections/correction-requests.service.js';
import { extractJson, type ExtractJson } from './extract/extract-json.js';
import { extractSchema } from './extract/extract.schema.js';
import { ExtractService } from './extract/extract.service.js';
import { logPageSchema, logQuery, type LogPage } from './log/log-follow-up.js';
import { LogFollowUpService } from './log/log-follow-up.service.js';
import type { PersonLogEntry } from './log/person-log.js';
import { personLogSchema } from './log/person-log.schema.js';
import { PersonLogService } from './log/person-log.service.js';

/** What the register office makes for persons who ask, and the log for those who look after it. */
@ApiTags('rights of persons')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register')
export class PersonsRightsController {
  constructor(
    private readonly extracts: ExtractService,
    private readonly logs: PersonLogService,
    private readonly corrections: CorrectionRequestsService,
    private readonly followUp: LogFollowUpService,
  ) {}

  @Get('persons/:person/extract')
  @Header('cache-control', 'no-store')
  @Requires('make-extract')
  @ApiOperation({ summary: 'Everything that the register holds of a person, for the person who asked' })
  @AnswerOf(extractSchema, 'The extract')
  async extract(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
    @RequestLanguage() language: Language,
  ): Promise<ExtractJson> {
    return extractJson(await this.extracts.make(scopeOf(principal, register), person, 'json'), language);
  }

  @Get('persons/:person/log')
  @Header('cache-control', 'no-store')
  @Requires('make-extract')
  @ApiOperation({ summary: 'Who has read or changed what is held of a person: unit and role, no names' })
  @AnswerOf(personLogSchema, 'Entries, latest first')
  async log(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
  ): Promise<{ entries: readonly PersonLogEntry[] }> {
    return { entries: await this.logs.make(scopeOf(principal, register), person, 'json') };
  }

  @Get('correction-requests')
  @Header('cache-control', 'no-store')
  @Requires('make-extract')
  @ApiOperation({ summary: 'What persons have asked to have corrected, those without an answer first' })
  @AnswerOf(correctionRequestsSchema, 'The requests, at most 200')
  async requests(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ requests: readonly CorrectionRequest[] }> {
    const requests = await this.corrections.list(scopeOf(principal, register));
    return { requests: requests.map(({ person: _, ...request }) => request) };
  }

  @Post('correction-requests/:request/answer')
  @HttpCode(204)
  @Requires('make-extract')
  @ApiOperation({ summary: 'Answer a request, once; the person reads the answer after log-in' })
  @BodyOf(answerBody)
  async answer(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('request') request: string,
    @Body(new ZodPipe(answerBody)) body: z.infer<typeof answerBody>,
  ): Promise<void> {
    await this.corrections.answer(scopeOf(principal, register), request, body);
  }

  @Get('log')
  @Header('cache-control', 'no-store')
  @Requires('read-log')
  @ApiOperation({
    summary: 'Who has read whose data, for those who look after it',
    description: 'A clinic reads what was done in the name of the clinic. Looking is logged too.',
  })
  @QueryOf(logQuery)
  @AnswerOf(logPageSchema, 'Events, latest first, and how much each user has done')
  async look(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(logQuery)) query: z.infer<typeof logQuery>,
  ): Promise<LogPage> {
    return this.followUp.look(scopeOf(principal, register), query);
  }
}
