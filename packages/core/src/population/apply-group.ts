import type { EntityManager } from 'typeorm';
import type { Identifier } from '../people/identifier/identifier.js';
import type { IdentityCipher } from '../people/identity-cipher.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import type { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { applyFacts, isFactEvent } from './facts/apply-facts.js';
import { lockPersons } from './facts/person-state.js';
import { applyLinks } from './numbers/apply-links.js';
import { applySplit } from './numbers/apply-split.js';
import { linksOf } from './numbers/link-numbers.js';
import {
  numberKey,
  type PopulationEvent,
  type PopulationImport,
  type PopulationRow,
  type RowOutcome,
} from './population-row.js';
import { projectPersons } from './project-persons.js';
import { Sets } from './rows/group-rows.js';
import { lockNumbers, readHolders, type Holder } from './rows/holders.js';

export interface GroupWork {
  readonly tx: EntityManager;
  readonly cipher: IdentityCipher;
  readonly catalogue: RegisterCatalogue;
  readonly by: PopulationImport;
  readonly registers: readonly string[];
}
/** After which a person's cases may be of another county, or of none. */
const movingEvents: readonly PopulationEvent[] = ['county', 'emigration', 'protected'];

export interface AppliedGroup {
  readonly outcomes: readonly RowOutcome[];
  /** The events that changed something, by person. */
  readonly touched: ReadonlyMap<string, readonly string[]>;
}

/**
 * Rows about the same persons in one transaction: first which numbers are one person's, then which episodes are another's,
 * then what is known of each person. Locks are taken in one order: numbers, persons, episodes.
 */
export async function applyGroup(work: GroupWork, rows: readonly PopulationRow[]): Promise<AppliedGroup> {
  const { tx, cipher, catalogue, by } = work;
  const numbers = numbersOfRows(rows);
  await lockNumbers(tx, cipher, numbers);
  const first = await readHolders(tx, cipher, numbers, by.registerId);
  const persons = [...new Set([...first.values()].map(({ personId }) => personId))];
  const locked = await lockPersons(tx, persons);
  if (locked.size < persons.length) throw movedAway();

  const outcomes: RowOutcome[] = [];
  const clashing = mergedAndSplit(rows);
  const judged = rows.filter((row) => !clashing.includes(row));
  outcomes.push(
    ...clashing.map(({ line }) => ({
      line,
      status: 'rejected' as const,
      remark: { code: 'merge-and-split' as const, params: {} },
    })),
  );
  const linked = await applyLinks(work, linksOf(judged), first);
  outcomes.push(...linked.outcomes);
  const projected = new Set(linked.changed);

  let holders = await readHolders(tx, cipher, numbers, by.registerId);
  for (const row of judged.filter(({ event }) => event === 'split')) {
    const { status, remark, changed } = await applySplit(tx, cipher, row, holders, by);
    outcomes.push({ line: row.line, status, remark });
    for (const person of changed) projected.add(person);
    holders = await readHolders(tx, cipher, numbers, by.registerId);
  }
  const facts = await applyAllFacts(work, judged, holders);
  outcomes.push(...facts.outcomes);
  for (const person of facts.moved) projected.add(person);
  if (projected.size > 0) await projectPersons(tx, catalogue, [...projected]);
  await noteChecked(tx, holders, by.today);
  return { outcomes, touched: touchedBy(rows, outcomes, holders) };
}

/** Each number that the rows name, once. */
export function numbersOfRows(rows: readonly PopulationRow[]): readonly Identifier[] {
  const all = rows.flatMap(({ identifier, newIdentifier }) =>
    newIdentifier === null ? [identifier] : [identifier, newIdentifier],
  );
  return [...new Map(all.map((number) => [numberKey(number), number])).values()];
}

async function applyAllFacts(
  { tx, cipher, by }: GroupWork,
  rows: readonly PopulationRow[],
  holders: ReadonlyMap<string, Holder>,
): Promise<{ readonly outcomes: readonly RowOutcome[]; readonly moved: readonly string[] }> {
  const outcomes: RowOutcome[] = [];
  const moved: string[] = [];
  const byPerson = new Map<string, PopulationRow[]>();
  for (const row of rows.filter(({ event }) => isFactEvent(event))) {
    const holder = holders.get(numberKey(row.identifier));
    if (holder?.isVisible !== true) outcomes.push({ line: row.line, status: 'unknown', remark: null });
    else byPerson.set(holder.personId, [...(byPerson.get(holder.personId) ?? []), row]);
  }
  const states = await lockPersons(tx, [...byPerson.keys()]);
  for (const [personId, own] of byPerson) {
    const state = states.get(personId);
    if (!state) throw movedAway();
    const applied = await applyFacts(tx, cipher, state, own, by);
    outcomes.push(...applied);
    const changed = new Set(applied.filter(({ status }) => status === 'changed').map(({ line }) => line));
    if (own.some(({ line, event }) => changed.has(line) && movingEvents.includes(event)))
      moved.push(personId);
  }
  return { outcomes, moved };
}

/** Numbers that are to be one person's and two persons' at once. */
function mergedAndSplit(rows: readonly PopulationRow[]): readonly PopulationRow[] {
  const sets = new Sets();
  const links = linksOf(rows);
  for (const { from, to } of links) sets.unite(numberKey(from), numberKey(to));
  const splits = rows.filter(
    ({ event, identifier, newIdentifier }) =>
      event === 'split' &&
      newIdentifier !== null &&
      sets.root(numberKey(identifier)) === sets.root(numberKey(newIdentifier)),
  );
  const roots = new Set(splits.map(({ identifier }) => sets.root(numberKey(identifier))));
  return [
    ...splits,
    ...links.filter(({ from }) => roots.has(sets.root(numberKey(from)))).map(({ row }) => row),
  ];
}

async function noteChecked(
  tx: EntityManager,
  holders: ReadonlyMap<string, Holder>,
  today: string,
): Promise<void> {
  const persons = [...holders.values()].filter(({ isVisible }) => isVisible).map(({ personId }) => personId);
  await tx.query(
    `update identity.person set checked_on = $2 where id = any($1) and (checked_on is null or checked_on < $2)`,
    [persons, today],
  );
}

function touchedBy(
  rows: readonly PopulationRow[],
  outcomes: readonly RowOutcome[],
  holders: ReadonlyMap<string, Holder>,
): ReadonlyMap<string, readonly string[]> {
  const changed = new Set(outcomes.filter(({ status }) => status === 'changed').map(({ line }) => line));
  const touched = new Map<string, string[]>();
  for (const { event, identifier, newIdentifier } of rows.filter(({ line }) => changed.has(line))) {
    for (const number of newIdentifier === null ? [identifier] : [identifier, newIdentifier]) {
      const person = holders.get(numberKey(number))?.personId;
      if (person !== undefined) touched.set(person, [...(touched.get(person) ?? []), event]);
    }
  }
  return touched;
}

/** A person was merged with another while this group waited: it is judged anew. */
function movedAway(): ConflictError {
  return new ConflictError(
    'simultaneous-change',
    'Somebody else changed the same persons at the same moment.',
  );
}
