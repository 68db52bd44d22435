import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { CurrentPrincipal } from '../current-principal.decorator.js';
import type { Principal } from '../principal.js';
import { Requires } from '../rights/requires.decorator.js';
import { scopeOf } from '../rights/scope-of.js';
import { GlassService, type GlassGrant } from './glass.service.js';

const reasonBody = z.object({
  reason: z.string().max(1000).describe('10 to 300 characters, without a personal number; stands in the log'),
});
const openedSchema = z.object({ openUntil: z.string() });
const grantsSchema = z.object({
  grants: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      userName: z.string(),
      role: z.string(),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      reason: z.string(),
      grantedAt: z.string(),
      expiresAt: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
});

@ApiTags('protected identity')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class GlassController {
  constructor(private readonly glass: GlassService) {}

  @Post('persons/:person/glass')
  @HttpCode(200)
  @Requires('break-glass')
  @ApiOperation({
    summary: 'Open the identity of a protected person',
    description: 'For this session and an hour. The reason stands in the log, which the person may read.',
  })
  @BodyOf(reasonBody)
  @AnswerOf(openedSchema, 'Until when it is open')
  @ProblemAnswers(409)
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') personId: string,
    @Body(new ZodPipe(reasonBody)) { reason }: z.infer<typeof reasonBody>,
  ): Promise<{ openUntil: Date }> {
    return this.glass.open(scopeOf(principal, register), personId, reason);
  }

  @Delete('persons/:person/glass')
  @HttpCode(204)
  @Requires('break-glass')
  @ApiOperation({ summary: 'Hide the identity again' })
  async close(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') personId: string,
  ): Promise<void> {
    await this.glass.close(scopeOf(principal, register), personId);
  }

  @Get('glass')
  @Requires('read-log')
  @ApiOperation({ summary: 'Which protected identities were opened, by whom and why' })
  @AnswerOf(grantsSchema, 'The latest 200')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ grants: readonly GlassGrant[] }> {
    return { grants: await this.glass.list(scopeOf(principal, register)) };
  }
}
