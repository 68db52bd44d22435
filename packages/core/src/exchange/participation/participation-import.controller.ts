import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { languages } from '@kvalreg/declaration';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { readBody } from '../read-body.js';
import {
  ParticipationImportService,
  type ParticipationImportOutcome,
} from './participation-import.service.js';

const query = z.object({ language: z.enum(languages).default('en').describe('Language of the reasons') });
const count = z.int().min(0);
const outcomeSchema = z.object({
  register: z.string(),
  rows: count.describe('Rows of the file: the sum of recorded, unchanged and rejectedRows'),
  recorded: count,
  unchanged: count.describe('Rows that were there already'),
  rejectedRows: count,
  erased: z.array(z.string()).describe('Numbers of the certificates of what was erased'),
  rejected: z
    .array(
      z.object({
        line: z.int(),
        field: z.string().nullable(),
        value: z.string().describe('As it stands in the file; identifiers are masked'),
        code: z.string(),
        reason: z.string(),
      }),
    )
    .describe('Every reason for which a row was not taken'),
});

@ApiTags('participation')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/participation-imports')
export class ParticipationImportController {
  constructor(private readonly imports: ParticipationImportService) {}

  @Post()
  @HttpCode(200)
  @Requires('record-participation')
  @ApiOperation({
    summary: 'Record from a CSV file who was informed, has agreed, objected or taken a consent back',
    description:
      'The header names personalNumber, kind (informed, consented, opted-out, withdrawn), on and, if it is not the present one, version. ' +
      'What ends a participation erases what the register holds, where it declares so. The register office can name people whom the ' +
      'register does not know: of their numbers a hash is kept.',
  })
  @ApiBody({ description: 'The file as it is', schema: { type: 'string', format: 'binary' } })
  @QueryOf(query)
  @AnswerOf(outcomeSchema, 'What became of each row')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Query(new ZodPipe(query)) { language }: z.infer<typeof query>,
    @Req() request: Request,
  ): Promise<ParticipationImportOutcome> {
    const scope = scopeOf(principal, registerId);
    return this.imports.run(scope, { source: csvFromBuffer(await readBody(request)), language });
  }
}
