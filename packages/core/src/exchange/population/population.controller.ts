import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { languages } from '@kvalreg/declaration';
import type { Request } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { readBody } from '../read-body.js';
import { PopulationImportService, type PopulationOutcome } from './population-import.service.js';

const query = z.object({
  dryRun: z.enum(['true', 'false']).default('false').describe('true: try everything and keep nothing'),
  language: z.enum(languages).default('en').describe('Language of the reasons'),
});
const count = z.int().min(0);
const remark = z.object({
  line: z.int().describe('Line of the file on which the row begins'),
  field: z.string().nullable().describe('Column, or null when the row as a whole is meant'),
  value: z.string().describe('As it stands in the file; numbers are masked'),
  code: z.string(),
  reason: z.string(),
});
const outcomeSchema = z.object({
  register: z.string().nullable(),
  dryRun: z.boolean(),
  rows: count.describe('Rows of the file: the sum of the five numbers that follow'),
  changed: count,
  unchanged: count.describe('Rows that say what was known already'),
  unknown: count.describe('Rows about persons whom the register does not know'),
  outdated: count.describe('Rows about which something later is known'),
  rejectedRows: count,
  rejected: z.array(remark),
  remarks: z.array(remark).describe('What is to be looked at in rows that were taken or came too late'),
}) satisfies z.ZodType<unknown, unknown>;

@ApiTags('persons')
@Controller('api/v1/registers/:register/population')
export class PopulationController {
  constructor(private readonly imports: PopulationImportService) {}

  @Post('imports')
  @HttpCode(200)
  @Requires('import-population')
  @ApiOperation({
    summary: 'Import changes from the population register: deaths, moves, new numbers, addresses',
    description:
      'A CSV file with the columns identifier, event and date, and reported, newIdentifier, careOf, street, postalCode, city, country, county, ' +
      'episodes, birthDate and sex where an event needs them. Rows may stand in any order; the same file twice changes nothing.',
  })
  @ApiBody({ description: 'The file as it is', schema: { type: 'string', format: 'binary' } })
  @QueryOf(query)
  @AnswerOf(outcomeSchema, 'What became of each row')
  async import(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Query(new ZodPipe(query)) { dryRun, language }: z.infer<typeof query>,
    @Req() request: Request,
  ): Promise<PopulationOutcome> {
    const source = csvFromBuffer(await readBody(request));
    return this.imports.run(scopeOf(principal, registerId), { source, language, dryRun: dryRun === 'true' });
  }
}
