import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import {
  correctionRequestSchema,
  correctionRequestsSchema,
  wishBody,
  type CorrectionRequest,
} from './corrections/correction-request.js';
import { CorrectionRequestsService } from './corrections/correction-requests.service.js';
import { extractJson, type ExtractJson } from './extract/extract-json.js';
import { extractsSchema } from './extract/extract.schema.js';
import { ExtractService } from './extract/extract.service.js';
import type { PersonLogEntry } from './log/person-log.js';
import { personLogSchema } from './log/person-log.schema.js';
import { PersonLogService } from './log/person-log.service.js';
import { patientOf } from './own-scope.js';

const registerQuery = z.object({
  register: z
    .string()
    .max(100)
    .optional()
    .describe('Id of a register; all that know you where it is left out'),
});

/** What a patient who has logged in can read, take along and ask for. */
@ApiTags('own data')
@ProblemAnswers(400, 401, 403, 404, 429)
@Controller('api/v1/my')
export class OwnRightsController {
  constructor(
    private readonly extracts: ExtractService,
    private readonly logs: PersonLogService,
    private readonly corrections: CorrectionRequestsService,
  ) {}

  @Get('extract')
  @Header('cache-control', 'no-store')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'Everything that the registers hold of you' })
  @QueryOf(registerQuery)
  @AnswerOf(extractsSchema, 'One extract for each register')
  async extract(
    @CurrentPrincipal() principal: Principal,
    @Query(new ZodPipe(registerQuery)) { register }: z.infer<typeof registerQuery>,
    @RequestLanguage() language: Language,
  ): Promise<{ extracts: readonly ExtractJson[] }> {
    const extracts = await this.extracts.own(patientOf(principal), register ?? null, 'json');
    return { extracts: extracts.map((each) => extractJson(each, language)) };
  }

  @Get('log')
  @Header('cache-control', 'no-store')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'Who has read or changed what is held of you: unit and role, no names' })
  @QueryOf(registerQuery)
  @AnswerOf(personLogSchema, 'Entries, latest first')
  async log(
    @CurrentPrincipal() principal: Principal,
    @Query(new ZodPipe(registerQuery)) { register }: z.infer<typeof registerQuery>,
  ): Promise<{ entries: readonly PersonLogEntry[] }> {
    return { entries: await this.logs.own(patientOf(principal), register ?? null, 'json') };
  }

  @Get('registers/:register/correction-requests')
  @Header('cache-control', 'no-store')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'What you have asked to have corrected, with the answers' })
  @AnswerOf(correctionRequestsSchema, 'Your requests, latest first')
  async requests(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ requests: readonly CorrectionRequest[] }> {
    return { requests: await this.corrections.own(patientOf(principal), register) };
  }

  @Post('registers/:register/correction-requests')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'Ask the register office to correct something' })
  @BodyOf(wishBody)
  @AnswerOf(correctionRequestSchema, 'The request', 201)
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(wishBody)) { wish }: z.infer<typeof wishBody>,
  ): Promise<CorrectionRequest> {
    return this.corrections.ask(patientOf(principal), register, wish);
  }
}
