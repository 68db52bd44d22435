import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { goalLevels } from '@kvalreg/engine';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { resultSchema } from '../../indicators/indicator-schema.js';
import { AnswerOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { OverviewService } from './overview.service.js';

const result = resultSchema.nullable();
const overviewSchema = z.object({
  register: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable().describe('The unit of the assignment'),
  asOfTime: z.iso.datetime().describe('The moment that the figures show'),
  parts: z.array(
    z.object({
      pathway: z.string(),
      measures: z.array(
        z.object({
          indicator: z.string(),
          year: z.string().nullable().describe('The last year that is complete'),
          latest: result,
          before: result.describe('The year before'),
          nation: result.describe('All units in the same year; null where they are what is shown'),
          judged: z
            .object({ first: z.number(), last: z.number(), result })
            .nullable()
            .describe('What the goal is judged on: the years that it declares, up to the last complete one'),
          level: z.enum(goalLevels).nullable().describe('Of the goal, where there is one and enough cases'),
          change: z
            .enum(['higher', 'lower', 'differs', 'no-clear-difference', 'not-tested'])
            .nullable()
            .describe('Against the year before, adjusted for the number of measures'),
        }),
      ),
    }),
  ),
});

@ApiTags('reports')
@ProblemAnswers(401, 403, 404)
@Controller('api/v1/registers/:register/overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  @Requires('read-report')
  @ApiOperation({
    summary: 'The register at a glance: the last complete year of what matters most, and what has changed',
  })
  @AnswerOf(overviewSchema, 'The overview; no parts where nothing is measured')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<unknown> {
    const { unit, asOfTime, parts } = await this.overviews.read(scopeOf(principal, register));
    return {
      register,
      unit: unit && { id: unit.id, name: unit.name },
      asOfTime,
      parts: parts.map(({ sourceId, measures }) => ({
        pathway: sourceId,
        measures: measures.map(({ indicator, year, latest, before, nation, judged, level, change }) => ({
          indicator,
          year,
          latest,
          before,
          nation,
          judged,
          level,
          change: change?.finding ?? null,
        })),
      })),
    };
  }
}
