import { Controller, Get, Param } from '@nestjs/common';
import type { Participation, Text } from '@kvalreg/declaration';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/rights/requires.decorator.js';
import { AnswerOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { informationSchema } from './participation.schema.js';
import { ParticipationService } from './participation.service.js';

/** What a register tells those whom it registers; for everybody to read, also before there is anything to decide. */
export interface ParticipationInformation extends Required<Participation> {
  readonly registerId: string;
  readonly title: Text;
  readonly holder: Text;
}

@ApiTags('participation')
@Public()
@ProblemAnswers(404)
@Controller('api/v1/registers/:register/information')
export class InformationController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly participation: ParticipationService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a register tells those whom it registers, and in which version' })
  @AnswerOf(informationSchema, 'The information')
  read(@Param('register') registerId: string): ParticipationInformation {
    const { title, holder } = this.catalogue.register(registerId);
    return { registerId, title, holder, whenEnded: 'erase', ...this.participation.ruleOf(registerId) };
  }
}
