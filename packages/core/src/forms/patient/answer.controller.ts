import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Put, Req } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { Public } from '../../access/rights/requires.decorator.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../../platform/http/idempotency-key.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { savedDraftSchema, submittedSchema } from '../forms.schema.js';
import { errorOfLink } from '../links/link-state.js';
import { LinksService } from '../links/links.service.js';
import type { SavedDraft, SubmitResult } from '../submission/submission.js';
import {
  codeBody,
  keySchema,
  patientDraftBody,
  patientFormSchema,
  patientSubmissionBody,
} from './answer.schema.js';
import type { PatientForm } from './patient-form.js';
import { PatientFormsService } from './patient-forms.service.js';

type DraftBody = z.infer<typeof patientDraftBody>;

/** Open to everybody who has the secret of a link: it is what is checked, instead of a log-in. */
@ApiTags('answers of patients')
@Public()
@ProblemAnswers(400, 404, 409, 410)
@Controller('api/v1/answer')
export class AnswerController {
  constructor(
    private readonly patients: PatientFormsService,
    private readonly links: LinksService,
  ) {}

  @Post('code')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Exchange a typed code for a key that opens the form',
    description: 'Wrong codes are counted.',
  })
  @BodyOf(codeBody)
  @AnswerOf(keySchema, 'The key')
  @ProblemAnswers(429)
  async exchange(
    @Body(new ZodPipe(codeBody)) { code }: z.infer<typeof codeBody>,
    @Req() request: Request,
  ): Promise<{ key: string }> {
    return this.links.exchangeCode(code, request.ip ?? 'unknown');
  }

  @Get(':key')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiOperation({ summary: 'The form of a personal link, with what has been answered so far' })
  @AnswerOf(patientFormSchema, 'The form')
  async open(@Param('key') key: string): Promise<PatientForm> {
    const opened = await this.patients.open({ key });
    if (opened.state === 'open') return opened;
    throw errorOfLink(opened);
  }

  @Put(':key/draft')
  @ApiOperation({ summary: 'Keep a draft: what is sent is the whole of it' })
  @BodyOf(patientDraftBody)
  @AnswerOf(savedDraftSchema, 'The draft, with what must be corrected')
  async replaceDraft(
    @Param('key') key: string,
    @Body(new ZodPipe(patientDraftBody)) body: DraftBody,
    @RequestLanguage() language: Language,
  ): Promise<SavedDraft> {
    return this.patients.saveDraft({ key }, { language, ...body, replace: true });
  }

  @Patch(':key/draft')
  @ApiOperation({ summary: 'Keep part of a draft, for instance one page: what is not sent stays as it is' })
  @BodyOf(patientDraftBody)
  @AnswerOf(savedDraftSchema, 'The draft, with what must be corrected')
  async changeDraft(
    @Param('key') key: string,
    @Body(new ZodPipe(patientDraftBody)) body: DraftBody,
    @RequestLanguage() language: Language,
  ): Promise<SavedDraft> {
    return this.patients.saveDraft({ key }, { language, ...body });
  }

  @Post(':key/responses')
  @ApiOperation({ summary: 'Submit the form, once' })
  @RetrySafe()
  @BodyOf(patientSubmissionBody)
  @AnswerOf(submittedSchema, 'What was stored', 201)
  async submit(
    @Param('key') key: string,
    @Body(new ZodPipe(patientSubmissionBody)) body: z.infer<typeof patientSubmissionBody>,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
  ): Promise<SubmitResult> {
    return this.patients.submit({ key }, { language, ...body, idempotencyKey });
  }
}
