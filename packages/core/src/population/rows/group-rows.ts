import { numberKey, type PopulationRow } from '../population-row.js';

/**
 * Rows that must be judged together, because a number of one leads to the person of another. Each group is one
 * transaction; groups and the rows in them stand in an order that does not depend on the order of the file.
 *
 * @param holder the person who has a number, if anybody is known to
 */
export function groupRows(
  rows: readonly PopulationRow[],
  holder: (key: string) => string | undefined,
): readonly (readonly PopulationRow[])[] {
  const sets = new Sets();
  for (const { identifier, newIdentifier } of rows) {
    for (const number of newIdentifier === null ? [identifier] : [identifier, newIdentifier]) {
      sets.unite(numberKey(identifier), numberKey(number));
      const person = holder(numberKey(number));
      if (person !== undefined) sets.unite(numberKey(number), `person ${person}`);
    }
  }
  const groups = new Map<string, PopulationRow[]>();
  for (const row of rows.toSorted(inOrder)) {
    const root = sets.root(numberKey(row.identifier));
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [row]);
  }
  return [...groups.values()];
}

/** As it was noted; what was noted on one day in an order that follows from the rows themselves. */
export function inOrder(one: PopulationRow, other: PopulationRow): number {
  return compare(orderKey(one), orderKey(other)) || one.line - other.line;
}

function orderKey({
  noted,
  event,
  date,
  identifier,
  newIdentifier,
  address,
  episodes,
}: PopulationRow): string {
  const rest = [newIdentifier && numberKey(newIdentifier), address, episodes];
  return [noted, event, date, numberKey(identifier), JSON.stringify(rest)].join('\n');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Things that belong together, united pair by pair. */
export class Sets {
  private readonly parents = new Map<string, string>();

  root(name: string): string {
    let at = name;
    for (let parent = this.parents.get(at); parent !== undefined; parent = this.parents.get(at)) at = parent;
    // What was followed leads there at once the next time.
    for (let step = name; step !== at;) {
      const next = this.parents.get(step) ?? at;
      this.parents.set(step, at);
      step = next;
    }
    return at;
  }

  unite(one: string, other: string): void {
    const [from, to] = [this.root(one), this.root(other)];
    if (from !== to) this.parents.set(from, to);
  }
}
