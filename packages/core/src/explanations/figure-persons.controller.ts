import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseStep } from '@kvalreg/engine';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf, PathOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { figureAsked } from '../releases/figure-asked.js';
import { figurePersonsAnswer, personsQuery } from './explanations.schema.js';
import { ExplanationsService, type FigurePersons } from './explanations.service.js';

interface FigureAddress {
  readonly register: string;
  readonly pathway: string;
  readonly indicator: string;
}

@ApiTags('indicators')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/indicators/:indicator/persons')
export class FigurePersonsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Get()
  @Requires('read-figure-persons')
  @ApiOperation({
    summary: 'The persons at a step of a figure',
    description:
      'Clinics list their own patients. Who is listed finds it in the own log. ' +
      'Any further parameter is a dimension with the values to keep, as for indicators.',
  })
  @PathOf('register', 'pathway', 'indicator')
  @QueryOf(personsQuery)
  @AnswerOf(figurePersonsAnswer, 'One page of persons, the latest index date first')
  list(
    @CurrentPrincipal() principal: Principal,
    @Param() { register, pathway, indicator }: FigureAddress,
    @Query(new ZodPipe(personsQuery)) query: z.infer<typeof personsQuery>,
  ): Promise<FigurePersons> {
    const { step, missing, page, pageSize, ...figure } = query;
    const words = Object.fromEntries(
      Object.entries(figure).flatMap(([name, value]) =>
        typeof value === 'number' ? [] : [[name, value] as const],
      ),
    );
    return this.explanations.persons(
      scopeOf(principal, register),
      pathway,
      figureAsked({ ...words, indicator }),
      { step: step as CaseStep, place: missing, page, pageSize },
    );
  }
}
