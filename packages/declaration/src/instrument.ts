import { field, type Expr, type Node, type Value } from '@kvalreg/expression';
import { scalarTypeOf, type ItemRefs, type Items } from './item.js';
import type { Text } from './text.js';

export type Direction = 'higher' | 'lower';

interface ScoreBase {
  readonly label: Text;
  /** Lowest and highest possible value. */
  readonly range: readonly [number, number];
  /** Which direction is better for the patient. */
  readonly better: Direction;
  /** Decimals shown to people; the stored value is not rounded. */
  readonly decimals: number;
  readonly unit?: Text;
}
export interface Score extends ScoreBase {
  readonly value: Node;
}
export interface Licence {
  readonly holder: string;
  /** `no`: the register installs its own licensed wording; until then neutral labels are shown. */
  readonly itemTextMayShip: 'yes' | 'no' | 'conditional';
  readonly note?: string;
}

/** A validated questionnaire as data: items, scores and the rule for missing answers. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly items: Items;
  readonly scores: Readonly<Record<string, Score>>;
  /** How missing answers are treated, in words that a report can print. */
  readonly missingRule: Text;
  readonly licence: Licence;
  /** Publications or registries that items and scoring were taken from. */
  readonly sources: readonly string[];
}

/** An instrument that remembers its item and score names for the type checker. */
export interface TypedInstrument<I extends Items = Items, S extends string = string> extends Instrument {
  readonly items: I;
  readonly scores: Readonly<Record<S, Score>>;
}

export function refsOf<I extends Items>(items: I, ...prefix: readonly string[]): ItemRefs<I> {
  return Object.fromEntries(
    Object.entries(items).map(([key, item]) => [key, field<Value>(scalarTypeOf(item), ...prefix, key)]),
  ) as unknown as ItemRefs<I>;
}

/** Declares an instrument; `scores` receives a reference to every item. */
export function defineInstrument<const I extends Items, S extends string>(
  definition: Omit<Instrument, 'items' | 'scores'> & {
    readonly items: I;
    readonly scores: (
      item: ItemRefs<I>,
    ) => Readonly<Record<S, ScoreBase & { readonly value: Expr<number> }>>;
  },
): TypedInstrument<I, S> {
  const scores = Object.entries(definition.scores(refsOf(definition.items))) as [
    S,
    ScoreBase & { readonly value: Expr<number> },
  ][];
  return {
    ...definition,
    scores: Object.fromEntries(
      scores.map(([name, score]) => [name, { ...score, value: score.value.node }]),
    ) as Readonly<Record<S, Score>>,
  };
}
