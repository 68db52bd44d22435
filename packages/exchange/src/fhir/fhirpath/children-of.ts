import type { PlacedItem } from '../resource/item-tree.js';
import type { Member } from './path-value.js';

/** The items within an item. */
export function childrenOf({ item, path, ...rest }: PlacedItem): readonly Member[] {
  return (item.item ?? []).map((inner, at) => ({
    kind: 'item',
    placed: { item: inner, path: `${path}.item[${String(at)}]`, parent: { item, path, ...rest } },
  }));
}
