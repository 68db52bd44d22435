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
import { DropoutService } from './dropout.service.js';

const text = z.record(z.string(), z.string());
const group = z.object({
  n: z.int().describe('Known'),
  missing: z.int(),
  value: z.number().nullable().describe('Mean, or share from 0 to 1'),
  sd: z.number().nullable(),
  k: z.int().nullable().describe('Of a share: those for whom it holds'),
});
const dropoutSchema = z.object({
  register: z.string(),
  pathway: z.string(),
  occasion: z.string(),
  occasions: z.array(z.object({ occasion: z.string(), title: text })),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  answered: z.int().nullable().describe('Null where it is withheld'),
  unanswered: z.int().nullable(),
  variables: z.array(
    z.object({
      key: z.string(),
      title: text,
      option: text.nullable(),
      kind: z.enum(['mean', 'share']),
      groups: z.object({ answered: group, unanswered: group }).nullable(),
      difference: z
        .number()
        .nullable()
        .describe(
          'Answered less unanswered, divided by √((s₁² + s₂²)/2), of shares by √((p₁(1−p₁) + p₂(1−p₂))/2)',
        ),
    }),
  ),
});
const dropoutQuery = z.object({
  occasion: z.string().max(100).optional().describe('The follow-up; the first when left out'),
  unit: z.string().max(100).optional().describe('One unit by itself; without it all together'),
});

@ApiTags('response rates')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/dropout')
export class DropoutController {
  constructor(private readonly dropout: DropoutService) {}

  @Get()
  @Requires('read-response-rates')
  @ApiOperation({
    summary: 'How those who did not answer a follow-up differ from those who did, in what was known before',
  })
  @QueryOf(dropoutQuery)
  @AnswerOf(dropoutSchema, 'The comparison')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(dropoutQuery)) { occasion, unit }: z.infer<typeof dropoutQuery>,
  ): Promise<unknown> {
    const answer = await this.dropout.answer(scopeOf(principal, register), { pathway, occasion, unit });
    return { register, ...answer, unit: answer.unit && { id: answer.unit.id, name: answer.unit.name } };
  }
}
