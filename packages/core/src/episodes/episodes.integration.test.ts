import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operated, plannedCase } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { EpisodesService } from './episodes.service.js';

let core: StartedCore;
let episodes: EpisodesService;
beforeAll(async () => {
  core = await startCore();
  episodes = core.get(EpisodesService);
});
afterAll(() => core.stop());

const north = staff('north');
const south = staff('south');

describe('EpisodesService.open', () => {
  it('opens a planned episode with its forms dated from the opening day', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { episode, person, occasions } = await episodes.timeline(north, episodeId);
    expect(episode).toMatchObject({
      pathway: 'knee',
      unitId: 'north',
      unitName: 'North clinic',
      openedOn: '2025-11-22',
      indexDate: null,
    });
    expect(person).toMatchObject({ name: 'Pat Patient' });
    expect(occasions).toMatchObject([
      {
        occasion: 'baseline',
        respondent: 'patient',
        status: 'due',
        dueOn: '2025-11-22',
        revision: 0,
        revisions: [],
        drafts: [],
      },
      { occasion: 'surgery', respondent: 'staff', status: 'due' },
      { occasion: 'year1', respondent: 'patient', status: 'not-open', dueOn: null, opensOn: null },
    ]);
  });

  it('does not open a second planned episode unless another is meant', async () => {
    const { personId, episodeId } = await plannedCase(core, north);
    const again = { pathway: 'knee', personId };
    await expect(episodes.open(north, again)).rejects.toMatchObject({
      code: 'episode-already-planned',
      details: { episodeId },
    });
    expect(await episodes.open(north, { ...again, another: true })).toMatchObject({ isNew: true });
  });

  it('opens one episode for a request that is sent several times', async () => {
    const { personId } = await plannedCase(core, north);
    const request = { pathway: 'knee', personId, another: true, idempotencyKey: randomUUID() };
    const opened = await Promise.all(Array.from({ length: 8 }, () => episodes.open(north, request)));
    expect(new Set(opened.map(({ episodeId }) => episodeId)).size).toBe(1);
    expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
    const other = await plannedCase(core, north);
    await expect(episodes.open(north, { ...request, personId: other.personId })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('refuses two planned episodes also when two people open at once', async () => {
    const { personId, episodeId } = await plannedCase(core, north);
    await operated(core, north, episodeId, '2025-11-01');
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => episodes.open(north, { pathway: 'knee', personId })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['2025-11-23', 'invalid-opening-day', 'future'],
    ['1949-12-31', 'invalid-opening-day', 'before'],
    ['2025-02-30', 'invalid-opening-day', 'not a date'],
  ])('refuses the opening day %s', async (openedOn, code, words) => {
    const { personId } = await plannedCase(core, north);
    await expect(
      episodes.open(north, { pathway: 'knee', personId, openedOn, another: true }),
    ).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
      problems: [{ field: 'openedOn' }],
    });
  });

  it('knows only persons of the own unit, and pathways that there are', async () => {
    const { personId } = await plannedCase(core, north);
    for (const unknown of [personId, randomUUID(), 'no id']) {
      await expect(episodes.open(south, { pathway: 'knee', personId: unknown })).rejects.toMatchObject({
        code: 'unknown-person',
        status: 404,
      });
    }
    await expect(episodes.open(north, { pathway: 'hip', personId })).rejects.toMatchObject({
      code: 'unknown-pathway',
    });
    await expect(episodes.open(staff(null), { pathway: 'knee', personId })).rejects.toMatchObject({
      code: 'unit-required',
    });
    expect(
      await episodes.open(staff(null), { pathway: 'knee', personId, unitId: 'north', another: true }),
    ).toMatchObject({ isNew: true });
  });
});

describe('scoping', () => {
  it('hides episodes of other units in the services', async () => {
    const { episodeId, personId } = await plannedCase(core, north);
    await expect(episodes.timeline(south, episodeId)).rejects.toMatchObject({
      code: 'unknown-episode',
      status: 404,
    });
    await expect(episodes.timeline(north, 'no id')).rejects.toMatchObject({ code: 'unknown-episode' });
    await expect(episodes.ofPerson(south, personId)).rejects.toMatchObject({ code: 'unknown-person' });
    expect((await episodes.workList(south)).items).toEqual([]);
    expect(await episodes.timeline(staff(null), episodeId)).toMatchObject({ episode: { id: episodeId } });
  });

  it('hides them in the database too, whatever a statement asks for', async () => {
    const { episodeId } = await plannedCase(core, north);
    await operated(core, north, episodeId, '2025-06-01');
    const tables = [
      'register.episode',
      'register.occasion',
      'register.participant',
      'register.form_response',
      'identity.person',
      'analysis.knee_knee_case',
      'analysis.knee_knee_f_surgery',
    ];
    const seenBy = async (scope: typeof north): Promise<readonly number[]> =>
      core.database.inScope(scope, async (tx) => {
        const counts: number[] = [];
        for (const table of tables)
          counts.push((await tx.query<{ n: number }[]>(`select count(*) as n from ${table}`))[0]?.n ?? -1);
        return counts;
      });
    expect((await seenBy(north)).every((count) => count > 0)).toBe(true);
    expect(await seenBy(south)).toEqual(tables.map(() => 0));
    expect(await seenBy({ ...staff(null), registerId: 'other' })).toEqual(tables.map(() => 0));
    expect(await core.database.outsideScope((tx) => tx.query('select id from register.episode'))).toEqual([]);
  });

  it('keeps a statement from writing for another unit', async () => {
    const { episodeId, personId } = await plannedCase(core, north);
    const write = (text: string, parameters: unknown[]) =>
      core.database.inScope(south, (tx) => tx.query(text, parameters));
    await expect(
      write(
        `insert into register.episode (id, register_id, pathway, person_id, unit_id, opened_on, created_by) values ($1, 'knee', 'knee', $2, 'north', '2025-01-01', 'x')`,
        [randomUUID(), personId],
      ),
    ).rejects.toThrow('row-level security');
    expect(
      await write('update register.episode set opened_on = $2 where id = $1 returning id', [
        episodeId,
        '2000-01-01',
      ]),
    ).toEqual([[], 0]);
    await expect(write('delete from register.episode where id = $1', [episodeId])).rejects.toThrow(
      'permission denied',
    );
    await expect(write('select * from audit.event', [])).rejects.toThrow('permission denied');
  });
});

describe('EpisodesService.workList', () => {
  it('puts forms of staff first, then what comes before surgery, then follow-ups by how soon they close', async () => {
    const unit = staff('south');
    const planned = await plannedCase(core, unit, '2025-11-10');
    const soon = await plannedCase(core, unit, '2024-06-01');
    await operated(core, unit, soon.episodeId, '2024-06-10');
    const later = await plannedCase(core, unit, '2024-10-01');
    await operated(core, unit, later.episodeId, '2024-11-01');
    const list = await episodes.workList(unit);
    expect(list.items.map(({ episode, occasion, status }) => [episode.id, occasion, status])).toEqual([
      [planned.episodeId, 'surgery', 'overdue'],
      [planned.episodeId, 'baseline', 'overdue'],
      [soon.episodeId, 'year1', 'overdue'],
      [later.episodeId, 'year1', 'overdue'],
    ]);
    expect(list).toMatchObject({ total: 4, page: 1 });
    const second = await episodes.workList(unit, { page: 2, pageSize: 3 });
    expect(second.items.map(({ episode }) => episode.id)).toEqual([later.episodeId]);
    expect(second.total).toBe(4);
  });
});

describe('the log', () => {
  it('has a row for each person that a list or a timeline showed, and for each opening', async () => {
    const { personId, episodeId } = await plannedCase(core, north);
    await episodes.timeline(north, episodeId);
    await episodes.ofPerson(north, personId);
    await episodes.workList(north, { pageSize: 200 });
    const rows = await core.sql<{ action: string; n: number }>(
      'select action, count(*) as n from audit.event where person_id = $1 group by action order by action',
      [personId],
    );
    // The two open forms of the person are two rows of the list.
    expect(rows).toEqual([
      { action: 'episode.open', n: 1 },
      { action: 'episode.read', n: 1 },
      { action: 'person.add', n: 1 },
      { action: 'person.read', n: 1 },
      { action: 'work-list.read', n: 2 },
    ]);
  });
});
