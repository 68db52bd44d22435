import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { goalQuery, goalTableJson, goalTableSchema, type GoalQuery } from './goal-tables.schema.js';
import { GoalTablesService } from './goal-tables.service.js';

@ApiTags('reports')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/goal-tables')
export class GoalTablesController {
  constructor(private readonly goalTables: GoalTablesService) {}

  @Get(':table')
  @Requires('read-report')
  @ApiOperation({ summary: 'What each unit reaches of the goals; a clinic finds itself beside the nation' })
  @QueryOf(goalQuery)
  @AnswerOf(goalTableSchema, 'The table')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('table') table: string,
    @Query(new ZodPipe(goalQuery)) { year }: GoalQuery,
  ): Promise<unknown> {
    return goalTableJson(await this.goalTables.read(scopeOf(principal, register), table, year));
  }
}
