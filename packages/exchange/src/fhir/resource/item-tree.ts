import type { Questionnaire, QuestionnaireItem } from './questionnaire.js';

/** An item with its place in the questionnaire. */
export interface PlacedItem {
  readonly item: QuestionnaireItem;
  /** `item[3].item[0]` */
  readonly path: string;
  readonly parent: PlacedItem | undefined;
}

/** Every item, each before those within it. */
export function itemsOf({ item = [] }: Questionnaire): readonly PlacedItem[] {
  const found: PlacedItem[] = [];
  const walk = (
    items: readonly QuestionnaireItem[],
    parent: PlacedItem | undefined,
    prefix: string,
  ): void => {
    items.forEach((inner, at) => {
      const placed = { item: inner, path: `${prefix}item[${String(at)}]`, parent };
      found.push(placed);
      walk(inner.item ?? [], placed, `${placed.path}.`);
    });
  };
  walk(item, undefined, '');
  return found;
}

/** The items around an item, the nearest first. */
export function ancestorsOf(placed: PlacedItem): readonly PlacedItem[] {
  const found: PlacedItem[] = [];
  for (let at = placed.parent; at; at = at.parent) found.push(at);
  return found;
}
