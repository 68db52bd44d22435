import { Injectable } from '@nestjs/common';
import type { VolumeModel } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { volumeAnswer, type StepCounts, type VolumeAnswer } from './volume-model.js';

const mostYears = 5;

/** How many come how far in all units together, beside what a model expects. */
@Injectable()
export class VolumeModelsService {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly indicators: IndicatorsService,
    private readonly clock: Clock,
  ) {}

  async read(scope: Scope, name: string): Promise<VolumeAnswer> {
    const model = this.modelOf(scope.registerId, name);
    const counted: (StepCounts | null)[] = [];
    for (const { count } of model.steps) counted.push(count ? await this.counts(scope, count) : null);
    return volumeAnswer(model, counted, Number(this.clock.today().slice(0, 4)), mostYears);
  }

  private async counts(
    scope: Scope,
    { source, indicator }: { readonly source: string; readonly indicator: string },
  ): Promise<StepCounts> {
    const results = await this.indicators.compute(scope, {
      pathway: source,
      indicators: [indicator],
      groups: [['year']],
    });
    return new Map(results.map(({ group, value }) => [Number(group['year']), value]));
  }

  private modelOf(registerId: string, name: string): VolumeModel {
    const models = this.catalogue.register(registerId).volumeModels ?? {};
    const model = Object.hasOwn(models, name) ? models[name] : undefined;
    if (model) return model;
    throw new NotFoundError(
      'unknown-volume-model',
      `The register has no volume model "${name.slice(0, 40)}".`,
      {
        volumeModels: Object.keys(models),
      },
    );
  }
}
