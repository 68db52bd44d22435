import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { listed } from '../../indicators/indicator-query.js';
import { DataVersionService } from './data-version.service.js';

const dataVersionQuery = z.object({
  pathway: z
    .union([z.string().max(200), z.array(z.string().max(200)).max(50)])
    .describe('Ids of pathways or feeds, repeated for several'),
});
const dataVersionSchema = z.object({
  version: z.string().describe('Another text when the figures may have changed'),
});

@ApiTags('reports')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/data-version')
export class DataVersionController {
  constructor(private readonly versions: DataVersionService) {}

  @Get()
  @Requires('read-report')
  @ApiOperation({
    summary: 'Whether there are newer figures',
    description:
      'To ask now and then while figures are shown, and to fetch them again when the answer is another one.',
  })
  @QueryOf(dataVersionQuery)
  @AnswerOf(dataVersionSchema, 'The version of the data that figures are computed from')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(dataVersionQuery)) { pathway }: z.infer<typeof dataVersionQuery>,
  ): Promise<z.infer<typeof dataVersionSchema>> {
    return { version: await this.versions.read(scopeOf(principal, register), listed(pathway)) };
  }
}
