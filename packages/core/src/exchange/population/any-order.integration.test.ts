import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EpisodesService } from '../../episodes/episodes.service.js';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { PeopleService } from '../../people/people.service.js';
import type { Person } from '../../people/person.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { PopulationImportService, type PopulationOutcome } from './population-import.service.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north');
/** Numbers 0 and 1 belong to registered persons, with an episode each; the others are new. */
const registered = 2;
const numbers = 4;

/** A row about numbers by their place, so that the same rows can be told of other persons. */
interface Row {
  readonly event: string;
  readonly number: number;
  readonly other: number;
  readonly day: number;
  readonly later: number;
}
const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  event: fc.constantFrom(
    'death',
    'death-withdrawn',
    'emigration',
    'return',
    'protected',
    'unprotected',
    'address',
    'new-identifier',
    'new-identifier',
    'merge',
  ),
  number: fc.nat(numbers - 1),
  other: fc.nat(numbers - 1),
  day: fc.integer({ min: 1, max: 9 }),
  later: fc.nat(3),
});

let replicas = 0;
/** The same persons again, under other numbers in the same order. */
async function replica(): Promise<readonly string[]> {
  replicas += 1;
  const year = 1900 + (replicas % 90);
  const month = String(1 + Math.floor(replicas / 90)).padStart(2, '0');
  const own = Array.from({ length: numbers }, (_, at) => personalNumber(`${year}${month}05`, 2 * at + 101));
  for (const identifier of own.slice(0, registered)) {
    const { person } = await core.get(PeopleService).add(north, { identifier, name: 'Pat Patient' });
    await core.get(EpisodesService).open(north, { pathway: 'knee', personId: person.id });
  }
  return own;
}

function load(own: readonly string[], rows: readonly Row[]): Promise<PopulationOutcome> {
  const lines = rows.map(({ event, number, other, day, later }) => {
    const isTwo = event === 'new-identifier' || event === 'merge';
    const second = other === number ? (other + 1) % numbers : other;
    const address = event === 'address' ? [`Gatan ${day}`, '123 45', 'Tallby'] : ['', '', ''];
    const cells = [
      own[number],
      event,
      `2025-01-0${day}`,
      `2025-01-${day + later + 9}`,
      isTwo ? own[second] : '',
    ];
    return [...cells, ...address].join(';');
  });
  const header = 'identifier;event;date;reported;newIdentifier;street;postalCode;city';
  const source = csvFromBuffer(Buffer.from([header, ...lines].join('\n')));
  return core.get(PopulationImportService).run(office, { source });
}

/** What is known of the persons, told by the places of their numbers. */
async function stateOf(own: readonly string[]): Promise<readonly unknown[]> {
  const people = core.get(PeopleService);
  const found: (Person | null)[] = [];
  for (const number of own) found.push(await people.find(office, number));
  const ids = [...new Set(found.flatMap((person) => (person ? [person.id] : [])))];
  const state = [];
  for (const id of ids) {
    const [row] = await core.sql(
      `select died_on, emigrated_on, protected,
         (select address_noted_on || ' ' || (address_encrypted is null) from identity.contact c where c.person_id = p.id) as address,
         (select count(*) from register.episode e where e.person_id = p.id) as episodes,
         (select count(*) from register.participant t where t.person_id = p.id) as units,
         (select jsonb_object_agg(fact, noted_on) from identity.population_note n where n.person_id = p.id) as noted
       from identity.person p where p.id = $1`,
      [id],
    );
    state.push({
      ...row,
      found: own.map((_, at) => found[at]?.id === id),
      present: own.findIndex((number) => found.find((person) => person?.id === id)?.identifier === number),
    });
  }
  return state;
}

describe('a file of the population register', () => {
  it('leads to the same state in any order, and changes nothing the second time', async () => {
    const cases = fc
      .array(rowArbitrary, { minLength: 4, maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(cases, async ([rows, shuffled]) => {
        const [one, other] = [await replica(), await replica()];
        const outcome = await load(one, rows);
        const state = await stateOf(one);
        expect(outcome.rows).toBe(rows.length);
        await load(other, shuffled);
        expect(await stateOf(other)).toEqual(state);
        expect(await load(one, rows)).toMatchObject({ changed: 0 });
        expect(await stateOf(one)).toEqual(state);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
