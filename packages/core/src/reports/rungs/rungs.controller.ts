import { Controller, Get, Param, Query } from '@nestjs/common';
import { channels } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import type { RungsAnswer } from './rungs.js';
import { RungsService } from './rungs.service.js';

const text = z.record(z.string(), z.string());
const number = z.number().nullable();
const share = z.object({ n: z.int(), value: number, low: number, high: number });
const rungsSchema = z.object({
  pathway: z.string(),
  unitId: z.string().nullable(),
  occasions: z.array(
    z.object({
      occasion: z.string(),
      title: text,
      rungs: z.array(
        z.object({
          rung: z.string(),
          title: text,
          channel: z.enum(channels),
          sent: z.int(),
          before: z.int().describe('Filled in before the message went'),
          answered: z.int().describe('Until the next rung went, or the window was over'),
          next: z.int().describe('No answer until the next rung went'),
          over: z.int().describe('No next rung, and no answer in the window'),
          open: z.int(),
          share: share.describe('Answered, of answered + next + over'),
        }),
      ),
      skipped: z.array(z.object({ rung: z.string(), reason: z.string(), n: z.int() })),
      curve: z.object({
        invited: z.int().describe('Whose window is over'),
        weeks: z.array(
          z.object({ week: z.int(), answered: z.int().describe('By the end of that week'), share }),
        ),
      }),
    }),
  ),
});
const rungsQuery = z.object({
  unit: z.string().max(100).optional().describe('One unit by itself; a clinic sees its own'),
});

@ApiTags('response rates')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/reminder-effects')
export class RungsController {
  constructor(private readonly rungs: RungsService) {}

  @Get()
  @Requires('read-response-rates')
  @ApiOperation({
    summary: 'How many answered after each invitation and reminder, by channel; described, not explained',
  })
  @QueryOf(rungsQuery)
  @AnswerOf(rungsSchema, 'The rungs of each follow-up')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(rungsQuery)) { unit }: z.infer<typeof rungsQuery>,
  ): Promise<RungsAnswer> {
    return this.rungs.answer(scopeOf(principal, register), { pathway, unit });
  }
}
