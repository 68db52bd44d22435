import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { personSchema } from '../../people/people.schema.js';
import type { Person } from '../../people/person.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { CorrectionService, type PersonHistoryEntry } from './correction.service.js';

const bodySchema = z.object({
  identifier: z.string().max(100).nullish().describe('The right number; left out where the number was right'),
  birthDate: z.string().max(40).nullish().describe('YYYY-MM-DD; left out where it was right'),
  sex: z.enum(['female', 'male']).nullish(),
  reason: z.string().max(1000).describe('3 to 500 characters; stays in the history'),
});
const answerSchema = z.object({ person: personSchema, isChanged: z.boolean() });
const historySchema = z.object({
  changes: z.array(
    z.object({
      kind: z.enum(['death', 'residence', 'protection', 'number', 'merge', 'split', 'correction']),
      before: z.record(z.string(), z.unknown()),
      after: z.record(z.string(), z.unknown()),
      reason: z.string().nullable(),
      changedAt: z.string().describe('ISO 8601'),
    }),
  ),
});

@ApiTags('persons')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register/persons/:person')
export class CorrectionController {
  constructor(private readonly corrections: CorrectionService) {}

  @Post('correction')
  @HttpCode(200)
  @Requires('import-population')
  @ApiOperation({
    summary: 'Correct a number, birth date or sex that was typed wrongly',
    description:
      'For the whole installation, with a reason. A wrong number leads to nobody afterwards. Ages in figures follow at once; sent twice, it changes nothing.',
  })
  @BodyOf(bodySchema)
  @AnswerOf(answerSchema, 'The person as it is now')
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') personId: string,
    @Body(new ZodPipe(bodySchema)) correction: z.infer<typeof bodySchema>,
    @RequestLanguage() language: Language,
  ): Promise<{ person: Person; isChanged: boolean }> {
    return this.corrections.correct(scopeOf(principal, register), personId, correction, language);
  }

  @Get('changes')
  @Requires('import-population')
  @ApiOperation({ summary: 'What was changed of a person: deaths, moves, numbers, merges, corrections' })
  @AnswerOf(historySchema, 'The latest first')
  async history(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') personId: string,
  ): Promise<{ changes: readonly PersonHistoryEntry[] }> {
    return { changes: await this.corrections.history(scopeOf(principal, register), personId) };
  }
}
