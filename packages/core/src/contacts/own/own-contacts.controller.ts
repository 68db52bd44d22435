import { Body, Controller, Get, Header, Param, Patch } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { PatientPrincipal, Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import type { ContactField } from '../change/changed-fields.js';
import { changedSchema, contactChangeBody, ownContactsSchema } from '../contacts.schema.js';
import { OwnContactsService, type OwnContact } from './own-contacts.service.js';

/** The same for a patient who has logged in. */
@ApiTags('contacts')
@ProblemAnswers(400, 401, 403, 404, 409)
@Controller('api/v1/my/contacts')
export class OwnContactsController {
  constructor(private readonly contacts: OwnContactsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'Where the patient can be reached, in each register' })
  @AnswerOf(ownContactsSchema, 'The contacts')
  async list(
    @CurrentPrincipal() principal: Principal,
  ): Promise<{ readonly contacts: readonly OwnContact[] }> {
    return { contacts: await this.contacts.mine(patient(principal)) };
  }

  @Patch(':register')
  @Requires('read-own-data')
  @ApiOperation({ summary: 'Change where the patient can be reached in the name of one register' })
  @BodyOf(contactChangeBody)
  @AnswerOf(changedSchema, 'What is different afterwards')
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Body(new ZodPipe(contactChangeBody)) body: z.infer<typeof contactChangeBody>,
    @RequestLanguage() language: Language,
  ): Promise<{ readonly changed: readonly ContactField[] }> {
    return { changed: await this.contacts.change(patient(principal), register, body, language) };
  }
}

function patient(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient') return principal;
  throw new ForbiddenError('only-for-patients', 'This is for patients who have logged in as themselves.');
}
