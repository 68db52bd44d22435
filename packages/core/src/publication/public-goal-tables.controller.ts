import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/rights/requires.decorator.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import {
  goalQuery,
  goalTableJson,
  goalTableSchema,
  type GoalQuery,
} from '../reports/goals/goal-tables.schema.js';
import { PublicGoalTablesService } from './public-goal-tables.service.js';

@ApiTags('public')
@ProblemAnswers(400, 404)
@Controller('api/v1/public/registers/:register/goal-tables')
export class PublicGoalTablesController {
  constructor(private readonly goalTables: PublicGoalTablesService) {}

  @Get(':table')
  @Public()
  @ApiOperation({ summary: 'What each unit reaches of the published goals, small numbers withheld' })
  @QueryOf(goalQuery)
  @AnswerOf(goalTableSchema, 'The table')
  async read(
    @Param('register') register: string,
    @Param('table') table: string,
    @Query(new ZodPipe(goalQuery)) { year }: GoalQuery,
  ): Promise<unknown> {
    return goalTableJson(await this.goalTables.read(register, table, year));
  }
}
