import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { operated, plannedCase, submit } from '../../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { LinksService } from '../../forms/links/links.service.js';
import { remindingRegister, writeContact } from '../ladder.fixture.js';
import { DispatchService } from '../sending/dispatch.service.js';
import { PlanningService } from '../planning/planning.service.js';
import { Enclosures } from './enclosures.js';
import { LetterPrintingService, type PlacedLetter } from './letter-printing.service.js';
import { LettersService } from './letters.service.js';

const office = staff(null);
let core: StartedCore;
let letters: LettersService;
beforeAll(async () => {
  core = await startCore([remindingRegister()]);
  letters = core.get(LettersService);
});
afterAll(() => core.stop());
beforeEach(() => core.clock.moveTo('2025-11-22'));

async function waitingCases(
  unit: 'north' | 'south',
  count: number,
): Promise<readonly { personId: string; episodeId: string }[]> {
  const cases: { personId: string; episodeId: string }[] = [];
  for (let at = 0; at < count; at += 1) {
    core.clock.moveTo('2024-11-22');
    const found = await plannedCase(core, staff(unit), '2024-11-20');
    await operated(core, staff(unit), found.episodeId, '2024-11-22');
    await writeContact(core, found.personId, { street: `Vägen ${String(at + 1)}` });
    cases.push(found);
  }
  // The last rung, which encloses the form on paper.
  core.clock.moveTo('2026-01-03');
  await core.get(PlanningService).plan();
  await core.get(DispatchService).send({ worker: 'test' });
  return cases;
}
async function printed(batch: string): Promise<readonly PlacedLetter[]> {
  const all: PlacedLetter[] = [];
  for await (const letter of core.get(LetterPrintingService).print(office, batch)) all.push(letter);
  return all;
}
const keyOf = ({ letter, place }: PlacedLetter): unknown => [
  place,
  letter.messageId,
  letter.code,
  letter.link,
  letter.paper?.paper.code,
];

describe('letters in batches', () => {
  it('are chosen, printed again as they were, taken out when the answer comes, and marked as sent', async () => {
    const cases = await waitingCases('north', 4);
    await waitingCases('south', 1);
    expect(await letters.waiting(office)).toEqual([
      expect.objectContaining({ unitId: 'north', rung: 'paper', letters: 4, firstOn: '2026-01-03' }),
      expect.objectContaining({ unitId: 'south', letters: 1 }),
    ]);
    await expect(
      letters.make(office, { choices: [{ unitId: 'north', rung: 'knee year1 invite' }] }),
    ).rejects.toMatchObject({
      code: 'no-letters-waiting',
    });
    await expect(letters.make(office, { through: '2026-01-02' })).rejects.toMatchObject({
      code: 'no-letters-waiting',
    });
    const batch = await letters.make(office, { choices: [{ unitId: 'north', rung: 'knee year1 paper' }] });
    expect(batch).toMatchObject({
      letters: 4,
      toPrint: 4,
      sent: 0,
      leftOut: 0,
      printedAt: null,
      unitNames: ['North clinic'],
    });
    expect((await letters.waiting(office)).map(({ unitId }) => unitId)).toEqual(['south']);
    await expect(letters.markSent(office, batch.id)).rejects.toMatchObject({ code: 'batch-not-printed' });

    const first = await printed(batch.id);
    expect(first.map(({ place, of }) => `${String(place)} of ${String(of)}`)).toEqual([
      '1 of 4',
      '2 of 4',
      '3 of 4',
      '4 of 4',
    ]);
    const [one] = first;
    expect(one?.letter).toMatchObject({
      clinic: 'North clinic',
      recipient: { name: 'Pat Patient', address: [expect.stringContaining('Vägen'), '123 45 Ort'] },
      codeAddress: expect.stringMatching(/\/code$/u),
    });
    // The code and the link of the letter open the form, and its paper has a code of its own.
    expect(await core.get(LinksService).exchangeCode(one?.letter.code ?? '', 'here')).toHaveProperty('key');
    expect(new Set(first.map(({ letter }) => letter.paper?.paper.code)).size).toBe(4);
    expect((await printed(batch.id)).map(keyOf)).toEqual(first.map(keyOf));

    // One answers on the web after the letters were printed; one dies.
    const answered = one?.letter.messageId ?? '';
    const episodeOf = async (message: string): Promise<{ episode_id: string; person_id: string }> => {
      const [row] = await core.sql<{ episode_id: string; person_id: string }>(
        'select m.episode_id, e.person_id from register.message m join register.episode e on e.id = m.episode_id where m.id = $1',
        [message],
      );
      if (!row) throw new Error('no such message');
      return row;
    };
    const { episode_id: episodeId } = await episodeOf(answered);
    await submit(core, staff('north'), episodeId, 'year1', { satisfied: true, 'pain.rest': 1 });
    const { person_id: dead } = await episodeOf(first[2]?.letter.messageId ?? '');
    await core.sql(`update identity.person set died_on = '2026-01-02' where id = $1`, [dead]);
    expect((await printed(batch.id)).map(({ place }) => place)).toEqual([2, 4]);

    const sent = await letters.markSent(office, batch.id);
    expect(sent).toMatchObject({
      takeOut: [1, 3],
      batch: { letters: 4, toPrint: 0, sent: 2, leftOut: 2, sentOn: '2026-01-03', sentBy: 'Stina Staff' },
    });
    expect(await letters.markSent(office, batch.id)).toEqual(sent);
    expect((await printed(batch.id)).map(keyOf)).toEqual(
      [first[1], first[3]].map((letter) => letter && keyOf(letter)),
    );
    const { items } = await letters.letters(office, batch.id);
    expect(items.map(({ place, state, reason, isPrinted }) => [place, state, reason, isPrinted])).toEqual([
      [1, 'skipped', 'answered', true],
      [2, 'sent', null, true],
      [3, 'skipped', 'died', true],
      [4, 'sent', null, true],
    ]);
    expect(items.map(({ person }) => person.id).toSorted()).toEqual(
      cases.map(({ personId }) => personId).toSorted(),
    );
    const log = await core.sql<{ action: string; n: number }>(
      `select action, count(*)::int as n from audit.event where action in ('letter.print', 'letter.send') group by 1 order by 1`,
    );
    expect(log).toEqual([
      { action: 'letter.print', n: 4 + 4 + 2 + 2 },
      { action: 'letter.send', n: 2 },
    ]);
  });

  it('enclose a form on paper without standing in the way of who answers at that moment', async () => {
    const [waiting] = await waitingCases('north', 1);
    const episodeId = waiting?.episodeId ?? '';
    const [message] = await core.sql<{ id: string; register_id: string }>(
      `select id, register_id from register.message where episode_id = $1 and state = 'to-print'`,
      [episodeId],
    );
    if (!message) throw new Error('no letter waits');
    const preparing = await core.database.asSystem(async (tx) => {
      // Who answers holds the episode, and then stops what waits for it.
      await tx.query('select 1 from register.episode where id = $1 for update', [episodeId]);
      const begun = core.get(Enclosures).prepare([message]);
      const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%register.episode%' limit 1`;
      for (let tries = 0; tries < 100 && (await core.sql(waits)).length === 0; tries += 1) await wait(50);
      await tx.query(`set local lock_timeout = '2s'`);
      await tx.query('update register.message set changed_at = changed_at where id = $1', [message.id]);
      return { begun };
    });
    await preparing.begun;
    expect(
      await core.sql('select paper_batch is not null as has from register.message where id = $1', [
        message.id,
      ]),
    ).toEqual([{ has: true }]);
  });

  it('are given up and wait again; two who choose at once get no letter twice', async () => {
    await waitingCases('south', 3);
    const total = (await letters.waiting(office)).reduce((sum, { letters: n }) => sum + n, 0);
    const both = await Promise.allSettled([letters.make(office, {}), letters.make(office, {})]);
    const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(made.reduce((sum, { letters: n }) => sum + n, 0)).toBe(total);
    for (const { id } of made) await letters.release(office, id);
    expect((await letters.waiting(office)).reduce((sum, { letters: n }) => sum + n, 0)).toBe(total);
    const again = await letters.make(office, {});
    await printed(again.id);
    await letters.markSent(office, again.id);
    await expect(letters.release(office, again.id)).rejects.toMatchObject({ code: 'batch-sent' });
    expect((await letters.list(office)).items.find(({ id }) => id === again.id)).toMatchObject({
      id: again.id,
      letters: total,
      sent: total,
    });
    await expect(letters.one(office, 'no id')).rejects.toMatchObject({ code: 'unknown-letter-batch' });
    await expect(letters.one(staff('north'), again.id)).rejects.toMatchObject({
      code: 'unknown-letter-batch',
    });
  });

  it('leave out whom nobody may write to by now, and leave those that another channel reaches to it', async () => {
    const [held, none, mail] = await waitingCases('north', 3);
    const batch = await letters.make(office, { choices: [{ unitId: 'north', rung: 'knee year1 paper' }] });
    await core.sql('update identity.person set protected = true where id = $1', [held?.personId]);
    await core.sql('update identity.contact set address_failed_on = $2 where person_id = $1', [
      none?.personId,
      '2026-01-03',
    ]);
    await core.sql(`update identity.contact set refused = '{letter}' where person_id = $1`, [mail?.personId]);
    expect(await printed(batch.id)).toEqual([]);
    const { items } = await letters.letters(office, batch.id);
    expect(
      Object.fromEntries(items.map(({ person, state, reason }) => [person.id, `${state} ${reason ?? ''}`])),
    ).toEqual({
      [held?.personId ?? '']: 'held protected',
      [none?.personId ?? '']: 'skipped wrong-address',
      [mail?.personId ?? '']: 'skipped refused',
    });
  });
});
