import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Public, Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import {
  countsAnswer,
  decisionBody,
  deliveriesAnswer,
  deliveryAnswer,
  extractAnswer,
  extractBody,
  publishBody,
  requestBody,
} from './deliveries.schema.js';
import { CollectionsService } from './extract/collections.service.js';
import { ExtractsService } from './extract/extracts.service.js';
import { sendFile } from './files/send-file.js';
import { DeliveriesService } from './requests/deliveries.service.js';
import { DeliveryCountsService, type CountedDeliveries } from './requests/delivery-counts.service.js';
import type { Delivery, DeliverySummary } from './requests/delivery.js';

@ApiTags('deliveries')
@ProblemAnswers(400, 401, 403, 404, 409, 410)
@Controller('api/v1/registers/:register/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly deliveryCounts: DeliveryCountsService,
    private readonly extracts: ExtractsService,
    private readonly collections: CollectionsService,
  ) {}

  @Get()
  @Requires('read-deliveries')
  @ApiOperation({ summary: 'Requests for data and what became of them' })
  @AnswerOf(deliveriesAnswer, 'The requests, the latest one first')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ deliveries: readonly DeliverySummary[] }> {
    return { deliveries: await this.deliveries.list(scopeOf(principal, register)) };
  }

  @Get('counts')
  @Requires('read-deliveries')
  @ApiOperation({ summary: 'How many requests there were, by year and purpose' })
  @AnswerOf(countsAnswer, 'The counts')
  counts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<CountedDeliveries> {
    return this.deliveryCounts.counts(scopeOf(principal, register));
  }

  @Put('counts')
  @Requires('decide-delivery')
  @ApiOperation({ summary: 'Say whether everybody may see the counts' })
  @BodyOf(publishBody)
  @AnswerOf(countsAnswer, 'The counts')
  publish(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(publishBody)) { isPublic }: z.infer<typeof publishBody>,
  ): Promise<CountedDeliveries> {
    return this.deliveryCounts.publish(scopeOf(principal, register), isPublic);
  }

  @Post()
  @Requires('request-delivery')
  @ApiOperation({ summary: 'Ask for data' })
  @BodyOf(requestBody)
  @AnswerOf(deliveryAnswer, 'The request', 201)
  request(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(requestBody)) body: z.infer<typeof requestBody>,
  ): Promise<Delivery> {
    return this.deliveries.request(scopeOf(principal, register), body);
  }

  @Get(':delivery')
  @Requires('read-deliveries')
  @ApiOperation({ summary: 'One request with its decisions and what was handed out' })
  @AnswerOf(deliveryAnswer, 'The request')
  one(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('delivery') delivery: string,
  ): Promise<Delivery> {
    return this.deliveries.delivery(scopeOf(principal, register), delivery);
  }

  @Post(':delivery/decisions')
  @Requires('decide-delivery')
  @ApiOperation({ summary: 'Decide on a request; the last decision holds' })
  @BodyOf(decisionBody)
  @AnswerOf(deliveryAnswer, 'The request as decided', 201)
  decide(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('delivery') delivery: string,
    @Body(new ZodPipe(decisionBody)) { decisions, ...decision }: z.infer<typeof decisionBody>,
  ): Promise<Delivery> {
    return this.deliveries.decide(scopeOf(principal, register), delivery, decisions, decision);
  }

  @Post(':delivery/extracts')
  @HttpCode(202)
  @Requires('make-delivery')
  @ApiOperation({
    summary: 'Begin to make the files that were granted',
    description:
      'How far it has come stands with the request, under making; then it is among what was handed out.',
  })
  @BodyOf(extractBody)
  @AnswerOf(extractAnswer, 'It is being made', 202)
  async make(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('delivery') deliveryId: string,
    @Body(new ZodPipe(extractBody)) body: z.infer<typeof extractBody>,
  ): Promise<{ id: string }> {
    const { id } = await this.extracts.begin(scopeOf(principal, register), { deliveryId, ...body });
    return { id };
  }

  @Get(':delivery/extracts/:extract/files.zip')
  @Requires('make-delivery')
  @ApiOperation({ summary: 'Fetch an extract' })
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, description: 'All its files', schema: { type: 'string', format: 'binary' } })
  async fetch(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('delivery') delivery: string,
    @Param('extract') extract: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, 'application/zip', (onStart) =>
      this.collections.extract(scopeOf(principal, register), delivery, extract, response, onStart),
    );
  }

  @Get(':delivery/extracts/:extract/keys.csv')
  @Requires('decide-delivery')
  @ApiOperation({ summary: 'Who is behind the pseudonyms of an extract, where the decision grants it' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'The list', schema: { type: 'string' } })
  async keys(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('delivery') delivery: string,
    @Param('extract') extract: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, 'text/csv; charset=utf-8', (onStart) =>
      this.collections.keyList(scopeOf(principal, register), delivery, extract, response, onStart),
    );
  }
}

@ApiTags('public')
@ProblemAnswers(404)
@Controller('api/v1/public/registers/:register/deliveries')
export class PublicDeliveriesController {
  constructor(private readonly deliveryCounts: DeliveryCountsService) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'How often data are handed out, by year and purpose, where the register publishes it',
  })
  @AnswerOf(countsAnswer, 'The counts')
  async counts(@Param('register') register: string): Promise<CountedDeliveries> {
    return { isPublic: true, counts: await this.deliveryCounts.published(register) };
  }
}
