import type { Model, Pathway } from '@kvalreg/declaration';
import { NotFoundError } from '../platform/errors/domain-error.js';
import type { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { ModelPlace } from './model-fit.js';

/** A model as the register declares it now; throws a `NotFoundError` that lists those that there are. */
export function declaredModel(
  catalogue: RegisterCatalogue,
  { registerId, pathway: pathwayId, model }: ModelPlace,
): { readonly pathway: Pathway; readonly declared: Model } {
  const pathway = catalogue.pathway(registerId, pathwayId);
  const { models = {} } = pathway;
  const declared = Object.hasOwn(models, model) ? models[model] : undefined;
  if (declared) return { pathway, declared };
  throw new NotFoundError(
    'unknown-model',
    `The pathway "${pathwayId}" has no model "${model.slice(0, 40)}".`,
    { models: Object.keys(models) },
  );
}
