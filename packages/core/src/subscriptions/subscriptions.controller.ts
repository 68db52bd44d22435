import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { Sending, Subscription } from './subscription.js';
import {
  sendingsAnswer,
  sendingsQuery,
  subscriptionAnswer,
  subscriptionsAnswer,
  testAnswer,
  wishBody,
} from './subscriptions.schema.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ApiTags('subscriptions')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register/subscriptions')
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Get()
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'Reports that are sent: one’s own, and everybody’s for the register office' })
  @AnswerOf(subscriptionsAnswer, 'The subscriptions')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ subscriptions: readonly Subscription[] }> {
    return { subscriptions: await this.subscriptions.list(scopeOf(principal, register)) };
  }

  @Post()
  @Requires('subscribe-report')
  @ApiOperation({
    summary: 'Have a report sent to oneself',
    description: 'To the address of the own account, and to no other.',
  })
  @BodyOf(wishBody)
  @AnswerOf(subscriptionAnswer, 'The subscription', 201)
  subscribe(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(wishBody)) body: z.infer<typeof wishBody>,
  ): Promise<Subscription> {
    return this.subscriptions.subscribe(scopeOf(principal, register), body);
  }

  @Get('sendings')
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'Who got what and when, the latest first' })
  @QueryOf(sendingsQuery)
  @AnswerOf(sendingsAnswer, 'One page of the log')
  sendings(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(sendingsQuery)) query: z.infer<typeof sendingsQuery>,
  ): Promise<Page<Sending>> {
    return this.subscriptions.sendings(scopeOf(principal, register), query);
  }

  @Post(':subscription/pause')
  @HttpCode(200)
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'Send nothing until it is taken up again' })
  @AnswerOf(subscriptionAnswer, 'The subscription')
  pause(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('subscription') id: string,
  ): Promise<Subscription> {
    return this.subscriptions.pause(scopeOf(principal, register), id);
  }

  @Post(':subscription/resume')
  @HttpCode(200)
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'Take it up again' })
  @AnswerOf(subscriptionAnswer, 'The subscription')
  resume(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('subscription') id: string,
  ): Promise<Subscription> {
    return this.subscriptions.resume(scopeOf(principal, register), id);
  }

  @Post(':subscription/stop')
  @HttpCode(200)
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'End it for good' })
  @AnswerOf(subscriptionAnswer, 'The subscription')
  stop(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('subscription') id: string,
  ): Promise<Subscription> {
    return this.subscriptions.stop(scopeOf(principal, register), id);
  }

  @Post(':subscription/test')
  @HttpCode(200)
  @Requires('subscribe-report')
  @ApiOperation({ summary: 'Send it to oneself now, with exactly what its subscriber would see' })
  @AnswerOf(testAnswer, 'The sending')
  test(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('subscription') id: string,
  ): Promise<{ readonly sending: string }> {
    return this.subscriptions.test(scopeOf(principal, register), id);
  }
}
