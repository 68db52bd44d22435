import type { EntityManager } from 'typeorm';
import type { IdentityCipher } from '../../people/identity-cipher.js';
import type { PopulationImport, PopulationRow, RowOutcome, RowRemark, RowStatus } from '../population-row.js';
import { emptyAddresses, writeAddress } from './address.js';
import { noteFact, recordChange, type Fact, type PersonState } from './person-state.js';
import { forgetCounties, leaveCounty, writeCounty } from './residence.js';

type FactEvent = Exclude<PopulationRow['event'], 'new-identifier' | 'merge' | 'split'>;
const facts: Readonly<Record<FactEvent, Exclude<Fact, 'number'> | 'address' | 'county'>> = {
  death: 'death',
  'death-withdrawn': 'death',
  emigration: 'residence',
  return: 'residence',
  protected: 'protection',
  unprotected: 'protection',
  address: 'address',
  county: 'county',
};

export function isFactEvent(event: PopulationRow['event']): event is FactEvent {
  return Object.hasOwn(facts, event);
}

/**
 * Writes what rows say of one locked person, in the order in which it was noted. What was noted earlier than what is known
 * changes nothing; two rows that say different things of one day are both refused.
 */
export async function applyFacts(
  tx: EntityManager,
  cipher: IdentityCipher,
  person: PersonState,
  rows: readonly PopulationRow[],
  by: PopulationImport,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  let state = person;
  for (const row of rows) {
    const result = rows.some((other) => contradicts(row, other))
      ? rejected('contradicts')
      : await applyFact(tx, cipher, state, row, by);
    if (result.state) state = result.state;
    outcomes.push({ line: row.line, status: result.status, remark: result.remark });
  }
  return outcomes;
}

interface Applied {
  readonly status: RowStatus;
  readonly remark: RowRemark | null;
  /** As the person is afterwards. */
  readonly state?: PersonState;
}

function rejected(code: RowRemark['code'], params: RowRemark['params'] = {}): Applied {
  return { status: 'rejected', remark: { code, params } };
}

async function applyFact(
  tx: EntityManager,
  cipher: IdentityCipher,
  person: PersonState,
  row: PopulationRow,
  by: PopulationImport,
): Promise<Applied> {
  if (row.date < person.birthDate) return rejected('before-birth', { date: row.date });
  if (row.event === 'address') {
    if (person.isProtected) return rejected('is-protected');
    return writeAddress(tx, cipher, person, row, by);
  }
  if (row.event === 'county') {
    if (person.isProtected) return rejected('is-protected');
    return writeCounty(tx, person.id, row, by);
  }
  const fact = facts[row.event as FactEvent] as Exclude<Fact, 'number'>;
  const next = stateAfter(person, row);
  const isSame =
    next.diedOn === person.diedOn &&
    next.emigratedOn === person.emigratedOn &&
    next.isProtected === person.isProtected;
  const noted = person.noted[fact];
  if (noted !== undefined && (row.noted < noted || (row.noted === noted && !isSame)))
    return { status: 'outdated', remark: { code: 'noted-later', params: { day: noted } } };
  if (row.noted === noted && isSame) return { status: 'unchanged', remark: null };
  await noteFact(tx, person.id, fact, row.noted);
  const state = { ...next, noted: { ...person.noted, [fact]: row.noted } };
  if (isSame) return { status: 'unchanged', remark: null, state };
  await tx.query('update identity.person set died_on = $2, emigrated_on = $3, protected = $4 where id = $1', [
    person.id,
    next.diedOn,
    next.emigratedOn,
    next.isProtected,
  ]);
  // Where a protected person lives is not for a register to keep.
  if (row.event === 'protected') {
    await emptyAddresses(tx, person.id, row.noted);
    await forgetCounties(tx, person.id);
  }
  if (row.event === 'emigration') await leaveCounty(tx, person.id, row);
  const change = { personId: person.id, kind: fact, before: factsOf(person), after: factsOf(next) };
  await recordChange(tx, change, by);
  return { status: 'changed', remark: null, state };
}

function stateAfter(person: PersonState, { event, date }: PopulationRow): PersonState {
  switch (event) {
    case 'death':
      return { ...person, diedOn: date };
    case 'death-withdrawn':
      return { ...person, diedOn: null };
    case 'emigration':
      return { ...person, emigratedOn: date };
    case 'return':
      return { ...person, emigratedOn: null };
    case 'protected':
      return { ...person, isProtected: true };
    case 'unprotected':
      return { ...person, isProtected: false };
    default:
      return person;
  }
}

function factsOf({ diedOn, emigratedOn, isProtected }: PersonState): Readonly<Record<string, unknown>> {
  return { diedOn, emigratedOn, isProtected };
}

/** Of one fact, noted on one day, and not the same. */
function contradicts(one: PopulationRow, other: PopulationRow): boolean {
  if (one.noted !== other.noted || !isFactEvent(one.event) || !isFactEvent(other.event)) return false;
  if (facts[one.event] !== facts[other.event]) return false;
  // Of different days, two counties are a move.
  if (one.event === 'county' && one.date !== other.date) return false;
  const said = ({ event, date, address, county }: PopulationRow): string =>
    JSON.stringify([event, event === 'death' || event === 'emigration' ? date : null, address, county]);
  return said(one) !== said(other);
}
