import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import type { FeedOverview } from './feed-overview.js';
import { FeedsService } from './feeds.service.js';

const volume = {
  rows: z.int().describe('Rows, each in its current revision'),
  first: z.string().nullable().describe('First day that a row is about'),
  last: z.string().nullable(),
  lastImport: z.string().nullable().describe('When a file was last imported, also one that held nothing new'),
};
const overviewSchema = z.object({
  register: z.string(),
  feed: z.string(),
  ...volume,
  units: z.array(z.object({ unit: z.string(), name: z.string(), ...volume })),
});

@ApiTags('feeds')
@ProblemAnswers(401, 403, 404)
@Controller('api/v1/registers/:register/feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get(':feed')
  @Requires('read-feed')
  @ApiOperation({ summary: 'What came in of the rows of a feed: how many, from when to when, and when last' })
  @AnswerOf(overviewSchema, 'All together and by unit: clinics see their own')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('feed') feed: string,
  ): Promise<FeedOverview & { readonly register: string; readonly feed: string }> {
    return { register, feed, ...(await this.feeds.overview(scopeOf(principal, register), feed)) };
  }
}
