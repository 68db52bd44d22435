import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EpisodesService } from './episodes/episodes.service.js';
import { operated, plannedCase, type KneeCase } from './fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { PeopleService } from './people/people.service.js';
import type { Scope } from './access/scope.js';
import { GlassService } from './access/glass/glass.service.js';

let core: StartedCore;
let glass: GlassService;
let episodes: EpisodesService;
let knee: KneeCase;
beforeAll(async () => {
  core = await startCore();
  glass = core.get(GlassService);
  episodes = core.get(EpisodesService);
});
afterAll(() => core.stop());
beforeEach(async () => {
  core.clock.moveTo('2025-11-22');
  knee = await plannedCase(core, staff('north'), '2024-11-01');
  await core.sql('update identity.person set protected = true where id = $1', [knee.personId]);
});

/** Somebody at a browser; each has a session of their own. */
function atBrowser(scope: Scope): Scope {
  const { principal } = scope;
  if (principal.kind !== 'staff') throw new Error('staff only');
  const sessionId = randomUUID();
  return { ...scope, sessionId, principal: { ...principal, sessionId } };
}
const hidden = { name: null, identifier: '', protection: 'hidden' };
const shown = { name: 'Pat Patient', identifier: expect.stringMatching(/^1950/), protection: 'opened' };
const reason = 'The patient is here and needs her implant';

describe('a person with a protected identity', () => {
  it('is hidden from everybody, in every list, until the glass is broken; and then only there', async () => {
    await operated(core, staff('north'), knee.episodeId, '2024-11-22');
    const [north, office, other] = [staff('north'), staff(null), staff('north')].map(atBrowser);
    if (!north || !office || !other) throw new Error('three sessions');
    const everywhere = async (scope: Scope): Promise<readonly unknown[]> => [
      (await episodes.timeline(scope, knee.episodeId)).person,
      (await episodes.ofPerson(scope, knee.personId)).person,
      (await episodes.workList(scope, {})).items.find(({ episode }) => episode.id === knee.episodeId)?.person,
      (await core.get(FollowUpService).list(scope, {})).items.find(
        ({ episode }) => episode.id === knee.episodeId,
      )?.person,
    ];
    for (const scope of [north, office, other, staff('north')]) {
      for (const person of await everywhere(scope)) expect(person).toMatchObject(hidden);
    }
    await glass.open(north, knee.personId, reason);
    for (const person of await everywhere(north)) expect(person).toMatchObject(shown);
    for (const scope of [office, other, staff('north')]) {
      for (const person of await everywhere(scope)) expect(person).toMatchObject(hidden);
    }
  });

  it('is found by the exact number, and hidden all the same', async () => {
    const north = atBrowser(staff('north'));
    await glass.open(north, knee.personId, reason);
    const { identifier } = (await episodes.timeline(north, knee.episodeId)).person;
    expect(await core.get(PeopleService).find(atBrowser(staff('north')), identifier)).toMatchObject({
      id: knee.personId,
      ...hidden,
    });
  });

  it('is hidden again after an hour, or when the reader closes', async () => {
    const north = atBrowser(staff('north'));
    const seen = async (): Promise<unknown> => (await episodes.timeline(north, knee.episodeId)).person;
    await glass.open(north, knee.personId, reason);
    core.clock.pass(59);
    expect(await seen()).toMatchObject(shown);
    core.clock.pass(1);
    expect(await seen()).toMatchObject(hidden);
    await glass.open(north, knee.personId, reason);
    expect(await glass.state(north, knee.personId)).toMatchObject({
      isProtected: true,
      openUntil: expect.any(Date),
    });
    await glass.close(north, knee.personId);
    expect(await seen()).toMatchObject(hidden);
    expect(await glass.state(north, knee.personId)).toEqual({ isProtected: true, openUntil: null });
  });

  it('stays hidden in another register, where the same session has opened nothing', async () => {
    const north = atBrowser(staff('north'));
    await glass.open(north, knee.personId, reason);
    const [row] = await core.database.inScope({ ...north, registerId: 'hip' }, (tx) =>
      tx.query<{ open: boolean }[]>('select access.has_opened($1, $2) as open', [
        knee.personId,
        core.clock.now(),
      ]),
    );
    expect(row).toEqual({ open: false });
  });

  it('has it in the log who looked and why, and those who follow up have a list', async () => {
    await glass.open(atBrowser(staff('north')), knee.personId, `  ${reason}  `);
    const events = await core.sql(
      `select action, person_id, unit_id, details from audit.event where action = 'glass.break' and person_id = $1`,
      [knee.personId],
    );
    expect(events).toEqual([
      { action: 'glass.break', person_id: knee.personId, unit_id: 'north', details: { reason, minutes: 60 } },
    ]);
    const own = (grants: Awaited<ReturnType<GlassService['list']>>) =>
      grants.filter(({ personId }) => personId === knee.personId);
    expect(own(await glass.list(staff(null)))).toMatchObject([
      { userName: 'Stina Staff', role: 'clinic-staff', unitName: 'North clinic', reason },
    ]);
    expect(own(await glass.list(staff('north', 'clinic-leader')))).toHaveLength(1);
    expect(own(await glass.list(staff('south', 'clinic-leader')))).toEqual([]);
  });
});

describe('the glass is not broken', () => {
  it.each([
    ['', 'at least 10'],
    ['too short', 'at least 10'],
    ['x'.repeat(301), 'at most 300'],
    ['The patient 19500101-1234 has called', 'Leave out'],
  ])('for the reason "%s"', async (text, says) => {
    await expect(glass.open(atBrowser(staff('north')), knee.personId, text)).rejects.toMatchObject({
      code: 'reason-needed',
      message: expect.stringContaining(says),
    });
  });
  it('by a program, for somebody elsewhere, or where nothing is hidden', async () => {
    await expect(glass.open(staff('north'), knee.personId, reason)).rejects.toMatchObject({
      code: 'no-glass',
    });
    for (const personId of [knee.personId, randomUUID(), 'nonsense']) {
      await expect(glass.open(atBrowser(staff('south')), personId, reason)).rejects.toMatchObject({
        code: 'unknown-person',
        status: 404,
      });
    }
    await core.sql('update identity.person set protected = false where id = $1', [knee.personId]);
    await expect(glass.open(atBrowser(staff('north')), knee.personId, reason)).rejects.toMatchObject({
      code: 'not-protected',
    });
  });
});
