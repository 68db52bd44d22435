import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { PeopleService } from './people/people.service.js';
import { EpisodesService } from './episodes/episodes.service.js';
import { operated } from './fixtures/knee-case.fixture.js';
import { LinksService } from './forms/links/links.service.js';
import { DomainError } from './platform/errors/domain-error.js';
import { ParticipationService } from './participation/participation.service.js';

let core: StartedCore;
let people: PeopleService;
let participation: ParticipationService;
const north = staff('north');
const south = staff('south');
const office = staff(null);
let serial = 0;

beforeAll(async () => {
  core = await startCore();
  people = core.get(PeopleService);
  participation = core.get(ParticipationService);
});
afterAll(() => core.stop());

async function somebody(): Promise<{ readonly id: string; readonly identifier: string }> {
  serial += 1;
  const identifier = personalNumber('19500101', serial);
  const { person } = await people.add(north, { identifier, name: 'Pat' });
  return { id: person.id, identifier };
}

describe('a register that informs', () => {
  it('has a rule in the database as it is declared', async () => {
    expect(await core.sql('select * from register.participation_rule')).toEqual([
      { register_id: 'knee', basis: 'opt-out', when_ended: 'erase' },
    ]);
  });

  it('erases on an objection, and knows the number by its hash only', async () => {
    const { id, identifier } = await somebody();
    await participation.record(north, id, { kind: 'informed', on: '2025-01-10' });
    const { standing, certificate } = await participation.record(north, id, {
      kind: 'opted-out',
      on: '2025-11-01',
    });
    expect(standing).toBeNull();
    expect(certificate).toMatchObject({
      ground: 'opted-out',
      erasedOn: '2025-11-22',
      decidedBy: 'Stina Staff',
      identityErased: true,
      counts: { 'identity.person': 1, 'register.participant': 1, 'register.participation_event': 2 },
    });
    expect(await people.find(office, identifier)).toBeNull();
    await expect(people.add(south, { identifier })).rejects.toMatchObject({
      code: 'participation-ended',
      details: { since: '2025-11-01' },
    });
    expect(await core.sql('select 1 from identity.person where id = $1', [id])).toEqual([]);
  });

  it('lets the person take part again after a consent of a later day', async () => {
    const { id, identifier } = await somebody();
    await participation.record(north, id, { kind: 'opted-out', on: '2025-11-01' });
    await expect(people.add(north, { identifier, consent: { on: '2025-11-01' } })).rejects.toMatchObject({
      code: 'participation-ended',
    });
    const { person } = await people.add(north, { identifier, consent: { on: '2025-11-02', version: '1' } });
    expect(await participation.ofPerson(north, person.id)).toMatchObject({
      status: 'consented',
      since: '2025-11-02',
      mayCollect: true,
      events: [{ kind: 'consented', recordedBy: 'Stina Staff' }],
    });
  });

  it('refuses what cannot have been', async () => {
    const { id } = await somebody();
    await expect(
      participation.record(north, id, { kind: 'withdrawn', on: '2025-11-01' }),
    ).rejects.toMatchObject({ code: 'invalid-participation-kind' });
    await expect(
      participation.record(north, id, { kind: 'informed', on: '2025-11-23' }),
    ).rejects.toMatchObject({ code: 'invalid-participation', problems: [{ field: 'on' }] });
    await expect(
      participation.record(south, id, { kind: 'informed', on: '2025-11-01' }),
    ).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('leaves nothing behind, whatever is written of the person at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, identifier } = await somebody();
      const open = (another: boolean) =>
        core.get(EpisodesService).open(north, { pathway: 'knee', personId: id, another });
      const { episodeId } = await open(false);
      const outcomes = await Promise.allSettled([
        participation.record(north, id, { kind: 'opted-out', on: '2025-11-20' }),
        participation.record(office, id, { kind: 'opted-out', on: '2025-11-20' }),
        open(true),
        people.add(south, { identifier }),
        operated(core, north, episodeId, '2025-11-01'),
        core.get(LinksService).issue(north, { episodeId, occasion: 'baseline' }),
      ]);
      // One of the two who object has erased; who came later found nobody.
      expect(outcomes.slice(0, 2).some(({ status }) => status === 'fulfilled')).toBe(true);
      const late = outcomes
        .slice(0, 2)
        .flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(late.map((reason) => reason instanceof DomainError && reason.code)).toEqual(
        late.map(() => 'unknown-person'),
      );
      const reasons = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      expect(reasons.filter((reason) => !(reason instanceof DomainError))).toEqual([]);
      const [left] = await core.sql(
        `select (select count(*) from register.participant where person_id = $1) as participants,
           (select count(*) from register.episode where person_id = $1) as episodes,
           (select count(*) from register.participation where person_id = $1) as standings,
           (select count(*) from register.form_response where episode_id = $2) as answers,
           (select count(*) from access.access_link where episode_id = $2) as links`,
        [id, episodeId],
      );
      expect(left).toEqual({ participants: 0, episodes: 0, standings: 0, answers: 0, links: 0 });
      await expect(people.add(north, { identifier })).rejects.toMatchObject({ code: 'participation-ended' });
    }
  }, 60_000);
});
