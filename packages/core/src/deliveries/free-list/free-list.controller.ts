import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { languages, type Language } from '@kvalreg/declaration';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { variablesAnswer } from '../deliveries.schema.js';
import { sendFile } from '../files/send-file.js';
import { tableFormats } from '../files/table-files.js';
import { listChoice, type ListedVariable } from '../requests/list-choice.js';
import { FreeListExportService } from './free-list-export.service.js';
import type { FreeListSize, SavedFreeList } from './free-list.js';
import { SavedFreeListsService } from './saved-free-lists.service.js';

const year = z.int().min(1800).max(2999).nullable().default(null);
const choice = z.object({
  pathway: z.string(),
  variables: z
    .array(z.string().max(200))
    .max(5000)
    .describe('Keys of variables; baseline.* for all of an occasion that is no free text'),
  filters: z
    .object({
      from: year,
      to: year,
      units: z.array(z.string().max(100)).max(1000).default([]),
      dimensions: z.record(z.string(), z.array(z.string().max(200))).default({}),
    })
    .prefault({}),
  identify: z.boolean().default(false).describe('Personal numbers: of a clinic’s own patients only'),
});
const saveBody = z.object({ name: z.string().max(300), isShared: z.boolean().default(false), choice });
const exportBody = z.object({
  choice,
  format: z.enum(tableFormats).default('csv'),
  language: z.enum(languages).default('en').describe('Language of labels'),
});
const saved = z.object({
  id: z.string(),
  name: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  savedBy: z.string(),
  savedAt: z.string(),
  choice,
});
const sizeAnswer = z.object({
  cases: z.int(),
  persons: z.int(),
  columns: z.array(z.object({ name: z.string(), label: z.string() })),
});

@ApiTags('free lists')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/free-lists')
export class FreeListController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly lists: SavedFreeListsService,
    private readonly exports: FreeListExportService,
  ) {}

  @Get()
  @Requires('use-free-list')
  @ApiOperation({ summary: 'Saved choices of variables: one’s own, and those shared within the unit' })
  @AnswerOf(z.object({ lists: z.array(saved) }), 'The lists')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ lists: readonly SavedFreeList[] }> {
    return { lists: await this.lists.list(scopeOf(principal, register)) };
  }

  @Get('variables/:pathway')
  @Requires('use-free-list')
  @ApiOperation({ summary: 'What can be chosen of a pathway' })
  @AnswerOf(variablesAnswer, 'The variables')
  variables(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @RequestLanguage() language: Language,
  ): { variables: readonly ListedVariable[] } {
    const { registerId } = scopeOf(principal, register);
    return { variables: listChoice(this.catalogue, registerId, pathway, language) };
  }

  @Put()
  @Requires('use-free-list')
  @ApiOperation({ summary: 'Save a choice by its name' })
  @BodyOf(saveBody)
  @AnswerOf(saved, 'The list')
  save(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(saveBody)) body: z.infer<typeof saveBody>,
  ): Promise<SavedFreeList> {
    return this.lists.save(scopeOf(principal, register), body);
  }

  @Delete(':list')
  @HttpCode(204)
  @Requires('use-free-list')
  @ApiOperation({ summary: 'Remove a list that one saved oneself' })
  @ApiResponse({ status: 204, description: 'Removed' })
  remove(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('list') list: string,
  ): Promise<void> {
    return this.lists.remove(scopeOf(principal, register), list);
  }

  @Post('size')
  @HttpCode(200)
  @Requires('use-free-list')
  @ApiOperation({ summary: 'How much a file would hold' })
  @BodyOf(choice)
  @AnswerOf(sizeAnswer, 'Cases, persons and columns')
  size(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @RequestLanguage() language: Language,
    @Body(new ZodPipe(choice)) body: z.infer<typeof choice>,
  ): Promise<FreeListSize> {
    return this.exports.size(scopeOf(principal, register), body, language);
  }

  @Post('file')
  @HttpCode(200)
  @Requires('use-free-list')
  @ApiOperation({ summary: 'The file: CSV, XLSX, Stata or Parquet' })
  @BodyOf(exportBody)
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'The file', schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(exportBody)) body: z.infer<typeof exportBody>,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, 'application/octet-stream', (onStart) =>
      this.exports.write(scopeOf(principal, register), body, response, onStart),
    );
  }
}
