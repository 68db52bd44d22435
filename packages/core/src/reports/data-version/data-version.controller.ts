import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { DataVersionService } from './data-version.service.js';

const dataVersionSchema = z.object({
  version: z.string().describe('Another text when the figures may have changed'),
});

@ApiTags('reports')
@ProblemAnswers(401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/data-version')
export class DataVersionController {
  constructor(private readonly versions: DataVersionService) {}

  @Get()
  @Requires('read-report')
  @ApiOperation({
    summary: 'Whether there are newer figures',
    description:
      'To ask now and then while figures are shown, and to fetch them again when the answer is another one.',
  })
  @AnswerOf(dataVersionSchema, 'The version of the data that figures are computed from')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
  ): Promise<z.infer<typeof dataVersionSchema>> {
    return { version: await this.versions.read(scopeOf(principal, register), [pathway]) };
  }
}
