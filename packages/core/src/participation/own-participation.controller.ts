import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { PatientPrincipal, Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { ForbiddenError } from '../platform/errors/domain-error.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { OwnParticipationService, type OwnParticipation } from './own-participation.service.js';
import {
  decisionSchema,
  ownParticipationSchema,
  ownParticipationsSchema,
  recordedSchema,
} from './participation.schema.js';
import type { RecordedParticipation } from './participation-request.js';

/** The patient decides, after log-in. */
@ApiTags('participation')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/my/participation')
export class OwnParticipationController {
  constructor(private readonly own: OwnParticipationService) {}

  @Get()
  @Requires('decide-own-participation')
  @ApiOperation({ summary: 'How the patient stands to each register that knows the patient' })
  @AnswerOf(ownParticipationsSchema, 'The registers')
  async list(@CurrentPrincipal() principal: Principal): Promise<{ registers: readonly OwnParticipation[] }> {
    return { registers: await this.own.mine(asPatient(principal)) };
  }

  @Get(':register')
  @Requires('decide-own-participation')
  @ApiOperation({ summary: 'How the patient stands to one register' })
  @AnswerOf(ownParticipationSchema, 'The register')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<OwnParticipation> {
    return this.own.one(asPatient(principal), register);
  }

  @Post(':register')
  @HttpCode(200)
  @Requires('decide-own-participation')
  @ApiOperation({
    summary: 'Object, take a consent back, or agree',
    description:
      'To end it erases all that the register holds of the patient unless the register declares that it is kept, and ends the session. That cannot be undone.',
  })
  @BodyOf(decisionSchema)
  @AnswerOf(recordedSchema, 'What was recorded')
  @ProblemAnswers(409)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(decisionSchema)) { choice }: z.infer<typeof decisionSchema>,
  ): Promise<RecordedParticipation> {
    return this.own.decide(asPatient(principal), register, choice);
  }
}

function asPatient(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient') return principal;
  throw new ForbiddenError('not-a-patient', 'This page is for patients.');
}
