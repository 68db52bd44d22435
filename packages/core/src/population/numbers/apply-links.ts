import type { EntityManager } from 'typeorm';
import type { PersonIdentifier } from '@kvalreg/declaration';
import type { Identifier } from '../../people/identifier/identifier.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import { lockPersons, noteFact, type PersonState } from '../facts/person-state.js';
import {
  numberKey,
  type PopulationImport,
  type RowOutcome,
  type RowRemark,
  type RowStatus,
} from '../population-row.js';
import type { Holder } from '../rows/holders.js';
import { carryObjections } from './carry-objections.js';
import { addFormer, changeNumber } from './change-number.js';
import { linkedNumbers, presentNumber, type Link, type LinkedNumbers } from './link-numbers.js';
import { mergePersons } from './merge-persons.js';

export interface LinkWork {
  readonly tx: EntityManager;
  readonly cipher: IdentityCipher;
  readonly by: PopulationImport;
  /** Registers in which objections are carried along. */
  readonly registers: readonly string[];
}
export interface AppliedLinks {
  readonly outcomes: readonly RowOutcome[];
  /** Persons whose figures must be derived again. */
  readonly changed: readonly string[];
}

/** Makes numbers stand for one person as the rows say. The persons and the numbers are locked by the caller. */
export async function applyLinks(
  work: LinkWork,
  links: readonly Link[],
  holders: ReadonlyMap<string, Holder>,
): Promise<AppliedLinks> {
  const { sets, refused } = linkedNumbers(links, (key) => holders.get(key)?.personId);
  const outcomes = refused.map(({ row }) =>
    outcome(row.line, 'rejected', { code: 'both-registered', params: {} }),
  );
  const changed: string[] = [];
  for (const set of sets) {
    const applied = await applySet(work, set, holders);
    outcomes.push(...applied.outcomes);
    changed.push(...applied.changed);
  }
  return { outcomes, changed };
}

async function applySet(
  work: LinkWork,
  { links, persons }: LinkedNumbers,
  holders: ReadonlyMap<string, Holder>,
): Promise<AppliedLinks> {
  const all = (status: RowStatus, remark: RowRemark | null = null): AppliedLinks => ({
    outcomes: links.map(({ row }) => outcome(row.line, status, remark)),
    changed: [],
  });
  const { tx, cipher, by, registers } = work;
  const numbers = numbersOf(links);
  if (numbers.some((number) => holders.get(numberKey(number))?.isVisible === false)) {
    const isKnown = numbers.some((number) => holders.get(numberKey(number))?.isVisible === true);
    // Of persons of other registers alone there is nothing to tell.
    return isKnown ? all('rejected', { code: 'needs-operator', params: {} }) : all('unknown');
  }
  if (persons.length === 0) {
    await carryObjections(tx, cipher, registers, numbers);
    return all('unknown');
  }
  const states = await lockPersons(tx, persons);
  const own = [...states.values()];
  const stored = own.map((state) => ({ key: keyOf(cipher, state), noted: state.noted.number ?? null }));
  const decided = presentNumber(links, stored);
  if (decided === 'contradiction') return all('rejected', { code: 'contradicts', params: {} });
  const present = decided.said;

  const before = new Map(numbers.map((number) => [numberKey(number), holders.get(numberKey(number))]));
  const survivor = survivorOf(
    own,
    own.find((state) => keyOf(cipher, state) === decided.key)?.id ?? holders.get(decided.key)?.personId,
  );
  for (const other of own) if (other.id !== survivor.id) await mergePersons(tx, cipher, survivor, other, by);
  const changed = new Set(own.length > 1 ? [survivor.id] : []);
  const [merged = survivor] = [...(await lockPersons(tx, [survivor.id])).values()];
  const isNewNumber = present !== null && !hasNumber(cipher, merged, present.to);
  if (isNewNumber && (await changeNumber(tx, cipher, merged, present.to, by))) changed.add(survivor.id);
  if (present) await noteFact(tx, survivor.id, 'number', present.row.noted);
  const [settled = merged] = [...(await lockPersons(tx, [survivor.id])).values()];
  for (const number of numbers)
    if (!hasNumber(cipher, settled, number)) await addFormer(tx, cipher, survivor.id, number);
  const carried = await carryObjections(tx, cipher, registers, await everyNumber(tx, cipher, settled));
  const planned = own.length > 1 ? await twoPlanned(tx, survivor.id) : null;

  return {
    changed: [...changed],
    outcomes: links.map(({ row, from, to }) => {
      const [one, other] = [before.get(numberKey(from)), before.get(numberKey(to))];
      const wasLinked = one !== undefined && one.personId === other?.personId;
      const isChanged = !wasLinked || (isNewNumber && present.row === row);
      const remark: RowRemark | null =
        isChanged && carried.length > 0
          ? { code: 'objected', params: { register: carried.join(', ') } }
          : isChanged && planned !== null
            ? { code: 'two-planned', params: { unit: planned } }
            : null;
      return outcome(row.line, isChanged ? 'changed' : 'unchanged', remark);
    }),
  };
}

/** Who has the number that holds afterwards; else who was registered first. */
function survivorOf(persons: readonly PersonState[], holder: string | undefined): PersonState {
  const named = persons.find(({ id }) => id === holder);
  const [first] = persons.toSorted((one, other) =>
    `${one.createdAt} ${one.id}` < `${other.createdAt} ${other.id}` ? -1 : 1,
  );
  const survivor = named ?? first;
  if (!survivor) throw new Error('nobody has any of the numbers');
  return survivor;
}

function keyOf(cipher: IdentityCipher, { identifierType: type, sealedNumber, hash }: PersonState): string {
  return numberKey({ type, normalised: cipher.decrypt(sealedNumber, hash) });
}

function hasNumber(cipher: IdentityCipher, { hash }: PersonState, { type, normalised }: Identifier): boolean {
  return cipher.hash(type, normalised).equals(hash);
}

function numbersOf(links: readonly Link[]): readonly Identifier[] {
  return [
    ...new Map(
      links.flatMap(({ from, to }) => [from, to]).map((number) => [numberKey(number), number]),
    ).values(),
  ];
}

/** The present number of a locked person and all earlier ones. */
async function everyNumber(
  tx: EntityManager,
  cipher: IdentityCipher,
  person: PersonState,
): Promise<readonly Identifier[]> {
  const former = await tx.query<{ type: PersonIdentifier; hash: Buffer; sealed: Buffer }[]>(
    `select identifier_type as type, identifier_hash as hash, identifier_encrypted as sealed
     from identity.former_identifier where person_id = $1 order by identifier_hash`,
    [person.id],
  );
  const own = { type: person.identifierType, hash: person.hash, sealed: person.sealedNumber };
  return [own, ...former].map(({ type, hash, sealed }) => ({
    type,
    normalised: cipher.decrypt(sealed, hash),
  }));
}

/** A unit in which the person now has two planned episodes of the same kind: somebody must say which goes on. */
async function twoPlanned(tx: EntityManager, personId: string): Promise<string | null> {
  const [row] = await tx.query<{ unit_id: string }[]>(
    `select unit_id from register.episode where person_id = $1 and index_date is null and ended_on is null
     group by register_id, unit_id, pathway having count(*) > 1 order by register_id, unit_id, pathway limit 1`,
    [personId],
  );
  return row?.unit_id ?? null;
}

function outcome(line: number, status: RowStatus, remark: RowRemark | null): RowOutcome {
  return { line, status, remark };
}
