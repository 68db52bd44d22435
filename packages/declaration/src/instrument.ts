import { field, type Expr, type Node, type Value } from '@kvalreg/expression';
import type { Category, WrittenCategory } from './category.js';
import {
  carriedAsNodes,
  type CarriedFields,
  type EarlierInstrument,
  type WrittenEarlierInstruments,
} from './earlier.js';
import { scalarTypeOf, type ItemRefs, type Items, type ValueOf } from './item.js';
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

/** A statement that must hold for answers to be possible together; unknown counts as holding. */
export interface InstrumentCheck<E = Node> {
  readonly id: string;
  readonly holds: E;
  /** Says what is wrong and what to do. */
  readonly message: Text;
}

/** A validated questionnaire as data: items, scores and the rule for missing answers. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly items: Items;
  readonly scores: Readonly<Record<string, Score>>;
  /** Words that follow from scores or answers: bands, profiles, names of codes, statements. Not stored. */
  readonly categories?: Readonly<Record<string, Category>>;
  /** What must hold between answers; where one statement is false there is no score, as for a value out of range. */
  readonly checks?: readonly InstrumentCheck[];
  /** How missing answers are treated, in words that a report can print. */
  readonly missingRule: Text;
  readonly licence: Licence;
  /** Publications or registries that items and scoring were taken from. */
  readonly sources: readonly string[];
  /** Earlier versions, oldest first: how their answers are read in analyses and scored anew. */
  readonly earlier?: readonly EarlierInstrument[];
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

type WrittenScore = ScoreBase & { readonly value: Expr<number> };

/**
 * Declares an instrument. `scores`, `checks` and `categories` receive a reference to every item, `categories` also
 * one to every score.
 */
export function defineInstrument<const I extends Items, S extends string>(
  definition: Omit<Instrument, 'items' | 'scores' | 'categories' | 'checks' | 'earlier'> & {
    readonly items: I;
    readonly scores: (item: ItemRefs<I>) => Readonly<Record<S, WrittenScore>>;
    readonly categories?: (
      item: ItemRefs<I>,
      score: Readonly<Record<S, Expr<number>>>,
    ) => Readonly<Record<string, WrittenCategory>>;
    readonly checks?: (item: ItemRefs<I>) => readonly InstrumentCheck<Expr<boolean>>[];
    readonly earlier?: WrittenEarlierInstruments<
      CarriedFields<{ readonly [K in keyof NoInfer<I>]?: ValueOf<NoInfer<I>[K]> }>
    >;
  },
): TypedInstrument<I, S> {
  const { scores, categories, checks, earlier, ...rest } = definition;
  const item = refsOf(rest.items);
  const written = Object.entries<WrittenScore>(scores(item));
  const score = Object.fromEntries(
    written.map(([name]) => [name, field<number>('number', name)]),
  ) as Readonly<Record<S, Expr<number>>>;
  return {
    ...rest,
    scores: Object.fromEntries(
      written.map(([name, score]) => [name, { ...score, value: score.value.node }]),
    ) as Readonly<Record<S, Score>>,
    ...(categories && {
      categories: Object.fromEntries(
        Object.entries(categories(item, score)).map(([name, category]) => [name, frozenCategory(category)]),
      ),
    }),
    ...(checks && { checks: checks(item).map((check) => ({ ...check, holds: check.holds.node })) }),
    ...(earlier && { earlier: earlier.map((entry) => ({ ...entry, items: carriedAsNodes(entry.items) })) }),
  };
}

function frozenCategory(category: WrittenCategory): Category {
  switch (category.kind) {
    case 'condition': {
      const { holds, notApplicable, ...rest } = category;
      return { ...rest, holds: holds.node, ...(notApplicable && { notApplicable: notApplicable.node }) };
    }
    case 'rules':
      return {
        ...category,
        rules: category.rules.map(({ when, ...rule }) => ({ ...rule, ...(when && { when: when.node }) })),
      };
    case 'list':
      return {
        ...category,
        members: category.members.map(({ when, ...member }) => ({ ...member, when: when.node })),
      };
    default:
      return category;
  }
}
