import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { issuedLinkSchema, linkBody, linksSchema } from '../forms.schema.js';
import { LinksService, type IssuedLink, type LinkSummary } from './links.service.js';

@ApiTags('personal links')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Post('episodes/:episode/occasions/:occasion/link')
  @Requires('issue-link')
  @ApiOperation({
    summary: 'Make a personal link and code to one form',
    description: 'Both are shown once: only hashes are kept.',
  })
  @BodyOf(linkBody)
  @AnswerOf(issuedLinkSchema, 'The link', 201)
  @ProblemAnswers(409, 410)
  async issue(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
    @Body(new ZodPipe(linkBody)) { validDays }: z.infer<typeof linkBody>,
  ): Promise<IssuedLink> {
    return this.links.issue(scopeOf(principal, register), { episodeId, occasion, validDays });
  }

  @Get('episodes/:episode/occasions/:occasion/links')
  @Requires('issue-link')
  @ApiOperation({ summary: 'The links that were made to one form' })
  @AnswerOf(linksSchema, 'The links, latest first')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episodeId: string,
    @Param('occasion') occasion: string,
  ): Promise<{ links: readonly LinkSummary[] }> {
    return { links: await this.links.list(scopeOf(principal, register), { episodeId, occasion }) };
  }

  @Delete('links/:link')
  @HttpCode(204)
  @Requires('issue-link')
  @ApiOperation({ summary: 'Withdraw a link' })
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('link') link: string,
  ): Promise<void> {
    await this.links.revoke(scopeOf(principal, register), link);
  }
}
