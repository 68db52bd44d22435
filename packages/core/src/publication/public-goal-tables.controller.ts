import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../access/rights/requires.decorator.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import {
  goalColumnJson,
  goalColumnSchema,
  goalQuery,
  goalTableJson,
  goalTableSchema,
  type GoalQuery,
} from '../reports/goals/goal-tables.schema.js';
import { publishedReleaseSchema } from './published-release.schema.js';
import { PublicGoalTablesService } from './public-goal-tables.service.js';

const publicGoalTableSchema = goalTableSchema.extend({
  columns: z.array(
    goalColumnSchema.extend({
      release: publishedReleaseSchema
        .nullable()
        .describe('What its figures are of, frozen; null where they are counted now'),
    }),
  ),
});

@ApiTags('public')
@ProblemAnswers(400, 404)
@Controller('api/v1/public/registers/:register/goal-tables')
export class PublicGoalTablesController {
  constructor(private readonly goalTables: PublicGoalTablesService) {}

  @Get(':table')
  @Public()
  @ApiOperation({
    summary: 'What each unit reaches of the published goals, small numbers withheld',
    description:
      'Of the release that the register froze last of the source of each column (`release`), which stays as it is until the next one; where none has the goal, counted from the cases as they are.',
  })
  @QueryOf(goalQuery)
  @AnswerOf(publicGoalTableSchema, 'The table')
  async read(
    @Param('register') register: string,
    @Param('table') table: string,
    @Query(new ZodPipe(goalQuery)) { year }: GoalQuery,
  ): Promise<unknown> {
    const answer = await this.goalTables.read(register, table, year);
    const columns = answer.columns.map((column) => ({
      ...goalColumnJson(column),
      release: column.frozen && column.frozen.release,
    }));
    return { ...goalTableJson(answer), columns };
  }
}
