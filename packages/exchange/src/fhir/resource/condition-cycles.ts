import type { NotCarried } from '../../frame/not-carried.js';
import type { PlacedItem } from './item-tree.js';

/**
 * Conditions that depend on each other in a circle. An item is also only there while the items around it are. Walked
 * without recursion, so that a chain of thousands of items is no deeper than one of two.
 */
export function conditionCycles(
  items: readonly PlacedItem[],
  byLink: ReadonlyMap<string, PlacedItem>,
): readonly NotCarried[] {
  const found: NotCarried[] = [];
  const done = new Set<string>();
  for (const start of items) {
    const trail: { readonly link: string; readonly left: string[] }[] = [];
    const on = new Set<string>();
    const enter = (placed: PlacedItem): void => {
      trail.push({ link: placed.item.linkId, left: [...dependsOn(placed)] });
      on.add(placed.item.linkId);
    };
    if (!done.has(start.item.linkId)) enter(start);
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const next = at.left.pop();
      const placed = next === undefined ? undefined : byLink.get(next);
      if (next === undefined) {
        trail.pop();
        on.delete(at.link);
        done.add(at.link);
      } else if (on.has(next)) {
        const links = trail.map(({ link }) => link);
        found.push(cycle([...links.slice(links.indexOf(next)), next], byLink));
      } else if (placed && !done.has(next)) enter(placed);
    }
  }
  return found;
}

function dependsOn({ item, parent }: PlacedItem): readonly string[] {
  const around = parent ? [parent.item.linkId] : [];
  return [...new Set([...(item.enableWhen ?? []).map(({ question }) => question), ...around])].reverse();
}

function cycle(links: readonly string[], byLink: ReadonlyMap<string, PlacedItem>): NotCarried {
  const first = byLink.get(links[0] ?? '');
  return {
    where: `${first?.path ?? 'item'}.enableWhen`,
    what: `conditions in a circle: ${links.join(' → ')}`,
    why: 'Whether each is asked depends on itself: remove one of the conditions.',
  };
}
