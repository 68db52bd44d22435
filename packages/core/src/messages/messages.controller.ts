import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import { HeldMessagesService } from './lists/held-messages.service.js';
import type { ListedMessage, UpcomingCount, UpcomingMessage } from './lists/message-list.js';
import { MessageListsService } from './lists/message-lists.service.js';
import type { MessageCount } from './message.js';
import {
  decisionBody,
  messageCountsQuery,
  messageCountsSchema,
  messagesQuery,
  messagesSchema,
  pauseBody,
  pausesSchema,
  upcomingCountsSchema,
  upcomingListQuery,
  upcomingQuery,
  upcomingSchema,
} from './messages.schema.js';
import type { Pause } from './pauses/pause.js';
import { PausesService } from './pauses/pauses.service.js';

@ApiTags('messages')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/registers/:register')
export class MessagesController {
  constructor(
    private readonly lists: MessageListsService,
    private readonly held: HeldMessagesService,
    private readonly pauses: PausesService,
  ) {}

  @Get('messages')
  @Requires('read-messages')
  @ApiOperation({ summary: 'Messages that were sent, wait, or were skipped and why, with the persons' })
  @QueryOf(messagesQuery)
  @AnswerOf(messagesSchema, 'One page of the list')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(messagesQuery)) query: z.infer<typeof messagesQuery>,
  ): Promise<Page<ListedMessage>> {
    return this.lists.list(scopeOf(principal, register), requestOf(query));
  }

  @Get('messages/counts')
  @Requires('read-messages')
  @ApiOperation({ summary: 'How many messages stand how, by channel and reason' })
  @QueryOf(messageCountsQuery)
  @AnswerOf(messageCountsSchema, 'The counts')
  async counts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(messageCountsQuery)) query: z.infer<typeof messageCountsQuery>,
  ): Promise<{ counts: readonly MessageCount[] }> {
    return { counts: await this.lists.counts(scopeOf(principal, register), requestOf(query)) };
  }

  @Get('messages/upcoming')
  @Requires('read-messages')
  @ApiOperation({ summary: 'Who will be written to on the days to come, if nobody answers until then' })
  @QueryOf(upcomingListQuery)
  @AnswerOf(upcomingSchema, 'One page of the list')
  async upcoming(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(upcomingListQuery)) { unit, ...query }: z.infer<typeof upcomingListQuery>,
  ): Promise<Page<UpcomingMessage>> {
    return this.lists.upcoming(scopeOf(principal, register), { ...query, unitId: unit });
  }

  @Get('messages/upcoming/counts')
  @Requires('read-messages')
  @ApiOperation({ summary: 'How many messages the days to come bring, by rung and channel' })
  @QueryOf(upcomingQuery)
  @AnswerOf(upcomingCountsSchema, 'The counts')
  async upcomingCounts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(upcomingQuery)) { unit, days }: z.infer<typeof upcomingQuery>,
  ): Promise<{ counts: readonly UpcomingCount[] }> {
    const scope = scopeOf(principal, register);
    return { counts: await this.lists.upcomingCounts(scope, { days, unitId: unit }) };
  }

  @Post('messages/:message/decision')
  @Requires('manage-messages')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Say what is to become of a message that is held, or of which nobody knows whether it went out',
  })
  @BodyOf(decisionBody)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('message') message: string,
    @Body(new ZodPipe(decisionBody)) { decision }: z.infer<typeof decisionBody>,
  ): Promise<void> {
    await this.held.decide(scopeOf(principal, register), message, decision);
  }

  @Get('message-pauses')
  @Requires('read-messages')
  @ApiOperation({ summary: 'Whether messages are paused, by whom, since when and why' })
  @AnswerOf(pausesSchema, 'Pauses that last, and earlier ones')
  async listPauses(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ pauses: readonly Pause[] }> {
    return { pauses: await this.pauses.list(scopeOf(principal, register), { all: true }) };
  }

  @Post('message-pauses')
  @Requires('pause-messages')
  @HttpCode(204)
  @ApiOperation({ summary: 'Pause the messages of the register or of one unit' })
  @BodyOf(pauseBody)
  async pause(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(pauseBody)) { unit, reason }: z.infer<typeof pauseBody>,
  ): Promise<void> {
    await this.pauses.pause(scopeOf(principal, register), { unitId: unit, reason });
  }

  @Delete('message-pauses/:pause')
  @Requires('pause-messages')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let messages go on' })
  async resume(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pause') pause: string,
  ): Promise<void> {
    await this.pauses.resume(scopeOf(principal, register), pause);
  }
}

function requestOf<
  T extends {
    state?: ListedMessage['state'] | undefined;
    unit?: string | undefined;
    episode?: string | undefined;
  },
>({
  state,
  unit,
  episode,
  ...rest
}: T): Omit<T, 'state' | 'unit' | 'episode'> & {
  readonly states: readonly ListedMessage['state'][] | undefined;
  readonly unitId: string | undefined;
  readonly episodeId: string | undefined;
} {
  return { ...rest, states: state && [state], unitId: unit, episodeId: episode };
}
