import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../platform/http/idempotency-key.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { adviceOf, withAdvice, type FormAdvice } from './decisions/form-advice.js';
import { draftBody, formSchema, savedDraftSchema, submissionBody, submittedSchema } from './forms.schema.js';
import { FormsService } from './forms.service.js';
import type { CurrentResponse, FormForFilling, SavedDraft, SubmitResult } from './submission/submission.js';

type DraftBody = z.infer<typeof draftBody>;
interface FormWithAdvice extends FormForFilling {
  /** On what stands in the fields. */
  readonly advice: FormAdvice;
  readonly response: (CurrentResponse & { readonly advice: FormAdvice }) | null;
}

@ApiTags('forms')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/episodes/:episode/occasions/:occasion')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Get()
  @Requires('read-response')
  @ApiOperation({ summary: 'One form of an episode: questions, answers, draft' })
  @AnswerOf(formSchema, 'The form')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
  ): Promise<FormWithAdvice> {
    const read = await this.forms.read(scopeOf(principal, register), episode, occasion);
    return {
      ...read,
      advice: adviceOf(read.form, read.values),
      response: read.response && withAdvice(read.response),
    };
  }

  @Put('draft')
  @Requires('save-draft')
  @ApiOperation({ summary: 'Keep a draft: what is sent is the whole of it' })
  @BodyOf(draftBody)
  @AnswerOf(savedDraftSchema, 'The draft, with what must be corrected before it is submitted')
  @ProblemAnswers(409)
  async replaceDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(draftBody)) body: DraftBody,
    @RequestLanguage() language: Language,
  ): Promise<SavedDraft> {
    return this.forms.saveDraft(scopeOf(principal, register), {
      language,
      ...body,
      episodeId,
      occasion,
      replace: true,
    });
  }

  @Patch('draft')
  @Requires('save-draft')
  @ApiOperation({ summary: 'Keep part of a draft: what is not sent stays as it is' })
  @BodyOf(draftBody)
  @AnswerOf(savedDraftSchema, 'The draft, with what must be corrected before it is submitted')
  @ProblemAnswers(409)
  async changeDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(draftBody)) body: DraftBody,
    @RequestLanguage() language: Language,
  ): Promise<SavedDraft> {
    return this.forms.saveDraft(scopeOf(principal, register), { language, ...body, episodeId, occasion });
  }

  @Post('responses')
  @Requires('submit-response')
  @ApiOperation({
    summary: 'Submit an answer, or correct one',
    description:
      'A correction is a new revision with a reason; earlier ones are kept. Nothing is overwritten: who has read an older revision gets a conflict.',
  })
  @RetrySafe()
  @BodyOf(submissionBody)
  @AnswerOf(submittedSchema, 'What was stored', 201)
  @ProblemAnswers(409)
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(submissionBody)) body: z.infer<typeof submissionBody>,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
  ): Promise<SubmitResult> {
    return this.forms.submit(scopeOf(principal, register), {
      language,
      ...body,
      episodeId,
      occasion,
      idempotencyKey,
    });
  }
}
