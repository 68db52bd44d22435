import { Controller, Get, Param } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '../access/rights/requires.decorator.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { Unit } from '../organisation/unit.js';
import { AnswerOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { manifestSchema, registersSchema, unitsSchema } from './registers.schema.js';

@ApiTags('registers')
@ProblemAnswers(401, 403)
@Controller('api/v1/registers')
export class RegistersController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
  ) {}

  @Get()
  @Requires('read-register')
  @ApiOperation({ summary: 'The registers of this installation' })
  @AnswerOf(registersSchema, 'The registers')
  list(): z.infer<typeof registersSchema> {
    return {
      registers: this.catalogue.all().map(({ id, version, title, shortTitle, languages, pathways }) => ({
        id,
        version,
        title,
        shortTitle,
        languages: [...languages],
        pathways: Object.entries(pathways).map(([pathway, declared]) => ({
          id: pathway,
          title: declared.title,
        })),
      })),
    };
  }

  @Get(':register')
  @Requires('read-register')
  @ApiOperation({ summary: 'What a register declares: forms, occasions, indicators, reports' })
  @AnswerOf(manifestSchema, 'The manifest')
  @ProblemAnswers(404)
  read(@Param('register') register: string): Register {
    return this.catalogue.register(register);
  }

  @Get(':register/units')
  @Requires('read-register')
  @ApiOperation({ summary: 'The units that take part in a register' })
  @AnswerOf(unitsSchema, 'The units, by name')
  @ProblemAnswers(404)
  async units(@Param('register') register: string): Promise<{ units: readonly Unit[] }> {
    return { units: await this.organisation.units(this.catalogue.register(register).id) };
  }
}
