import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { operated } from './fixtures/knee-case.fixture.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { episodesOf, kneeWithRule } from './fixtures/reoperated.fixture.js';
import { staff, startCore, startOn, type StartedCore } from './fixtures/start-core.fixture.js';
import { LinksService } from './forms/links/links.service.js';
import { EpisodesService } from './episodes/episodes.service.js';
import type { Episode } from './episodes/episode.js';
import { EndingService } from './episodes/ending/ending.service.js';

const north = staff('north');
const south = staff('south');
const office = staff(null);
let core: StartedCore;
let endings: EndingService;
beforeAll(async () => {
  core = await startCore([kneeWithRule('1', 'ends-earlier')]);
  endings = core.get(EndingService);
});
afterAll(() => core.stop());

let serial = 0;
function someone(): string {
  serial += 1;
  return personalNumber('19600101', serial);
}
async function episodeOf(id: string): Promise<Episode> {
  return (await core.get(EpisodesService).timeline(office, id)).episode;
}
async function statusesOf(id: string): Promise<Readonly<Record<string, string>>> {
  const { occasions } = await core.get(EpisodesService).timeline(office, id);
  return Object.fromEntries(occasions.map(({ occasion, status }) => [occasion, status]));
}
async function corrected(id: string, operationDate: string, expectedRevision: number): Promise<void> {
  const more = {
    expectedRevision,
    changeReason: 'wrong day',
    acceptedWarnings: ['operationDate:same-index-date'],
  };
  await operated(core, office, id, operationDate, more);
}

describe('two who write at once', () => {
  it('a planning that notes messages does not hold up who submits', async () => {
    const { episodes } = await episodesOf(core, someone(), [[north, '2025-02-01']]);
    const [id = ''] = episodes;
    await core.database.asSystem(async (tx) => {
      // As a row that refers to the episode does until it is committed.
      await tx.query('select 1 from register.episode where id = $1 for key share', [id]);
      await corrected(id, '2025-02-02', 1);
    });
    expect(await episodeOf(id)).toMatchObject({ indexDate: '2025-02-02' });
  });

  it.each([
    ['a death', `update identity.person set died_on = '2025-03-01' where id = $1`],
    [
      'an objection',
      `insert into register.participation (register_id, person_id, status, since, information_version)
       values ('knee', $1, 'opted-out', '2025-03-01', '1')`,
    ],
  ])('%s and an end both stand afterwards', async (_, change) => {
    const { episodes } = await episodesOf(core, someone(), [[north, '2025-02-01']]);
    const [id = ''] = episodes;
    const [person] = await core.sql<{ id: string }>(
      'select person_id as id from register.episode where id = $1',
      [id],
    );
    const writing = await core.database.asSystem(async (tx) => {
      await tx.query(
        `update register.episode set ended_on = '2025-04-01', end_reason = 'moved', ending_decided = true where id = $1`,
        [id],
      );
      const begun = core.sql(change, [person?.id]);
      const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' limit 1`;
      for (let tries = 0; tries < 100 && (await core.sql(waits)).length === 0; tries += 1) await wait(20);
      return { begun };
    });
    await writing.begun;
    expect(
      await core.sql(
        'select distinct ended_on, stopped_on from register.occasion where episode_id = $1 and name = $2',
        [id, 'year1'],
      ),
    ).toEqual([{ ended_on: '2025-04-01', stopped_on: '2025-03-01' }]);
  });
});

describe('a new index event', () => {
  it('ends the earlier episode of the same person on its day, whichever unit sees which', async () => {
    const { episodes } = await episodesOf(core, someone(), [
      [north, '2025-02-01'],
      [south, '2025-09-01'],
    ]);
    const [first = '', second = ''] = episodes;
    expect(await episodeOf(first)).toMatchObject({ endedOn: '2025-09-01', endReason: 'new-index' });
    expect(await episodeOf(second)).toMatchObject({ endedOn: null, endReason: null });
    // Before the operation nobody could be asked any more when it was registered; the year has been cut short.
    expect(await statusesOf(first)).toEqual({ baseline: 'too-late', surgery: 'answered', year1: 'ended' });
    expect(await statusesOf(second)).toEqual({
      baseline: 'too-late',
      surgery: 'answered',
      year1: 'not-open',
    });
    expect(await endings.history(north, first)).toMatchObject([
      { kind: 'ended', endedOn: '2025-09-01', reason: 'new-index', recordedBy: 'rule' },
    ]);
  });

  it('ends it also when it is the earlier one that becomes known last', async () => {
    const { episodes } = await episodesOf(core, someone(), [
      [south, '2025-09-01'],
      [north, '2025-02-01'],
      [north, '2025-06-01'],
    ]);
    const ends = await Promise.all(episodes.map(async (id) => (await episodeOf(id)).endedOn));
    expect(ends).toEqual([null, '2025-06-01', '2025-09-01']);
  });

  it('moves the end with a corrected date, and takes it back when the other is the earlier one', async () => {
    const { episodes } = await episodesOf(core, someone(), [
      [north, '2025-02-01'],
      [south, '2025-09-01'],
    ]);
    const [first = '', second = ''] = episodes;
    await corrected(second, '2025-08-15', 1);
    expect((await episodeOf(first)).endedOn).toBe('2025-08-15');
    await corrected(second, '2024-12-24', 2);
    expect(await episodeOf(first)).toMatchObject({ endedOn: null, endReason: null });
    expect(await episodeOf(second)).toMatchObject({ endedOn: '2025-02-01', endReason: 'new-index' });
    expect((await statusesOf(first))['year1']).toBe('not-open');
    expect((await endings.history(north, first)).map(({ kind }) => kind)).toEqual([
      'restarted',
      'ended',
      'ended',
    ]);
    // Two on the same day: neither comes after the other.
    await corrected(second, '2025-02-01', 3);
    expect(await Promise.all([first, second].map(async (id) => (await episodeOf(id)).endedOn))).toEqual([
      null,
      null,
    ]);
  });

  it('ends the right one when both become known at the same moment', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, () =>
        episodesOf(core, someone(), [
          [north, '2025-03-01'],
          [south, '2025-04-01'],
        ]),
      ),
    );
    await Promise.all(
      people.flatMap(({ episodes: [first = '', second = ''] }) => [
        corrected(first, '2025-07-01', 1),
        corrected(second, '2025-05-01', 1),
      ]),
    );
    for (const { episodes } of people) {
      const ends = await Promise.all(episodes.map(async (id) => (await episodeOf(id)).endedOn));
      expect(ends).toEqual([null, '2025-07-01']);
    }
  });

  it('is left to staff who take the episode up again', async () => {
    const { episodes } = await episodesOf(core, someone(), [
      [north, '2025-02-01'],
      [south, '2025-09-01'],
    ]);
    const [first = '', second = ''] = episodes;
    await endings.restart(north, first, 'The other knee');
    expect((await episodeOf(first)).endedOn).toBeNull();
    await corrected(second, '2025-08-15', 1);
    expect((await episodeOf(first)).endedOn).toBeNull();
    expect((await endings.history(north, first))[0]).toMatchObject({
      kind: 'restarted',
      note: 'The other knee',
      recordedBy: 'Stina Staff',
    });
  });

  it('changes nothing where both go on; and a register that changes its rule looks at all again', async () => {
    const own = await startCore([kneeWithRule('1', 'both-go-on')]);
    try {
      const { episodes } = await episodesOf(own, someone(), [
        [north, '2025-02-01'],
        [north, '2025-09-01'],
      ]);
      const endsNow = async (): Promise<unknown> =>
        (
          await own.sql<{ ended_on: string | null }>(
            'select ended_on from register.episode order by index_date',
          )
        ).map(({ ended_on: day }) => day);
      expect(episodes).toHaveLength(2);
      expect(await endsNow()).toEqual([null, null]);
      await (await startOn(own.url, [kneeWithRule('2', 'ends-earlier')], own.clock)).close();
      expect(await endsNow()).toEqual(['2025-09-01', null]);
      await (await startOn(own.url, [kneeWithRule('3', 'both-go-on')], own.clock)).close();
      expect(await endsNow()).toEqual([null, null]);
    } finally {
      await own.stop();
    }
  });
});

describe('EndingService', () => {
  it('ends what is open, keeps what is answered, and takes it up again', async () => {
    const { personId, episodes } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
    const [id = ''] = episodes;
    const link = await core.get(LinksService).issue(north, { episodeId: id, occasion: 'year1' });
    await endings.end(north, id, { reason: 'declined' });
    expect(await episodeOf(id)).toMatchObject({ endedOn: '2025-11-22', endReason: 'declined' });
    expect(await statusesOf(id)).toEqual({ baseline: 'too-late', surgery: 'answered', year1: 'ended' });
    expect(await core.get(LinksService).resolve(link.token)).toEqual({ state: 'ended' });
    await expect(
      core.get(LinksService).issue(north, { episodeId: id, occasion: 'year1' }),
    ).rejects.toMatchObject({
      code: 'occasion-ended',
    });
    const listed = (await core.get(EpisodesService).workList(north, { pageSize: 100 })).items;
    expect(listed.filter(({ episode }) => episode.id === id)).toEqual([]);

    await endings.restart(north, id);
    expect((await statusesOf(id))['year1']).toBe('due');
    expect(await core.get(LinksService).resolve(link.token)).toMatchObject({ state: 'open' });
    const events = await core.sql<{ action: string }>(
      `select action from audit.event where episode_id = $1 and person_id = $2 and action in ('episode.end', 'episode.restart') order by id`,
      [id, personId],
    );
    expect(events.map(({ action }) => action)).toEqual(['episode.end', 'episode.restart']);
  });

  it('takes a planned episode that came to nothing off the work list, with its forms of staff', async () => {
    const { personId } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
    const { episodeId } = await core.get(EpisodesService).open(north, { pathway: 'knee', personId });
    await endings.end(north, episodeId, { reason: 'not-performed' });
    expect(await statusesOf(episodeId)).toEqual({ baseline: 'ended', surgery: 'ended', year1: 'ended' });
  });

  it.each([
    [{ reason: 'other' as const, note: ' ' }, 'note'],
    [{ reason: 'declined' as const, endedOn: '2025-11-23' }, 'endedOn'],
    [{ reason: 'declined' as const, endedOn: '2024-11-30' }, 'endedOn'],
    [{ reason: 'declined' as const, endedOn: 'soon' }, 'endedOn'],
  ])('refuses %j', async (request, field) => {
    const { episodes } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
    await expect(endings.end(north, episodes[0] ?? '', request)).rejects.toMatchObject({
      code: 'invalid-ending',
      problems: [{ field }],
    });
  });

  it('does neither twice, and nothing for another unit', async () => {
    const { episodes } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
    const [id = ''] = episodes;
    await expect(endings.restart(north, id)).rejects.toMatchObject({ code: 'episode-not-ended' });
    await endings.end(north, id, { reason: 'unable', endedOn: '2025-01-02' });
    await expect(endings.end(north, id, { reason: 'declined' })).rejects.toMatchObject({
      code: 'episode-already-ended',
      details: { endedOn: '2025-01-02' },
    });
    for (const attempt of [
      () => endings.end(south, id, { reason: 'declined' }),
      () => endings.restart(south, id),
      () => endings.history(south, id),
      () => endings.history(north, 'no id'),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'unknown-episode' });
  });
});

describe('what stops the person', () => {
  it.each(['died_on', 'emigrated_on'])(
    '%s stops what a patient answers, and not what staff fill in',
    async (column) => {
      const { personId, episodes } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
      const { episodeId: planned } = await core
        .get(EpisodesService)
        .open(north, { pathway: 'knee', personId });
      await core.sql(`update identity.person set ${column} = '2025-11-20' where id = $1`, [personId]);
      const [id = ''] = episodes;
      expect(await statusesOf(id)).toEqual({ baseline: 'too-late', surgery: 'answered', year1: 'stopped' });
      expect(await statusesOf(planned)).toEqual({ baseline: 'stopped', surgery: 'due', year1: 'stopped' });
      // What is opened afterwards, for instance by a late file, is stopped at once.
      const late = await core.get(EpisodesService).open(north, { pathway: 'knee', personId, another: true });
      expect(await statusesOf(late.episodeId)).toEqual({
        baseline: 'stopped',
        surgery: 'due',
        year1: 'stopped',
      });
      await core.sql(`update identity.person set ${column} = null where id = $1`, [personId]);
      expect((await statusesOf(id))['year1']).toBe('due');
    },
  );

  it('so does an objection, in the register that it is made to', async () => {
    const { personId, episodes } = await episodesOf(core, someone(), [[north, '2024-12-01']]);
    const [id = ''] = episodes;
    const says = (registerId: string, status: string): Promise<unknown> =>
      core.sql(
        `insert into register.participation (register_id, person_id, status, since, information_version)
         values ($1, $2, $3, '2025-11-01', '1') on conflict (register_id, person_id) do update set status = excluded.status`,
        [registerId, personId, status],
      );
    await says('other', 'opted-out');
    await says('knee', 'informed');
    expect((await statusesOf(id))['year1']).toBe('due');
    await says('knee', 'opted-out');
    expect((await statusesOf(id))['year1']).toBe('stopped');
    await says('knee', 'informed');
    expect((await statusesOf(id))['year1']).toBe('due');
  });
});

describe('the day on which an occasion got its dates', () => {
  it('is the day of registration, and stays when the index date is corrected', async () => {
    core.clock.moveTo('2025-06-01');
    const { episodes } = await episodesOf(core, someone(), [[north, '2025-05-01']]);
    core.clock.moveTo('2025-11-22');
    const [id = ''] = episodes;
    await corrected(id, '2023-05-01', 1);
    const days = await core.sql<{ name: string; scheduled_on: string }>(
      'select name, scheduled_on from register.occasion where episode_id = $1 order by name',
      [id],
    );
    expect(days).toEqual([
      { name: 'baseline', scheduled_on: '2025-06-01' },
      { name: 'surgery', scheduled_on: '2025-06-01' },
      { name: 'year1', scheduled_on: '2025-06-01' },
    ]);
    expect((await statusesOf(id))['year1']).toBe('too-late');
  });

  it('is no day of an occasion that had its dates before such days were kept', async () => {
    const { episodes } = await episodesOf(core, someone(), [[north, '2025-05-01']]);
    const [id = ''] = episodes;
    await core.sql('update register.occasion set scheduled_on = null where episode_id = $1', [id]);
    await corrected(id, '2023-05-01', 1);
    expect((await statusesOf(id))['year1']).toBe('expired');
  });
});
