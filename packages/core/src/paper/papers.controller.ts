import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../platform/http/idempotency-key.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { ComparingService } from './comparing.service.js';
import type {
  EntryAccuracy,
  EntryOutcome,
  Paper,
  PaperComparison,
  PaperOnDesk,
  SavedPaperDraft,
} from './paper.js';
import {
  accuracySchema,
  comparisonSchema,
  entryBody,
  onDeskSchema,
  outcomeSchema,
  paperDraftBody,
  papersQuery,
  papersSchema,
  printBody,
  printedSchema,
  savedPaperDraftSchema,
  settlementBody,
} from './papers.schema.js';
import { PrintingService } from './printing.service.js';
import { TypingService } from './typing.service.js';

@ApiTags('forms on paper')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/papers')
export class PapersController {
  constructor(
    private readonly printing: PrintingService,
    private readonly typing: TypingService,
    private readonly comparing: ComparingService,
  ) {}

  @Post()
  @Requires('print-paper')
  @ApiOperation({ summary: 'Give forms codes, so that they can be printed; all or none' })
  @BodyOf(printBody)
  @AnswerOf(printedSchema, 'The papers', 201)
  @ProblemAnswers(409, 410)
  async print(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(printBody)) body: z.infer<typeof printBody>,
  ): Promise<{ papers: readonly Paper[] }> {
    return { papers: await this.printing.print(scopeOf(principal, register), body) };
  }

  @Get()
  @Requires('type-paper')
  @ApiOperation({ summary: 'The papers that are out, latest first' })
  @QueryOf(papersQuery)
  @AnswerOf(papersSchema, 'One page of the list')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(papersQuery)) { episode, ...query }: z.infer<typeof papersQuery>,
  ): Promise<Page<Paper>> {
    return this.printing.list(scopeOf(principal, register), { ...query, episodeId: episode });
  }

  @Get('accuracy')
  @Requires('type-paper')
  @ApiOperation({
    summary: 'How often two people have typed the same paper differently, by form and quarter',
  })
  @AnswerOf(accuracySchema, 'The counts')
  async accuracy(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ accuracy: readonly EntryAccuracy[] }> {
    return { accuracy: await this.comparing.accuracy(scopeOf(principal, register)) };
  }

  @Get(':code')
  @Requires('type-paper')
  @ApiOperation({ summary: 'The form of a returned paper, in the version that was printed' })
  @AnswerOf(onDeskSchema, 'The paper')
  @ProblemAnswers(410)
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
  ): Promise<PaperOnDesk> {
    return this.typing.open(scopeOf(principal, register), code);
  }

  @Put(':code/draft')
  @Requires('type-paper')
  @ApiOperation({ summary: 'Keep what has been typed so far' })
  @BodyOf(paperDraftBody)
  @AnswerOf(savedPaperDraftSchema, 'The draft, with what must be corrected')
  @ProblemAnswers(409, 410)
  async saveDraft(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
    @Body(new ZodPipe(paperDraftBody)) body: z.infer<typeof paperDraftBody>,
    @RequestLanguage() language: Language,
  ): Promise<SavedPaperDraft> {
    return this.typing.saveDraft(scopeOf(principal, register), code, { language, ...body });
  }

  @Post(':code/entries')
  @Requires('type-paper')
  @ApiOperation({
    summary: 'Hand in what one person has read on a paper',
    description: 'Where papers are typed in twice, the second entry must come from somebody else.',
  })
  @RetrySafe()
  @BodyOf(entryBody)
  @AnswerOf(outcomeSchema, 'What became of it', 201)
  @ProblemAnswers(409, 410)
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
    @Body(new ZodPipe(entryBody)) body: z.infer<typeof entryBody>,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
  ): Promise<EntryOutcome> {
    const entry = { language, ...body, filledOn: body.filledOn ?? null, idempotencyKey };
    return this.typing.submit(scopeOf(principal, register), code, entry);
  }

  @Get(':code/comparison')
  @Requires('type-paper')
  @ApiOperation({ summary: 'Where two people have typed the same paper differently' })
  @AnswerOf(comparisonSchema, 'The comparison')
  @ProblemAnswers(409, 410)
  async comparison(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
  ): Promise<PaperComparison> {
    return this.comparing.read(scopeOf(principal, register), code);
  }

  @Post(':code/settlement')
  @Requires('type-paper')
  @ApiOperation({ summary: 'Say what stands on the paper where two people differ, and submit it' })
  @RetrySafe()
  @BodyOf(settlementBody)
  @AnswerOf(outcomeSchema, 'What became of it', 201)
  @ProblemAnswers(409, 410)
  async settle(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
    @Body(new ZodPipe(settlementBody)) body: z.infer<typeof settlementBody>,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
  ): Promise<EntryOutcome> {
    return this.comparing.settle(scopeOf(principal, register), code, { language, ...body, idempotencyKey });
  }

  @Delete(':code')
  @HttpCode(204)
  @Requires('print-paper')
  @ApiOperation({ summary: 'Withdraw a paper, so that it is not typed in' })
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('code') code: string,
  ): Promise<void> {
    await this.printing.revoke(scopeOf(principal, register), code);
  }
}
