import type { Exclusion, Indicator, Model, Option, Pathway } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import type { PredictorShape } from './model-data.js';

/** What a model asks of a case, put together from its own declaration and that of the indicator that it explains. */
export interface ModelParts {
  readonly population: readonly Node[];
  readonly exclusions: readonly Exclusion[];
  /** A case is outside where this is false. */
  readonly denominator: Node | null;
  /** One node, or two of which the outcome is the second less the first. */
  readonly outcome: readonly [Node] | readonly [before: Node, after: Node];
  readonly options: readonly Option[];
}

/** Throws a `RangeError` for an indicator that the model cannot explain, which the lint reports beforehand. */
export function modelParts(pathway: Pathway, model: Model): ModelParts {
  const own = model.population ? [model.population] : [];
  if ('value' in model.outcome) {
    const { value, options = [] } = model.outcome;
    return { population: own, exclusions: [], denominator: null, outcome: [value], options };
  }
  const name = model.outcome.indicator;
  const indicator = pathway.indicators[name];
  if (!indicator) throw new RangeError(`There is no indicator "${name}".`);
  const { population, exclusions = [] } = indicator;
  return {
    population: [...(population ? [population] : []), ...own],
    exclusions,
    ...outcomeOf(name, indicator),
  };
}

function outcomeOf(
  name: string,
  indicator: Indicator,
): Pick<ModelParts, 'denominator' | 'outcome' | 'options'> {
  switch (indicator.kind) {
    case 'proportion':
      return { denominator: indicator.denominator, outcome: [indicator.numerator], options: [] };
    case 'mean':
      return { denominator: null, outcome: [indicator.value], options: [] };
    case 'change':
      return { denominator: null, outcome: [indicator.before, indicator.after], options: [] };
    case 'distribution':
      return { denominator: null, outcome: [indicator.value], options: indicator.options };
    default:
      throw new RangeError(`A model cannot explain "${name}", which is of kind ${indicator.kind}.`);
  }
}

/** The predictors of a model in the order that they are declared. */
export function predictorShapes({ predictors }: Model): readonly PredictorShape[] {
  return Object.entries(predictors).map(([name, predictor]) => {
    if (predictor.as === 'linear') return { name, codes: null, per: predictor.per ?? 1 };
    const codes = predictor.options.map(({ code }) => code);
    const reference = predictor.reference ?? codes[0] ?? '';
    return { name, codes: [reference, ...codes.filter((code) => code !== reference)], per: 1 };
  });
}

/** The better direction of a model, as it says itself or as the indicator does that it explains. */
export function betterOf(pathway: Pathway, model: Model): Model['better'] {
  if (model.better || 'value' in model.outcome) return model.better;
  return pathway.indicators[model.outcome.indicator]?.better;
}
