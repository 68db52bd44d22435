import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, BodyOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { addedPersonSchema, findPersonSchema, foundPersonSchema, newPersonSchema } from './people.schema.js';
import { PeopleService, type AddedPerson } from './people.service.js';
import type { NewPerson } from './new-person.js';
import type { Person } from './person.js';

/** Numbers are sent in bodies only: addresses end up in logs. */
@ApiTags('persons')
@ProblemAnswers(400, 401, 403)
@Controller('api/v1/registers/:register/persons')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Post('find')
  @HttpCode(200)
  @Requires('find-person')
  @ApiOperation({
    summary: 'Find a person by the exact number',
    description: 'Every search is logged, also one that finds nothing.',
  })
  @BodyOf(findPersonSchema)
  @AnswerOf(foundPersonSchema, 'The person, or null')
  async find(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(findPersonSchema)) { identifier }: z.infer<typeof findPersonSchema>,
    @RequestLanguage() language: Language,
  ): Promise<{ person: Person | null }> {
    return { person: await this.people.find(scopeOf(principal, register), identifier, language) };
  }

  @Post()
  @Requires('add-person')
  @ApiOperation({
    summary: 'Register a person for a unit',
    description: 'Somebody with the same number is the same person: sent twice, it adds one.',
  })
  @BodyOf(newPersonSchema)
  @AnswerOf(addedPersonSchema, 'The person', 201)
  async add(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(newPersonSchema)) person: NewPerson,
    @RequestLanguage() language: Language,
  ): Promise<AddedPerson> {
    return this.people.add(scopeOf(principal, register), person, language);
  }
}
