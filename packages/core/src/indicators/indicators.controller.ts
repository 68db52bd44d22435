import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DisclosedResult } from '@kvalreg/engine';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { Clock } from '../platform/clock.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { indicatorQuery, requestOf, type IndicatorQuery } from './indicator-query.js';
import { indicatorsSchema } from './indicator-schema.js';
import { IndicatorsService } from './indicators.service.js';

interface IndicatorsAnswer {
  readonly register: string;
  readonly pathway: string;
  readonly asOfTime: string;
  readonly results: readonly DisclosedResult[];
}

@ApiTags('indicators')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/indicators')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('read-indicators')
  @ApiOperation({
    summary: 'Figures with n and 95 % intervals',
    description:
      'Any further parameter is a dimension of the pathway with the values to keep, separated by commas, for instance `year=2019,2020`, `half=2024-H1`, `quarter=2024-Q3`, `month=2024-03`, `rolling=2024-03` (twelve months up to it), `ageClass=65-79`, `residence=12` (county code), `sex=female`; `(unknown)` keeps those without a value. ' +
      'A period that is not complete says so (`incomplete`). Periods of an indicator that looks back, and rolling ones, overlap and do not add up. ' +
      'Clinics see their own unit and the nation, and by unit their own row alone. Figures that would tell about few persons, alone or together with others that may be asked for, are withheld.',
  })
  @QueryOf(indicatorQuery)
  @AnswerOf(indicatorsSchema, 'The figures: by indicator, then by breakdown as asked for, then by its values')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(indicatorQuery)) query: IndicatorQuery,
  ): Promise<IndicatorsAnswer> {
    const scope = scopeOf(principal, register);
    const request = requestOf(this.catalogue.figureSource(register, pathway).source, query);
    // Before the figures are read: everything that had been written by then is in them.
    const asOfTime = this.clock.now().toISOString();
    const results = await this.indicators.compute(scope, { pathway, ...request });
    return { register, pathway, asOfTime, results };
  }
}
