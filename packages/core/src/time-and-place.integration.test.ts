import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { EpisodesService } from './episodes/episodes.service.js';
import { csvFromBuffer } from './exchange/csv/csv-source.js';
import { PopulationImportService } from './exchange/population/population-import.service.js';
import { submit } from './fixtures/knee-case.fixture.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { IndicatorsService, type FiguresRequest } from './indicators/indicators.service.js';
import { outcomeRegister } from './indicators/outcome-register.fixture.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { PeopleService } from './people/people.service.js';
import { ReleasesService } from './releases/releases.service.js';
import { ReproductionService } from './releases/reproduction.service.js';

let core: StartedCore;
const office = staff(null);
const numbers = Array.from({ length: 5 }, (_, at) => personalNumber('19500505', 2 * at + 101));
const operations = [
  ['north', '2024-02-10'],
  ['south', '2024-06-30'],
  ['south', '2024-07-01'],
  ['north', '2025-03-01'],
  ['north', '2025-03-02'],
] as const;

beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await core.get(OrganisationService).save('knee', [
    {
      id: 'south',
      name: 'South clinic',
      kind: 'clinic',
      hospitalCode: 'city',
      hospitalName: 'City hospital',
    },
  ]);
  for (const [at, [unit, operationDate]] of operations.entries()) {
    const scope = staff(unit);
    const { person } = await core
      .get(PeopleService)
      .add(scope, { identifier: numbers[at] ?? '', name: 'Pat Patient' });
    const { episodeId } = await core
      .get(EpisodesService)
      .open(scope, { pathway: 'knee', personId: person.id });
    await submit(core, scope, episodeId, 'surgery', { operationDate, side: 'left' });
  }
  // The first moves to Skåne before the operation, the second after it, the third abroad; of the others nothing is known.
  await load([
    `${numbers[0] ?? ''};county;2020-01-01;01`,
    `${numbers[0] ?? ''};county;2024-01-01;12`,
    `${numbers[1] ?? ''};county;2020-01-01;14`,
    `${numbers[1] ?? ''};county;2024-12-01;12`,
    `${numbers[2] ?? ''};county;2020-01-01;12`,
    `${numbers[2] ?? ''};emigration;2024-05-01;`,
  ]);
});
afterAll(() => core.stop());

async function load(rows: readonly string[]) {
  const source = csvFromBuffer(Buffer.from(['identifier;event;date;county', ...rows].join('\n')));
  return core.get(PopulationImportService).run(office, { source });
}
async function ask(
  groups: readonly (readonly string[])[],
  more: Partial<FiguresRequest> = {},
  scope = office,
) {
  const results: readonly DisclosedResult[] = await core
    .get(IndicatorsService)
    .compute(scope, { pathway: 'knee', indicators: ['operations'], groups, ...more });
  return results.map(({ group, n }) => [...Object.values(group), String(n)].join(' '));
}

describe('figures by time and place', () => {
  it('tell where cases were treated from where the patients lived on the day', async () => {
    expect(await ask([['residence']])).toEqual(['(unknown) 3', '12 1', '14 1']);
    expect(await ask([['hospital', 'residence']])).toEqual([
      'city (unknown) 1',
      'city 14 1',
      'north (unknown) 2',
      'north 12 1',
    ]);
    expect(await ask([['hospital']], { filter: { residence: ['12', '14'] } })).toEqual(['city 1', 'north 1']);
    expect(await ask([['ageClass']])).toEqual(['65-79 5']);
  });

  it('count halves, quarters and twelve months', async () => {
    expect(await ask([['half']])).toEqual(['2024-H1 2', '2024-H2 1', '2025-H1 2']);
    expect(await ask([['quarter']], { filter: { year: ['2024'] } })).toEqual([
      '2024-Q1 1',
      '2024-Q2 1',
      '2024-Q3 1',
    ]);
    expect(
      await ask([['unit', 'rolling']], { filter: { rolling: ['2024-07', '2025-02', '2025-03'] } }),
    ).toEqual([
      'north 2024-07 1',
      'north 2025-03 2',
      'south 2024-07 2',
      'south 2025-02 2',
      'south 2025-03 2',
    ]);
  });

  it('follow a move, a protected identity and another hospital', async () => {
    expect(await load([`${numbers[3] ?? ''};county;2024-01-01;12`])).toMatchObject({ changed: 1 });
    expect(await load([`${numbers[3] ?? ''};county;2024-01-01;12`])).toMatchObject({ unchanged: 1 });
    expect(await load([`${numbers[3] ?? ''};county;2024-01-01;99`])).toMatchObject({ rejectedRows: 1 });
    expect(await ask([['residence']])).toEqual(['(unknown) 2', '12 2', '14 1']);
    await load([`${numbers[3] ?? ''};protected;2025-05-01;`]);
    expect(await ask([['residence']])).toEqual(['(unknown) 3', '12 1', '14 1']);
    expect(await load([`${numbers[3] ?? ''};county;2025-06-01;12`])).toMatchObject({ rejectedRows: 1 });
    await core.get(OrganisationService).save('knee', [{ id: 'south', name: 'South clinic', kind: 'clinic' }]);
    expect(await ask([['hospital']])).toEqual(['north 3', 'south 2']);
  });

  it('keep no county of a protected person, in what is frozen and in what was noted before', async () => {
    const releases = core.get(ReleasesService);
    const freeze = () =>
      releases.freeze(office, {
        source: 'knee',
        title: 'By county',
        purpose: 'Before somebody was protected',
        choice: { indicators: ['operations'], groups: [['residence'], ['unit']] },
      });
    const [byCounty, again] = [await freeze(), await freeze()];
    const kept = (release: string) =>
      core.sql<{ county: string | null; taken: boolean }>(
        `select content ->> 'residence' as county, county_taken as taken from register.figure_release_case
         where release_id = $1 order by 1 nulls last, 2`,
        [release],
      );
    expect((await kept(byCounty.id)).map(({ county }) => county)).toEqual(['12', '14', null, null, null]);
    await load([`${numbers[1] ?? ''};protected;2025-05-01;`]);
    for (const { id } of [byCounty, again])
      expect(await kept(id)).toEqual([
        { county: '12', taken: false },
        { county: null, taken: false },
        { county: null, taken: false },
        { county: null, taken: false },
        { county: null, taken: true },
      ]);
    expect(
      await core.sql(`select 1 from identity.person_change c join identity.person p on p.id = c.person_id
        where p.protected and (c.before ? 'county' or c.after ? 'county')`),
    ).toEqual([]);
    const reproduction = await core.get(ReproductionService).reproduce(office, byCounty.id);
    expect(reproduction).toMatchObject({ same: false, erased: 0, countiesTaken: 1, definitionIntact: true });
    // Of figures that no county divides nothing is otherwise.
    expect(reproduction.differences.every(({ group }) => 'residence' in group)).toBe(true);
    // Of a person protected while the copy was made, too.
    await core.sql(
      'update identity.person set protected = true where id in (select person_id from identity.residence)',
    );
    expect((await kept((await freeze()).id)).map(({ county }) => county)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are refused with what may be asked instead', async () => {
    await expect(ask([['hospital']], {}, staff('north'))).rejects.toMatchObject({ code: 'no-regions' });
    for (const [filter, message] of [
      [{ hospital: ['nowhere'] }, 'Choose among: north, south'],
      [{ residence: ['Skåne'] }, 'Write its two digits'],
      [{ half: ['2024-H3'] }, 'year and half, for example 2024-H1'],
      [{ ageClass: ['70'] }, 'Choose among: 0-17'],
    ] as const)
      await expect(ask([[]], { filter })).rejects.toMatchObject({
        code: 'invalid-selection',
        problems: [{ message: expect.stringContaining(message) }],
      });
  });
});
