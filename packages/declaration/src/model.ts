import type { Expr, Node } from '@kvalreg/expression';
import type { Direction } from './instrument.js';
import type { Option } from './options.js';
import type { SourceText, Text } from './text.js';

/**
 * What is explained. `indicator`: what an indicator of the pathway counts, in its population and after its exclusions
 * (the numerator of a proportion; a mean or the difference of a change; the options of a distribution). `value`: an
 * expression, with its levels where the model is of levels; those of an ordinal model from the lowest to the highest.
 */
export type ModelOutcome<E = Node> =
  { readonly indicator: string } | { readonly value: E; readonly options?: readonly Option[] };

/** A number that enters as it is, in units of `per` (10: an odds ratio for each ten years; 1 where left out). */
export interface LinearPredictor<E = Node> {
  readonly title: Text;
  readonly as: 'linear';
  readonly value: E;
  readonly per?: number;
}
/** One coefficient for each option but the reference; the first option is the reference where none is named. */
export interface CategoryPredictor<E = Node> {
  readonly title: Text;
  readonly as: 'category';
  readonly value: E;
  readonly options: readonly Option[];
  readonly reference?: string;
}
export type ModelPredictor<E = Node> = LinearPredictor<E> | CategoryPredictor<E>;

export const modelKinds = ['logistic', 'linear', 'ordinal', 'multinomial'] as const;
export type ModelKind = (typeof modelKinds)[number];

/**
 * A case-mix model of a pathway: what an outcome is expected to be of the patients that a unit has. It is fitted by a
 * job and stored with all that it rests on; units are then compared by what was observed of what was expected.
 */
export interface Model<E = Node> {
  readonly title: Text;
  readonly definition: Text;
  readonly kind: ModelKind;
  readonly outcome: ModelOutcome<E>;
  /** Cases that the model is about, among those of the indicator where the outcome is one. */
  readonly population?: E;
  /** By name, in the order they are shown. A case with an unknown one is left out and counted. */
  readonly predictors: Readonly<Record<string, ModelPredictor<E>>>;
  readonly better?: Direction;
  /**
   * The fewest cases of the rarest outcome for each coefficient besides the intercepts (of a linear model: the fewest
   * cases); 10 where left out. A model with fewer gives no number.
   */
  readonly minimumEventsPerParameter?: number;
  /** Units with fewer cases have no adjusted figure; 10 where left out. */
  readonly smallestN?: number;
  /** Raised whenever the model changes. */
  readonly version: string;
  /** Publication or guideline that the model comes from. */
  readonly source?: SourceText;
}

/** A model as it is written: with typed expressions in the place of their trees. */
export type WrittenModel = Omit<Model, 'outcome' | 'population' | 'predictors'> & {
  readonly outcome: ModelOutcome<Expr<string | number | boolean>>;
  readonly population?: Expr<boolean>;
  readonly predictors: Readonly<Record<string, ModelPredictor<Expr<string | number | boolean>>>>;
};

/** Every expression of a model, beside those of the indicator that it explains. */
export function nodesOfModel({ outcome, population, predictors }: Model): readonly Node[] {
  return [
    ...('value' in outcome ? [outcome.value] : []),
    ...(population ? [population] : []),
    ...Object.values(predictors).map(({ value }) => value),
  ];
}
