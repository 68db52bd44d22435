import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@kvalreg/declaration';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { FilingFilesService, type FilingImport } from './files/filing-files.service.js';
import type { Filing, FilingSummary, FilingVersion } from './filings/filing.js';
import { FilingsService } from './filings/filings.service.js';
import { UnitFilingsService, type FilingChange } from './filings/unit-filings.service.js';
import { readUpload } from './read-upload.js';
import {
  changeAnswer,
  correctBody,
  draftBody,
  filingAnswer,
  importAnswer,
  importQuery,
  lockBody,
  overviewAnswer,
  versionAnswer,
  yearQuery,
} from './submissions.schema.js';

@ApiTags('submissions')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register/submissions/:submission/filings')
export class FilingsController {
  constructor(
    private readonly filings: FilingsService,
    private readonly units: UnitFilingsService,
    private readonly files: FilingFilesService,
  ) {}

  @Get()
  @Requires('read-filings')
  @ApiOperation({ summary: 'Who has filed what for a year; a unit sees itself' })
  @QueryOf(yearQuery)
  @AnswerOf(overviewAnswer, 'The filings, by unit')
  async overview(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Query(new ZodPipe(yearQuery)) { year }: z.infer<typeof yearQuery>,
  ): Promise<{ filings: readonly FilingSummary[] }> {
    return { filings: await this.filings.overview(scopeOf(principal, register), submission, year) };
  }

  @Get(':year/:unit')
  @Requires('read-filings')
  @ApiOperation({ summary: 'One filing with its problems; figures of a draft are shown to the unit alone' })
  @AnswerOf(filingAnswer, 'The filing')
  read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @RequestLanguage() language: Language,
  ): Promise<Filing> {
    return this.filings.filing(scopeOf(principal, register), { submission, filingYear, unitId }, language);
  }

  @Get(':year/:unit/versions/:version')
  @Requires('read-filings')
  @ApiOperation({ summary: 'One version as it was signed' })
  @AnswerOf(versionAnswer, 'The version')
  version(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<FilingVersion> {
    return this.filings.version(scopeOf(principal, register), { submission, filingYear, unitId }, version);
  }

  @Put(':year/:unit/draft')
  @Requires('draft-filing')
  @ApiOperation({ summary: 'Save figures and comments: all that are sent, or none' })
  @BodyOf(draftBody)
  @AnswerOf(changeAnswer, 'Saved')
  save(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(draftBody)) body: z.infer<typeof draftBody>,
    @RequestLanguage() language: Language,
  ): Promise<FilingChange> {
    const place = { submission, filingYear, unitId };
    return this.units.saveDraft(scopeOf(principal, register), place, { ...body, language });
  }

  @Post(':year/:unit/submit')
  @HttpCode(200)
  @Requires('submit-filing')
  @ApiOperation({ summary: 'Sign and send the figures: they become a version that never changes' })
  @BodyOf(lockBody)
  @AnswerOf(changeAnswer, 'Signed')
  submit(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(lockBody)) body: z.infer<typeof lockBody>,
    @RequestLanguage() language: Language,
  ): Promise<FilingChange> {
    const place = { submission, filingYear, unitId };
    return this.units.submit(scopeOf(principal, register), place, { ...body, language });
  }

  @Post(':year/:unit/correction')
  @HttpCode(200)
  @Requires('submit-filing')
  @ApiOperation({ summary: 'Begin a correction of published figures, which stay published until it is' })
  @BodyOf(correctBody)
  @AnswerOf(changeAnswer, 'Begun')
  correct(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(correctBody)) body: z.infer<typeof correctBody>,
  ): Promise<FilingChange> {
    return this.units.correct(scopeOf(principal, register), { submission, filingYear, unitId }, body);
  }

  @Post(':year/:unit/correction/drop')
  @HttpCode(200)
  @Requires('submit-filing')
  @ApiOperation({ summary: 'Give a correction up: what was published stands' })
  @BodyOf(lockBody)
  @AnswerOf(changeAnswer, 'Given up')
  dropCorrection(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Body(new ZodPipe(lockBody)) body: z.infer<typeof lockBody>,
  ): Promise<FilingChange> {
    return this.units.dropCorrection(scopeOf(principal, register), { submission, filingYear, unitId }, body);
  }

  @Get(':year/:unit/template.:format')
  @Requires('read-filings')
  @ApiOperation({ summary: 'The template of a filing as XLSX or CSV, filled with what is known' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse({ status: 200, description: 'The file', schema: { type: 'string', format: 'binary' } })
  async template(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Param('format') format: string,
    @RequestLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, register);
    const place = { submission, filingYear, unitId };
    const file = await this.files.template(scope, place, sheetFormat(format), language);
    response.attachment(file.name).type(file.type).send(file.contents);
  }

  @Post(':year/:unit/import')
  @HttpCode(200)
  @Requires('draft-filing')
  @ApiOperation({
    summary: 'Save a filled-in template as the draft',
    description:
      'XLSX or CSV with the columns field and value. Every wrong row is listed, and then nothing is taken.',
  })
  @ApiBody({ description: 'The file as it is, at most 1 MB', schema: { type: 'string', format: 'binary' } })
  @QueryOf(importQuery)
  @AnswerOf(importAnswer, 'Saved')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('year', ParseIntPipe) filingYear: number,
    @Param('unit') unitId: string,
    @Query(new ZodPipe(importQuery)) { lockVersion }: z.infer<typeof importQuery>,
    @Req() request: Request,
    @RequestLanguage() language: Language,
  ): Promise<FilingImport> {
    const scope = scopeOf(principal, register);
    const file = await readUpload(request);
    return this.files.import(scope, { submission, filingYear, unitId }, { file, lockVersion, language });
  }
}

/** The ending of a file's name. */
export function sheetFormat(text: string): 'csv' | 'xlsx' {
  if (text === 'csv' || text === 'xlsx') return text;
  throw new NotFoundError(
    'unknown-format',
    `There is no file of format "${text.slice(0, 10)}". There are csv and xlsx.`,
  );
}
