import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@kvalreg/declaration';
import type { Response } from 'express';
import { Public } from '../../access/rights/requires.decorator.js';
import { AnswerOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { sheetFile, type SheetFile } from '../files/filing-files.service.js';
import { sheetFormat } from '../filings.controller.js';
import { submissionOf } from '../submission-of.js';
import { publishedAnswer } from '../submissions.schema.js';
import { PublishedFilingsService, type PublishedFilings } from './published-filings.service.js';
import { publishedSheet } from './published-sheet.js';

@ApiTags('public')
@ProblemAnswers(404)
@Public()
@Controller('api/v1/public/registers/:register/submissions/:submission')
export class PublishedController {
  constructor(
    private readonly published: PublishedFilingsService,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  @Get('figures')
  @ApiOperation({
    summary: 'What anyone may see of filed figures: by unit and all together, small ones withheld',
  })
  @AnswerOf(publishedAnswer, 'The figures')
  read(
    @Param('register') register: string,
    @Param('submission') submission: string,
  ): Promise<PublishedFilings> {
    return this.published.read(register, submission);
  }

  @Get('figures.:format')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse({ status: 200, description: 'The file', schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('format') format: string,
    @RequestLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const file = await publishedFile(this.published, this.catalogue, {
      register,
      submission,
      format,
      language,
    });
    response.attachment(file.name).type(file.type).send(file.contents);
  }
}

/** Everything that is published of a submission, as a file. */
export async function publishedFile(
  published: PublishedFilingsService,
  catalogue: RegisterCatalogue,
  {
    register,
    submission,
    format,
    language,
  }: {
    readonly register: string;
    readonly submission: string;
    readonly format: string;
    readonly language: Language;
  },
): Promise<SheetFile> {
  const declared = submissionOf(catalogue, register, submission);
  const sheet = publishedSheet(declared, await published.read(register, submission), language);
  return sheetFile(sheet, `${register}-${submission}`, sheetFormat(format), language);
}
