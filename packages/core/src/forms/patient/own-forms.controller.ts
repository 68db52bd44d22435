import { Body, Controller, Get, Header, Param, Patch, Post } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { PatientPrincipal, Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../../platform/http/idempotency-key.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { savedDraftSchema, submittedSchema } from '../forms.schema.js';
import { errorOfLink } from '../links/link-state.js';
import type { SavedDraft, SubmitResult } from '../submission/submission.js';
import {
  ownFormsSchema,
  patientDraftBody,
  patientFormSchema,
  patientSubmissionBody,
} from './answer.schema.js';
import type { OwnForm, PatientForm } from './patient-form.js';
import { PatientFormsService } from './patient-forms.service.js';

/** The same for a patient who has logged in. */
@ApiTags('answers of patients')
@ProblemAnswers(400, 401, 403, 404, 409, 410)
@Controller('api/v1/my')
export class OwnFormsController {
  constructor(private readonly patients: PatientFormsService) {}

  @Get('forms')
  @Requires('read-own-episodes')
  @ApiOperation({ summary: 'The patient’s own forms in all registers, those to be answered first' })
  @AnswerOf(ownFormsSchema, 'The forms')
  async list(@CurrentPrincipal() principal: Principal): Promise<{ forms: readonly OwnForm[] }> {
    return { forms: await this.patients.mine(patient(principal)) };
  }

  @Get('episodes/:episode/occasions/:occasion')
  @Header('cache-control', 'no-store')
  @Requires('answer-own-form')
  @ApiOperation({ summary: 'One of the own forms, with what has been answered so far' })
  @AnswerOf(patientFormSchema, 'The form')
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
  ): Promise<PatientForm> {
    const opened = await this.patients.open({ principal: patient(principal), episodeId, occasion });
    if (opened.state === 'open') return opened;
    throw errorOfLink(opened);
  }

  @Patch('episodes/:episode/occasions/:occasion/draft')
  @Requires('answer-own-form')
  @ApiOperation({ summary: 'Keep part of a draft: what is not sent stays as it is' })
  @BodyOf(patientDraftBody)
  @AnswerOf(savedDraftSchema, 'The draft, with what must be corrected')
  async changeDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(patientDraftBody)) body: z.infer<typeof patientDraftBody>,
    @RequestLanguage() language: Language,
  ): Promise<SavedDraft> {
    return this.patients.saveDraft(
      { principal: patient(principal), episodeId, occasion },
      { language, ...body },
    );
  }

  @Post('episodes/:episode/occasions/:occasion/responses')
  @Requires('answer-own-form')
  @ApiOperation({ summary: 'Submit one of the own forms, once' })
  @RetrySafe()
  @BodyOf(patientSubmissionBody)
  @AnswerOf(submittedSchema, 'What was stored', 201)
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(patientSubmissionBody)) body: z.infer<typeof patientSubmissionBody>,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
  ): Promise<SubmitResult> {
    return this.patients.submit(
      { principal: patient(principal), episodeId, occasion },
      { language, ...body, idempotencyKey },
    );
  }
}

function patient(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient') return principal;
  throw new ForbiddenError('only-for-patients', 'This is for patients who have logged in as themselves.');
}
