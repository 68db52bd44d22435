import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { ErasureCertificate } from './erasure-certificate.js';
import { ErasureService } from './erasure.service.js';
import {
  certificateSchema,
  certificatesQuery,
  certificatesSchema,
  erasureSchema,
  participationSchema,
  recordedSchema,
  recordSchema,
} from './participation.schema.js';
import type { RecordedParticipation } from './participation-request.js';
import { ParticipationService, type ParticipationOfPerson } from './participation.service.js';

@ApiTags('participation')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class ParticipationController {
  constructor(
    private readonly participation: ParticipationService,
    private readonly erasure: ErasureService,
  ) {}

  @Get('persons/:person/participation')
  @Requires('record-participation')
  @ApiOperation({ summary: 'Whether a person takes part, since when, and what was recorded' })
  @AnswerOf(participationSchema, 'How the person stands')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
  ): Promise<ParticipationOfPerson> {
    return this.participation.ofPerson(scopeOf(principal, register), person);
  }

  @Post('persons/:person/participation')
  @HttpCode(200)
  @Requires('record-participation')
  @ApiOperation({
    summary: 'Record that a person was informed, agreed, objected or took a consent back',
    description:
      'An objection, or a consent that is taken back, erases all that the register holds of the person unless the register declares that it is kept. That cannot be undone.',
  })
  @BodyOf(recordSchema)
  @AnswerOf(recordedSchema, 'What was recorded, and the certificate of what was erased')
  @ProblemAnswers(409)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
    @Body(new ZodPipe(recordSchema)) body: z.infer<typeof recordSchema>,
    @RequestLanguage() language: Language,
  ): Promise<RecordedParticipation> {
    return this.participation.record(scopeOf(principal, register), person, body, language);
  }

  @Post('persons/:person/erasure')
  @HttpCode(200)
  @Requires('erase-person')
  @ApiOperation({
    summary: 'Erase all that the register holds of a person',
    description:
      'On request, for a stated reason. Cannot be undone, and does not keep the person from being registered again.',
  })
  @BodyOf(erasureSchema)
  @AnswerOf(certificateSchema, 'The certificate')
  async erase(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
    @Body(new ZodPipe(erasureSchema)) { reason }: z.infer<typeof erasureSchema>,
  ): Promise<ErasureCertificate> {
    return this.erasure.onRequest(scopeOf(principal, register), person, reason);
  }

  @Get('erasure-certificates')
  @Requires('erase-person')
  @ApiOperation({ summary: 'What was erased, when and on what ground; never of whom' })
  @QueryOf(certificatesQuery)
  @AnswerOf(certificatesSchema, 'One page of the list, latest first')
  async certificates(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(certificatesQuery)) query: z.infer<typeof certificatesQuery>,
  ): Promise<Page<ErasureCertificate>> {
    return this.erasure.certificates(scopeOf(principal, register), query);
  }

  @Get('erasure-certificates/:certificate')
  @Requires('erase-person')
  @ApiOperation({ summary: 'One certificate' })
  @AnswerOf(certificateSchema, 'The certificate')
  async certificate(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('certificate') id: string,
  ): Promise<ErasureCertificate> {
    return this.erasure.certificate(scopeOf(principal, register), id);
  }
}
