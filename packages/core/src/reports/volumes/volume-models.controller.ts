import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { AnswerOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { VolumeModelsService } from './volume-models.service.js';

const text = z.record(z.string(), z.string());
const volumeSchema = z.object({
  register: z.string(),
  base: z.number().describe('How many the model has at the step that the others are set against'),
  current: z.int().describe('The year in progress'),
  years: z.array(z.int()),
  steps: z.array(
    z.object({
      title: text,
      model: z.number(),
      years: z.array(
        z.object({ year: z.int(), count: z.number().nullable(), perBase: z.number().nullable() }),
      ),
    }),
  ),
});

@ApiTags('reports')
@ProblemAnswers(401, 403, 404)
@Controller('api/v1/registers/:register/volume-models')
export class VolumeModelsController {
  constructor(private readonly volumeModels: VolumeModelsService) {}

  @Get(':model')
  @Requires('read-report')
  @ApiOperation({ summary: 'How many come how far in all units together, beside what a model expects' })
  @AnswerOf(volumeSchema, 'The steps, from the many to the few; a step without years is not counted')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('model') model: string,
  ): Promise<unknown> {
    const { base, current, years, rows } = await this.volumeModels.read(scopeOf(principal, register), model);
    return {
      register,
      base: base.model,
      current,
      years,
      steps: rows.map(({ step, cells }) => ({ title: step.title, model: step.model, years: cells })),
    };
  }
}
