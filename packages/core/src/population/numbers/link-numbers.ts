import type { Identifier } from '../../people/identifier/identifier.js';
import { numberKey, type PopulationRow } from '../population-row.js';
import { Sets } from '../rows/group-rows.js';

/** A row that says that two numbers stand for one person. */
export interface Link {
  readonly row: PopulationRow;
  readonly from: Identifier;
  readonly to: Identifier;
}

/** Numbers that stand for one person, and the persons who have them so far. */
export interface LinkedNumbers {
  readonly links: readonly Link[];
  readonly persons: readonly string[];
}

export function linksOf(rows: readonly PopulationRow[]): readonly Link[] {
  return rows.flatMap((row) =>
    (row.event === 'new-identifier' || row.event === 'merge') && row.newIdentifier
      ? [{ row, from: row.identifier, to: row.newIdentifier }]
      : [],
  );
}

/**
 * Splits links into sets of numbers that stand for one person. A new number never makes one person of two who are both
 * registered: somebody has to say with `merge` that they are one. Links that would do so are told apart as `refused`.
 */
export function linkedNumbers(
  links: readonly Link[],
  holder: (key: string) => string | undefined,
): { readonly sets: readonly LinkedNumbers[]; readonly refused: readonly Link[] } {
  const renamed = links.filter(({ row }) => row.event === 'new-identifier');
  const refused = setsOf(renamed, holder).flatMap((set) => (set.persons.length > 1 ? set.links : []));
  return {
    sets: setsOf(
      links.filter((link) => !refused.includes(link)),
      holder,
    ),
    refused,
  };
}

function setsOf(
  links: readonly Link[],
  holder: (key: string) => string | undefined,
): readonly LinkedNumbers[] {
  const sets = new Sets();
  for (const { from, to } of links) sets.unite(numberKey(from), numberKey(to));
  const found = new Map<string, { links: Link[]; persons: Set<string> }>();
  for (const link of links) {
    const root = sets.root(numberKey(link.from));
    const set = found.get(root) ?? { links: [], persons: new Set() };
    found.set(root, set);
    set.links.push(link);
    for (const number of [link.from, link.to]) {
      const person = holder(numberKey(number));
      if (person !== undefined) set.persons.add(person);
    }
  }
  return [...found.values()].map((set) => ({ links: set.links, persons: [...set.persons].toSorted() }));
}

/** The number that a person has, and when that was noted. */
export interface PresentNumber {
  readonly key: string;
  readonly noted: string | null;
}

/**
 * The number that holds: the one that was noted last; of several of one day the one that no other replaces. `said` is the
 * row that says so, or null where what is known was noted later. `contradiction` where two numbers hold on one day.
 */
export function presentNumber(
  links: readonly Link[],
  stored: readonly PresentNumber[],
): { readonly key: string; readonly said: Link | null } | 'contradiction' {
  const last = links.reduce((day, { row }) => (row.noted > day ? row.noted : day), '');
  const ofDay = links.filter(({ row }) => row.noted === last);
  const replaced = new Set(ofDay.map(({ from }) => numberKey(from)));
  const ends = ofDay.filter(({ to }) => !replaced.has(numberKey(to)));
  const [end] = ends;
  if (!end || ends.some(({ to }) => numberKey(to) !== numberKey(end.to))) return 'contradiction';
  const later = stored
    .filter(({ key, noted }) => noted !== null && (noted > last || (noted === last && !replaced.has(key))))
    .toSorted((one, other) => ((one.noted ?? '') > (other.noted ?? '') ? -1 : 1))
    .find(({ key }) => key !== numberKey(end.to));
  return later ? { key: later.key, said: null } : { key: numberKey(end.to), said: end };
}
