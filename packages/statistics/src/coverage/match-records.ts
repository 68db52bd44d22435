import { at } from '../at.js';
import { requireSameLength } from '../require-finite.js';

/** Records of a source: a number of their own, the person, and the day as a count of days. */
export interface Records {
  readonly keys: readonly number[];
  readonly persons: readonly string[];
  readonly days: readonly number[];
}

export interface RecordMatch {
  readonly first: number;
  readonly second: number;
  /** The days between the two. */
  readonly distance: number;
}

export interface MatchedRecords {
  /** By the key of the first. */
  readonly matches: readonly RecordMatch[];
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/**
 * Pairs records of two sources of the same person at most so many days apart, each record once, the nearest pairs
 * first; of equally near ones that with the lower keys. Throws a `RangeError` when the lists of a source differ in
 * length or the number of days is negative.
 */
export function matchRecords(first: Records, second: Records, mostDays: number): MatchedRecords {
  if (!(mostDays >= 0)) throw new RangeError(`mostDays is ${mostDays}: it must be at least 0.`);
  for (const { keys, persons, days } of [first, second]) {
    requireSameLength('persons', persons, 'keys', keys);
    requireSameLength('days', days, 'keys', keys);
  }
  const ofPerson = new Map<string, number[]>();
  second.persons.forEach((person, row) => {
    const rows = ofPerson.get(person);
    if (rows) rows.push(row);
    else ofPerson.set(person, [row]);
  });
  const candidates = first.persons.flatMap((person, row) =>
    (ofPerson.get(person) ?? []).map((other) => ({
      first: at(first.keys, row),
      second: at(second.keys, other),
      distance: Math.abs(at(first.days, row) - at(second.days, other)),
    })),
  );
  const near = candidates.filter(({ distance }) => distance <= mostDays);
  near.sort((a, b) => a.distance - b.distance || a.first - b.first || a.second - b.second);
  const [usedFirst, usedSecond] = [new Set<number>(), new Set<number>()];
  const matches = near.filter((pair) => {
    if (usedFirst.has(pair.first) || usedSecond.has(pair.second)) return false;
    usedFirst.add(pair.first);
    usedSecond.add(pair.second);
    return true;
  });
  matches.sort((a, b) => a.first - b.first);
  const both = matches.length;
  return { matches, both, onlyFirst: first.keys.length - both, onlySecond: second.keys.length - both };
}
