import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf, QueryOf } from '../platform/http/api-schema.js';
import type { Page } from '../platform/http/page.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import type { ContactField } from './change/changed-fields.js';
import type { ContactOfPerson } from './contact.js';
import {
  changedSchema,
  contactChangeBody,
  contactSchema,
  failureBody,
  reachSchema,
  unreachableQuery,
  unreachableSchema,
} from './contacts.schema.js';
import { ContactsService } from './contacts.service.js';
import { ReachService, type ReachCount, type UnreachablePerson } from './reach/reach.service.js';

@ApiTags('contacts')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly reach: ReachService,
  ) {}

  @Get('persons/:person/contact')
  @Requires('read-contacts')
  @ApiOperation({ summary: 'Where a person can be reached, and whether that works' })
  @AnswerOf(contactSchema, 'The contact')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
  ): Promise<ContactOfPerson> {
    return this.contacts.read(scopeOf(principal, register), person);
  }

  @Patch('persons/:person/contact')
  @Requires('edit-contacts')
  @ApiOperation({
    summary: 'Change where a person can be reached',
    description: 'What is left out stays; null takes it away. A changed address has not failed yet.',
  })
  @BodyOf(contactChangeBody)
  @AnswerOf(changedSchema, 'What is different afterwards')
  @ProblemAnswers(409)
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
    @Body(new ZodPipe(contactChangeBody)) body: z.infer<typeof contactChangeBody>,
    @RequestLanguage() language: Language,
  ): Promise<{ readonly changed: readonly ContactField[] }> {
    return { changed: await this.contacts.change(scopeOf(principal, register), person, body, language) };
  }

  @Post('persons/:person/contact/failures')
  @HttpCode(204)
  @Requires('edit-contacts')
  @ApiOperation({ summary: 'Note that something came back from an address, or take that back' })
  @BodyOf(failureBody)
  @ApiResponse({ status: 204, description: 'Noted' })
  @ProblemAnswers(409)
  async markFailed(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('person') person: string,
    @Body(new ZodPipe(failureBody)) { channel, failed }: z.infer<typeof failureBody>,
  ): Promise<void> {
    await this.contacts.markFailed(scopeOf(principal, register), person, channel, failed);
  }

  @Get('contacts/counts')
  @Requires('read-contacts')
  @ApiOperation({ summary: 'How many of those that something is still to be asked of can be reached how' })
  @AnswerOf(reachSchema, 'The counts, by unit')
  async counts(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
  ): Promise<{ readonly counts: readonly ReachCount[] }> {
    return { counts: await this.reach.counts(scopeOf(principal, register)) };
  }

  @Get('contacts/unreachable')
  @Requires('read-contacts')
  @ApiOperation({ summary: 'Those whom nothing reaches, and why' })
  @QueryOf(unreachableQuery)
  @AnswerOf(unreachableSchema, 'One page of them')
  async unreachable(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Query(new ZodPipe(unreachableQuery)) { unit, ...page }: z.infer<typeof unreachableQuery>,
  ): Promise<Page<UnreachablePerson>> {
    return this.reach.unreachable(scopeOf(principal, register), { ...page, unitId: unit });
  }
}
